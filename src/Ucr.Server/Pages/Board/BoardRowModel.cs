using NodaTime;
using Ucr.Domain.Clocks.Queue;
using Ucr.Domain.Triage;
using Ucr.Server.Pages.Wording;

namespace Ucr.Server.Pages.Board;

/// <summary>One referral on the board: the same for everybody who may see it.</summary>
/// <param name="Reference">The human reference, "UCR-24601": the row's id.</param>
/// <param name="Version">Rises with every change; an older row never replaces a newer one.</param>
/// <param name="Clock">Null before a standard is chosen: then <paramref name="ReceivedAt"/> says how long it waits.</param>
/// <param name="Urgency">Clinical urgency, 1 the most urgent; orders rows within a group before the due time.</param>
public sealed record BoardRowModel(
    string Reference,
    long Version,
    BoardStage Stage,
    Instant ReceivedAt,
    ClockFace? Clock,
    PersonName Patient,
    string? NhsNumber,
    int? Age,
    string Need,
    string Source,
    string Locality,
    string Postcode,
    int Urgency)
{
    /// <summary>Its place in the queue: risk to life, then clinical urgency, then the earliest deadline (clinical ruling 3).</summary>
    public QueuePlace Place { get; init; } = new(StageWords.IsRisk(Stage), (ClinicalUrgency)(Urgency - 1), Clock?.DueAt, ReceivedAt, Reference);

    /// <summary>Who goes: null reads "Nobody yet".</summary>
    public string? Who { get; init; }

    /// <summary>Their profession, or "Not accepted yet".</summary>
    public string? WhoNote { get; init; }

    /// <summary>Somebody else who is open has a name like this one: "SUTCLIFFE, Brenda"; null when nobody has (clinical ruling 13).</summary>
    public string? Namesake { get; init; }

    /// <summary>A clinician has written to the desk, and nobody there has read it.</summary>
    public bool Message { get; init; }

    /// <summary>Where the row's name leads.</summary>
    public string Href => $"/referrals/{Reference}";

    /// <summary>Said under the need when it must be seen from the board: "Falls risk", "Oxygen in use".</summary>
    public string? Alert { get; init; }

    /// <summary>What the find box searches, lower case; the NHS number with and without spaces.</summary>
    public string SearchText => string.Join(
        ' ',
        Reference,
        Patient.Family,
        Patient.Given,
        NhsNumber,
        NhsNumberText.Of(NhsNumber),
        Postcode,
        Postcode.Replace(" ", "", StringComparison.Ordinal),
        Who).ToLowerInvariant();
}
