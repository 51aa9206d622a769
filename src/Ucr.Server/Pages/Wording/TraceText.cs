using System.Diagnostics;
using Ucr.Domain.Intake.Tracing;

namespace Ucr.Server.Pages.Wording;

/// <summary>What the national record said about somebody, in words.</summary>
public static class TraceText
{
    /// <summary>The result, as a sentence.</summary>
    public static string Of(TraceResult result) => result switch
    {
        TraceResult.Verified => "The national record confirms who the patient is",
        TraceResult.Mismatch => "The national record has somebody else under this NHS number: check who the patient is",
        TraceResult.NotFound => "The national record has nobody like this",
        TraceResult.Invalidated => "This NHS number is no longer used: ask for another one",
        TraceResult.SeveralPossible => "The national record has several people like this",
        TraceResult.NotEnough => "Too little is known of the patient to look them up",
        TraceResult.NotReached => "The national record did not answer: it is asked again",
        _ => throw new UnreachableException($"No words for {result}."),
    };

    /// <summary>What else it said; null when nothing.</summary>
    public static string? Besides(PatientTraced traced)
    {
        string?[] parts =
        [
            traced.NumberReplaced ? "The NHS number that we had is replaced by a newer one" : null,
            traced.Restricted ? "Restricted record: where they live is withheld" : null,
            traced.HeldElsewhere ? "Another record of ours bears the same number: are they one person?" : null,
        ];
        return parts.Any(part => part is not null) ? string.Join(". ", parts.Where(part => part is not null)) : null;
    }
}
