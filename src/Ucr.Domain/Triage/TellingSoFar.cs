using Ucr.Domain.Triage.Telling;

namespace Ucr.Domain.Triage;

/// <summary>A time between which we come.</summary>
/// <param name="From">UTC.</param>
/// <param name="To">UTC, after <paramref name="From"/>.</param>
public sealed record ArrivalWindow(Instant From, Instant To);

/// <summary>What the patient, or somebody for them, was told last.</summary>
/// <param name="Window">The window; null when none was told.</param>
/// <param name="AdviceUnderstood">What to do if it gets worse was said, and they could say it back.</param>
/// <param name="Whom">Who was told.</param>
/// <param name="By">Who told them.</param>
/// <param name="At">When, UTC.</param>
public sealed record Told(ArrivalWindow? Window, bool AdviceUnderstood, Audience Whom, StaffId By, Instant At);

/// <summary>What the patient has been told, and what has changed since.</summary>
public sealed record TellingSoFar
{
    /// <summary>What they were told last; null when nobody has told them anything.</summary>
    public Told? Last { get; init; }

    /// <summary>The window that holds now; null when there is none.</summary>
    public ArrivalWindow? Window { get; init; }

    /// <summary>When the window was changed, UTC; null when it has not been.</summary>
    public Instant? WindowChangedAt { get; init; }

    /// <summary>Since when a call is owed because they were told another window, UTC; null when none is (clinical ruling 18).</summary>
    public Instant? CallOwedSince => Last is { Window: { } told } && told != Window ? WindowChangedAt : null;

    /// <summary>What to do if it gets worse was said and understood.</summary>
    public bool AdviceUnderstood => Last is { AdviceUnderstood: true };
}

/// <summary>How telling somebody changes what they know.</summary>
internal static class TellingEvolution
{
    public static TellingSoFar? Apply(TellingSoFar t, IReferralEvent happened) => happened switch
    {
        PatientInformed { WindowFrom: { } from, WindowTo: { } to } e => Informed(t, e, new(from, to)),
        PatientInformed e => Informed(t, e, null),
        ArrivalWindowChanged e => t with { Window = new(e.From, e.To), WindowChangedAt = e.OccurredAt },
        _ => null,
    };

    // A professional who is told changes nothing of what the patient was told: a call that is owed to them stays owed.
    private static TellingSoFar Informed(TellingSoFar t, PatientInformed e, ArrivalWindow? window) => e.Whom == Audience.Professional
        ? window is null || window == t.Window ? t : t with { Window = window, WindowChangedAt = e.OccurredAt }
        : t with
        {
            Last = new(window ?? t.Last?.Window, (e.AdviceGiven && e.AdviceUnderstood) || t.AdviceUnderstood, e.Whom, e.By, e.OccurredAt),
            Window = window ?? t.Window,
        };
}
