using System.Diagnostics;
using Ucr.Domain.Clocks;

namespace Ucr.Server.Pages.Wording;

/// <summary>What is late or wrong, in words that say what to do.</summary>
public static class EscalationText
{
    /// <summary>"No clinician has read this yet".</summary>
    public static string Of(EscalationKind kind) => kind switch
    {
        EscalationKind.NoClinicalEyes => "No clinician has read this yet",
        EscalationKind.DueSoon => "The clock runs out soon",
        EscalationKind.NotAccepted => "The clinician has not accepted the visit",
        EscalationKind.RedirectNotAccepted => "The other service has not accepted it",
        EscalationKind.NoAccess => "Nobody opened the door: find the person",
        EscalationKind.NobodyFits => "Nobody on shift can go",
        EscalationKind.AmbulanceSafetyCall => "Safety call due: ring the person who waits for the ambulance",
        EscalationKind.WithdrawalRequested => "The sender wants it back: answer them",
        EscalationKind.BreachSafetyCall => "Over time: ring the person and triage again",
        _ => throw new UnreachableException($"No words for {kind}."),
    };
}
