using Ucr.Domain.Clocks;
using Ucr.Domain.Intake;
using Ucr.Domain.Outcomes;
using Ucr.Domain.Triage;
using Ucr.Domain.Triage.Assessment;
using Ucr.Domain.Triage.Automation;

namespace Ucr.Domain.Specs.Triage.Automation;

public class AutomationSpecs
{
    private static readonly NeedKey Falls = new("falls");
    private static readonly TriageAssessment Answered = new() { RedFlags = [new("passed_out", Answer.No), new("head_and_blood_thinner", Answer.No), new("broken_bone", Answer.No)] };
    private static readonly StraightThroughPolicy Switched = new(true, [ReferralSource.Ambulance999], [Falls]);

    [Fact]
    public void ruling_09_automation_never_rejects_downgrades_closes_or_merges()
    {
        object[] commands =
        [
            Reject(T(10, 40)), new ChangePathway(Ours, ResponseStandard.TwoDay, Why, T(10, 40)), Link(T(10, 40)), new WithdrawReferral(Ours, null, Why, T(10, 40)),
            new CloseReferral(Ours, ClosureReason.TreatmentCompleted, null, null, T(10, 40)), new VoidReferral(Ours, Why, T(10, 40)),
            new IdentifyPatient(Ours, OtherPatient, "01", T(10, 40)), new ReassignReferral(Ours, OtherPatient, Why, T(10, 40)), new GiveAdvice(Ours, Why, true, true, T(10, 40)),
            new ResolveRemotely(Ours, "02", Why, T(10, 40)), new ConfirmExemption(Ours, T(10, 40)), new CompleteWarmTransfer(Ours, Why, T(10, 40)),
            new RecordRedirectAnswer(Ours, true, Why, T(10, 40)), new RedirectReferral(Ours, "Falls", Why, T(10, 40)),
        ];
        foreach (var world in new[] { AtNine(), Accepted(), Ended() })
        {
            commands.ShouldAllBe(command => world.Decide(command, Actor.Service, T(10, 40)).Refusal != null);
        }

        Ended().When(commands[4], Actor.Service, T(10, 40)).ThenRefused(AutomationRule.PersonMustDecide);
        AutomationRule.Refused(Sender).ShouldBeNull();
    }

    [Fact]
    public void ruling_09_a_proposal_is_made_only_where_a_service_switched_it_on()
    {
        AtNine().When(new ProposeDisposition(Ours), Actor.Service, T(9, 1)).ThenNothing();
        var proposed = Decide(new ProposeDisposition(Ours), Ready(), Assisted).ShouldHaveSingleItem().ShouldBeOfType<DispositionProposed>();
        proposed.ProposedAt.ShouldBe(T(9, 5));
        proposed.Proposal.Same(new(ProposedDisposition.TwoHour, Falls, ClinicalUrgency.Usual, ["Fall, no apparent serious injury"], new("assisted-triage/1"))).ShouldBeTrue();
        var after = Ready();
        after.Apply(new ProposeDisposition(Ours), Decide(new ProposeDisposition(Ours), after, Assisted));
        Decide(new ProposeDisposition(Ours), after, Assisted).ShouldBeEmpty();
        Decide(new ProposeDisposition(Ours), Accepted(), Assisted).ShouldBeEmpty();
    }

    [Fact]
    public void ruling_09_what_is_proposed_and_why()
    {
        Of(Somebody(new(), AllWell)).ShouldBe((ProposedDisposition.AskFirst, "passed_out"));
        Of(Somebody(Answered, AllWell with { ChestPain = Answer.Yes })).ShouldBe((ProposedDisposition.Emergency, "safety_first"));
        Of(Somebody(Answered with { Criteria = new(Pregnant: Answer.Yes) }, AllWell)).ShouldBe((ProposedDisposition.WarmTransfer, "Pregnant"));
        Of(Somebody(Answered with { Criteria = new(InArea: Answer.No) }, AllWell)).Item1.ShouldBe(ProposedDisposition.SendOn);
        Of(Ready().Referral).ShouldBe((ProposedDisposition.TwoHour, "Fall, no apparent serious injury"));
        var twoDays = ServicePolicies.Default with { Triage = new() { Conditions = [new(Falls, "Falls", true, Proposes: ResponseStandard.TwoDay)] } };
        Proposal.For(Ready().Referral, twoDays).Disposition.ShouldBe(ProposedDisposition.TwoDay);
        Proposal.For(Ready().Referral, ServicePolicies.Default with { Triage = new() { Conditions = [] } }).Reasons.ShouldBe(["falls"]);
    }

    [Theory]
    [InlineData(4, ClinicalUrgency.Usual)]
    [InlineData(5, ClinicalUrgency.High)]
    [InlineData(6, ClinicalUrgency.High)]
    [InlineData(7, ClinicalUrgency.RiskToLife)]
    public void the_score_sets_the_proposed_urgency(int score, ClinicalUrgency urgency) =>
        Proposal.For(Somebody(Answered with { Picture = new() { EarlyWarning = new(WarningTool.News2, score, T(8, 0), ReadingSource.Referrer) } }, AllWell), ServicePolicies.Default).Urgency.ShouldBe(urgency);

    [Fact]
    public void ruling_09_a_person_confirms_and_the_difference_is_kept()
    {
        var world = Ready();
        world.Apply(new ProposeDisposition(Ours), Decide(new ProposeDisposition(Ours), world, Assisted));
        var policy = new PolicyName("assisted-triage/1");
        Kept(world, Accept(T(9, 10)) with { Urgency = ClinicalUrgency.Usual }).ShouldBe(new(ProposedDisposition.TwoHour, Falls, ClinicalUrgency.Usual, policy, false));
        Kept(world, Accept(T(9, 10)) with { Urgency = ClinicalUrgency.High })!.Differs.ShouldBeTrue();
        Kept(world, Accept(T(9, 10), ResponseStandard.TwoDay) with { Urgency = ClinicalUrgency.Usual })!.Differs.ShouldBeTrue();
        Kept(world, Accept(T(9, 10), ResponseStandard.TwoHourExempt) with { Urgency = ClinicalUrgency.Usual, Exemption = ExemptionReason.Other })!.Differs.ShouldBeTrue();
        Kept(world, Accept(T(9, 10)) with { Urgency = ClinicalUrgency.Usual, Need = new("frailty") })!.Differs.ShouldBeTrue();
        Kept(Ready(), Accept(T(9, 10))).ShouldBeNull();
        ProposalKept.Beside(world.Referral with { Triage = new() { Proposal = new(ProposedDisposition.TwoDay, Falls, ClinicalUrgency.Usual, [], policy) } }, ResponseStandard.TwoDay, Falls, ClinicalUrgency.Usual)!.Differs.ShouldBeFalse();
    }

    [Fact]
    public void proposals_are_the_same_with_the_same_reasons_only()
    {
        var proposal = new Proposal(ProposedDisposition.TwoHour, Falls, ClinicalUrgency.Usual, ["a"], new("p/1"));
        proposal.Same(proposal with { Reasons = ["a"] }).ShouldBeTrue();
        proposal.Same(proposal with { Reasons = ["b"] }).ShouldBeFalse();
        proposal.Same(proposal with { Urgency = ClinicalUrgency.High }).ShouldBeFalse();
        proposal.Same(null).ShouldBeFalse();
    }

    [Fact]
    public void ruling_09_straight_through_accepts_only_what_the_settings_name()
    {
        var command = new AcceptStraightThrough(Ours, Why);
        Decide(command, Ready(), Straight(Switched)).ShouldBe(
        [
            new ReferralAccepted(ResponseStandard.TwoHour, ClinicalUrgency.Usual, Falls, VisitNeeds.Usual, Why, null, Actor.Service.Id, T(9, 5),
                Proposal: new(ProposedDisposition.TwoHour, Falls, ClinicalUrgency.Usual, new("straight-through/1"), Differs: false)),
            new ClockStarted(T(9, 0), T(11, 0), ResponseStandard.TwoHour, new("received-by-service/1")),
        ]);
        Decide(command, Ready(), Straight(Switched), TriageNurse).Refusal.ShouldBe(Refusal.ClinicianMustDecide);
        Decide(command, Ready(), ServicePolicies.Default).ShouldBeEmpty();
        Decide(command, Accepted(), Straight(Switched)).ShouldBeEmpty();
        var twoDays = Straight(Switched) with { Triage = Straight(Switched).Triage with { Conditions = [new(Falls, "Falls", true, Proposes: ResponseStandard.TwoDay)] } };
        Decide(command, Ready(), twoDays).ShouldBeEmpty();
    }

    [Fact]
    public void ruling_09_straight_through_stops_at_any_unanswered_red_flag_or_hazard()
    {
        Stops(Ready().Referral).ShouldBeEmpty();
        Stops(Somebody(new(), AllWell)).ShouldBe(["red-flag-unanswered"]);
        Stops(Somebody(Answered, AllWell with { StrokeSigns = Answer.NotKnown })).ShouldBe(["red-flag-unanswered"]);
        Stops(Somebody(Answered, AllWell with { StrokeSigns = Answer.Yes })).ShouldBe(["danger-sign"]);
        Stops(Ready().Referral with { Alerts = [new(AlertKind.Access, null, null)] }).ShouldBe(["alert"]);
        Stops(Ready().After(new RecordHazard(Ours, Contact, HazardKind.Animal, Why, Day, Day, T(9, 2)), CallTaker, T(9, 2)).Referral).ShouldBe(["hazard"]);
        Stops(Ready().After(new RecordContactWish(Ours, true, Why, T(9, 2)), CallTaker, T(9, 2)).Referral).ShouldBe(["safeguarding"]);
        Stops(Ready().After(new RaiseSafeguarding(Ours, SafeguardingOf.Adult, Nurse.Id, Why, false, T(9, 2)), CallTaker, T(9, 2)).Referral).ShouldBe(["safeguarding"]);
        Stops(Ready().Referral with { AgeInYears = null }).ShouldBe(["age-unknown"]);
        Stops(Ready().Referral with { AgeInYears = 17 }).ShouldBe(["warm-transfer", "outside-criteria"]);
        Stops(Ready().Referral with { Doubts = ["odd"] }).ShouldBe(["doubt"]);
        Stops(Ready().Referral with { Source = ReferralSource.Gp }).ShouldBe(["source-not-named"]);
        StraightThroughPolicy.Off.Stops(Ready().Referral, new(), T(9, 5)).ShouldBe(["switched-off", "source-not-named", "need-not-named"]);
    }

    private static ServicePolicies Assisted => ServicePolicies.Default with { Triage = new() { AssistedTriage = true } };

    private static ServicePolicies Straight(StraightThroughPolicy policy) => ServicePolicies.Default with { Triage = new() { StraightThrough = policy } };

    private static IEnumerable<string> Stops(Referral referral) => Switched.Stops(referral, new(), T(9, 5));

    private static ProposalKept? Kept(World world, AcceptReferral command) => world.Decide(command, TriageNurse, T(9, 10)).OfType<ReferralAccepted>().Single().Proposal;

    private static (ProposedDisposition, string) Of(Referral referral) => Proposal.For(referral, ServicePolicies.Default) is var proposal ? (proposal.Disposition, proposal.Reasons[0]) : default;

    private static World Ready() => new World().Holding(Received(T(9, 0)) with { Safety = AllWell }, new TriageRecorded(Answered, TriageNurse.Id, T(9, 1)));

    private static Referral Somebody(TriageAssessment found, SafetyAnswers safety) =>
        new World().Holding(Received(T(9, 0)) with { Safety = safety }, new TriageRecorded(found, TriageNurse.Id, T(9, 1))).Referral;

    private static Decision Decide(IReferralCommand command, World world, ServicePolicies policies, Actor? by = null) =>
        command.Decide(world.Referral, new(by ?? Actor.Service, T(9, 5), new() { Changes = [new(T(8, 0), policies)] }));
}
