using Ucr.Domain.Intake.Areas;
using Ucr.Domain.Outcomes.Feedback;
using Ucr.Domain.Triage.Criteria;

namespace Ucr.Domain.Intake;

/// <summary>What a service decides for itself about its doors, and about what it tells whoever referred.</summary>
public sealed record IntakePolicies
{
    /// <summary>The parts of the service's area; empty where it is not drawn.</summary>
    public IReadOnlyList<AreaPart> Area { get; init; } = [];

    /// <summary>Anybody may refer themselves or somebody they care for by the public form.</summary>
    public bool PublicForm { get; init; } = true;

    /// <summary>999 may ask us to take somebody on by the Booking and Referral Standard: use case a4t3.</summary>
    public bool TakesFrom999 { get; init; } = true;

    /// <summary>111 may refer by the Booking and Referral Standard: Application 1.</summary>
    public bool TakesFrom111 { get; init; } = true;

    /// <summary>General practices may refer by the Booking and Referral Standard: Application 5.</summary>
    public bool TakesFromPractices { get; init; } = true;

    /// <summary>Other ambulance control rooms may hand over a case by the Booking and Referral Standard: Application 6.</summary>
    public bool TakesFromControlRooms { get; init; } = true;

    /// <summary>How many days a status link shows anything after its referral closed: 1 to 90.</summary>
    public int StatusLinkDays { get; init; } = 14;

    /// <summary>Whoever referred is told that we have it.</summary>
    public bool TellsReceipt { get; init; } = true;

    /// <summary>Whoever referred is told whether we take it on, and why not.</summary>
    public bool TellsDecision { get; init; } = true;

    /// <summary>Whoever referred is told the window in which we come.</summary>
    public bool TellsWindow { get; init; } = true;

    /// <summary>Whoever referred is told the next day what came of it.</summary>
    public bool TellsOutcome { get; init; } = true;

    /// <summary>The London hour of the next day from which the outcome is told: 0 to 23.</summary>
    public int OutcomeHour { get; init; } = 9;

    /// <summary>A person rings where nothing that goes by itself reaches whoever referred.</summary>
    public bool RingsOtherwise { get; init; } = true;

    /// <summary>Whether whoever referred is told something.</summary>
    public bool Tells(FeedbackKind kind) => kind switch
    {
        FeedbackKind.Received => TellsReceipt,
        FeedbackKind.Decided => TellsDecision,
        FeedbackKind.Expected => TellsWindow,
        _ => TellsOutcome,
    };

    /// <summary>From when the outcome of a referral that closed at an instant is told: the hour on the next London day, UTC.</summary>
    public Instant OutcomeDueAt(Instant closedAt) =>
        LondonDays.Of(closedAt).PlusDays(1).At(new(OutcomeHour, 0)).InZoneLeniently(DateTimeZoneProviders.Tzdb["Europe/London"]).ToInstant();
}
