using Ucr.Domain.Intake;
using Ucr.Domain.Triage.Automation;

namespace Ucr.Domain.Triage;

/// <summary>How a service decides where the national rule could not be read: each with a default and its alternatives.</summary>
public sealed partial record TriagePolicies
{
    /// <summary>What a referral from a hospital means for the two-day standard (rule 40).</summary>
    public HospitalReferrals HospitalReferrals { get; init; } = HospitalReferrals.AskWhetherWard;

    /// <summary>How a response that was resolved without a visit is recorded (rule 25).</summary>
    public RemoteResolution RemoteResolution { get; init; } = RemoteResolution.AsExempt;

    /// <summary>A referral that is not for the service is rejected only with where the person goes instead (rule 12; local).</summary>
    public bool SignpostInappropriate { get; init; } = true;

    /// <summary>The least width of a window that a patient is told: 30 minutes (clinical ruling 18; local).</summary>
    public Duration LeastWindow { get; init; } = Duration.FromMinutes(30);

    /// <summary>How long before the deadline a downgrade counts as near it: 15 minutes (rule 39; local).</summary>
    public Duration NearDeadline { get; init; } = Duration.FromMinutes(15);

    /// <summary>What a digital sender is told while the service is closed (clinical ruling 7; local).</summary>
    public ClosedHoursPolicy ClosedHours { get; init; } = ClosedHoursPolicy.OnCallElseNoResource;

    /// <summary>How long after receipt a clinician rings the patient of an overnight referral: 30 minutes (clinical ruling 7; local).</summary>
    public Duration OvernightCall { get; init; } = Duration.FromMinutes(30);

    /// <summary>The service proposes a disposition, and a person decides; off by default (clinical ruling 9).</summary>
    public bool AssistedTriage { get; init; }

    /// <summary>Which referrals are accepted without waiting for a person; none by default (clinical ruling 9).</summary>
    public StraightThroughPolicy StraightThrough { get; init; } = StraightThroughPolicy.Off;

    /// <summary>The service's own reasons beside the three national ones (rule 46).</summary>
    public IReadOnlyList<LocalRejection> LocalRejections { get; init; } =
    [
        new("no_capacity", "No capacity", LackOfCapacity: true),
        new("closed", "Closed, nobody on call", LackOfCapacity: true),
        new("not_reached", "Nobody could reach the person", FailedContact: true),
        new("out_of_area", "Outside our area"),
        new("not_our_need", "Not a need that we respond to"),
        new("other", "Something else"),
    ];
}
