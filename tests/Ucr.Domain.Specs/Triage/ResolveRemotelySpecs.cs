using Ucr.Domain.Clocks;
using Ucr.Domain.Intake;
using Ucr.Domain.Outcomes;
using Ucr.Domain.Triage;
using Ucr.Domain.Triage.Assessment;

namespace Ucr.Domain.Specs.Triage;

public class ResolveRemotelySpecs
{
    private static readonly ResolveRemotely Remotely = new(Ours, "02", Why, T(9, 30));

    [Fact]
    public void rule_25_a_remote_resolution_is_recorded_as_07_and_stops_no_clock()
    {
        Accepted().When(Remotely, TriageNurse, T(9, 30)).Then(
            new ResolvedRemotely("02", Why, new("remote-resolution/1"), TriageNurse.Id, T(9, 30)),
            new ClockAbandoned(ResponseStandard.TwoHour, T(9, 30)),
            new PathwayDowngraded(ResponseStandard.TwoHour, ResponseStandard.TwoHourExempt, Why, TriageNurse.Id, T(9, 30), ExemptionReason.ResolvedRemotely),
            new ClockStarted(T(9, 0), T(11, 0), ResponseStandard.TwoHourExempt, new("received-by-service/1")),
            new ClockAbandoned(ResponseStandard.TwoHourExempt, T(9, 30)),
            new ReferralClosed(ClosureReason.TreatmentCompleted, null, Why, TriageNurse.Id, T(9, 30)));
        var world = Accepted().After(Remotely, TriageNurse, T(9, 30));
        world.Referral.Triage.Waiting.ResolvedRemotely.ShouldBeTrue();
        world.Referral.Clock!.StoppedAt.ShouldBeNull();
        world.When(Remotely, TriageNurse, T(9, 31)).ThenNothing();
        world.When(Remotely, OtherTriageNurse, T(9, 31)).ThenRefused(Refusal.ReferralClosed);
    }

    [Fact]
    public void rule_25_after_the_breach_and_on_another_standard_the_type_stays()
    {
        Accepted().Decide(Remotely, TriageNurse, T(11, 0)).OfType<PathwayDowngraded>().ShouldNotBeEmpty();
        Accepted().Decide(Remotely, TriageNurse, T(11, 0) + Tick).Select(happened => happened.GetType()).ShouldBe([typeof(ResolvedRemotely), typeof(ClockAbandoned), typeof(ReferralClosed)]);
        Accepted(ResponseStandard.TwoDay).Decide(Remotely, TriageNurse, T(9, 30)).OfType<PathwayDowngraded>().ShouldBeEmpty();
        Under(triage => triage with { RemoteResolution = RemoteResolution.WithoutStop }, Remotely, Accepted()).OfType<PathwayDowngraded>().ShouldBeEmpty();
        Under(triage => triage with { RemoteResolution = RemoteResolution.NotAllowed }, Remotely, Accepted()).Refusal.ShouldBe(ResolveRemotely.NotAllowed);
    }

    [Fact]
    public void rule_25_only_a_policy_lets_a_remote_contact_stop_the_clock()
    {
        var policies = ServicePolicies.Default with { Clocks = new() { Remote = RemoteStop.WhenItWasTheResponse } };
        var settings = new ServiceSettings { Changes = [new(T(8, 0), policies)] };
        Remotely.Decide(Accepted().Referral, new(TriageNurse, T(9, 30), settings)).Select(happened => happened.GetType())
            .ShouldBe([typeof(ResolvedRemotely), typeof(ClockStopped), typeof(ReferralClosed)]);
    }

    [Theory]
    [InlineData("01", false)]
    [InlineData("02", true)]
    [InlineData("11", true)]
    [InlineData("98", true)]
    [InlineData("", false)]
    public void a_remote_contact_is_not_face_to_face(string mechanism, bool possible) =>
        (Accepted().Decide(Remotely with { Mechanism = mechanism }, TriageNurse, T(9, 30)).Refusal?.Field).ShouldBe(possible ? null : "Mechanism");

    [Fact]
    public void a_remote_resolution_by_a_clinician_of_somebody_accepted_and_unseen()
    {
        Accepted().When(Remotely, Desk, T(9, 30)).ThenRefused(Refusal.ClinicianMustDecide);
        AtNine().When(Remotely, TriageNurse, T(9, 30)).ThenRefused(Refusal.NotTriaged);
        Ended().When(Remotely, TriageNurse, T(10, 40)).ThenRefused(Refusal.AlreadySeen);
        AtNine().After(Reject(T(9, 9)), TriageNurse, T(9, 9)).When(Remotely, TriageNurse, T(9, 30)).ThenRefused(Refusal.ReferralClosed);
        Accepted().When(Remotely with { Why = Words("") }, TriageNurse, T(9, 30)).ThenRefused("value-missing", "Why");
        Accepted().When(Remotely with { OccurredAt = T(9, 31) }, TriageNurse, T(9, 30)).ThenRefused("time-in-the-future", "OccurredAt");
    }

    private static Decision Under(Func<TriagePolicies, TriagePolicies> change, IReferralCommand command, World world)
    {
        var settings = new ServiceSettings { Changes = [new(T(8, 0), ServicePolicies.Default with { Triage = change(new()) })] };
        return command.Decide(world.Referral, new(TriageNurse, T(9, 30), settings));
    }
}
