using Ucr.Domain.Clocks;

namespace Ucr.Domain.Outcomes.Emergencies;

/// <summary>A request for an ambulance, as its facts have made it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Category">How urgent.</param>
/// <param name="RequestedAt">UTC.</param>
/// <param name="AcknowledgedAt">UTC; null while the ambulance service has not answered.</param>
/// <param name="NotTaken">The last time that its message was not taken; null when every one was.</param>
public sealed record AmbulanceRequest(Guid Id, AmbulanceCategory Category, Instant RequestedAt, Instant? AcknowledgedAt = null, AmbulanceMessageNotTaken? NotTaken = null)
{
    /// <summary>How long its message is tried: then a person rings 999, and a late message would be a second call (clinical ruling 16).</summary>
    public static readonly Duration TriedFor = Duration.FromSeconds(60);


    /// <summary>Category 1 or 2, and not acknowledged: 999 is rung when its 60 seconds are over (clinical ruling 16).</summary>
    public bool WaitsForAnswer => AcknowledgedAt is null && Category is (AmbulanceCategory.One or AmbulanceCategory.Two);
}

/// <summary>A safety call that was made.</summary>
/// <param name="For">What it was about.</param>
/// <param name="MadeAt">UTC.</param>
/// <param name="Reached">The person was heard or spoken for.</param>
public sealed record SafetyCall(SafetyCallFor For, Instant MadeAt, bool Reached);

/// <summary>How many safety calls fell due, and what became of them (clinical ruling 17).</summary>
/// <param name="Due">Fell due.</param>
/// <param name="Missed">Not made before the next fell due, or before the wait was over.</param>
/// <param name="Unanswered">Due now: nobody has rung since, and the person still waits.</param>
public sealed record SafetyCallCount(int Due, int Missed, int Unanswered)
{
    private static readonly (SafetyCallFor For, EscalationKind Kind)[] Counted =
    [
        (SafetyCallFor.Ambulance, EscalationKind.AmbulanceSafetyCall),
        (SafetyCallFor.Breach, EscalationKind.BreachSafetyCall),
        (SafetyCallFor.Waiting, EscalationKind.SafetyCallDue),
    ];

    /// <summary>Counts a referral's: a call counts for the last one that fell due before it, whether somebody answered or not.</summary>
    public static SafetyCallCount Of(Referral referral)
    {
        var counts = Counted.Select(one => Of(referral, one.For, one.Kind)).ToList();
        return new(counts.Sum(count => count.Due), counts.Sum(count => count.Missed), counts.Sum(count => count.Unanswered));
    }

    private static SafetyCallCount Of(Referral referral, SafetyCallFor about, EscalationKind kind)
    {
        var never = referral.Escalations.Where(raised => raised.Kind == kind).Sum(raised => raised.Missed);
        var due = referral.Escalations.Where(raised => raised.Kind == kind).Select(raised => raised.DueAt).Order().ToList();
        var made = Made(referral, about);
        var unmade = due.Where((at, index) => !made.Exists(call => call >= at && (index + 1 == due.Count || call < due[index + 1]))).ToList();
        var open = StillWaits(referral, about) && unmade.Count > 0 && unmade[^1] == due[^1] ? 1 : 0;
        return new(due.Count + never, unmade.Count - open + never, open);
    }

    // Whatever a call was about, it is the one that triage promised; and so is triaging again.
    private static List<Instant> Made(Referral referral, SafetyCallFor about) => about == SafetyCallFor.Waiting
        ? [.. referral.Care.SafetyCalls.Select(call => call.MadeAt), .. referral.Triage.Waiting.TriagedAgainAt]
        : [.. referral.Care.SafetyCalls.Where(call => call.For == about).Select(call => call.MadeAt)];

    private static bool StillWaits(Referral referral, SafetyCallFor about) => about switch
    {
        SafetyCallFor.Ambulance => referral.Stage == Stage.AwaitingAmbulance,
        _ => referral.Clock is { Runs: true } && referral.IsOpen,
    };
}
