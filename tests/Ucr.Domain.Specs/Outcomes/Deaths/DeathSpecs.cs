using Ucr.Domain.Allocation;
using Ucr.Domain.Clocks;
using Ucr.Domain.Outcomes;
using Ucr.Domain.Outcomes.Actions;
using Ucr.Domain.Outcomes.Deaths;
using Ucr.Domain.Visits;

namespace Ucr.Domain.Specs.Outcomes.Deaths;

public class DeathSpecs
{
    private static readonly ReportDeath Found = new(Ours, DeathSource.FoundByUs, new LocalDate(2026, 1, 15), true, Why, Why, null, null, T(9, 30));
    private static readonly ReportDeath Traced = new(Ours, DeathSource.Trace, null, null, null, null, null, null, T(9, 30));
    private static readonly CloseReferral Close = new(Ours, ClosureReason.Died, null, null, T(10, 0));
    private static readonly RetractDeathReport Retract = new(Ours, Words("Another person of the same name"), T(10, 10));

    [Fact]
    public void ruling_19_a_flag_from_a_trace_warns_and_never_closes()
    {
        var traced = UnderWay().After(Traced, Sender, T(9, 30));
        traced.Referral.Care.Death.ShouldNotBeNull().IsReported.ShouldBeFalse();
        traced.Visit.Stage.ShouldBe(VisitStage.OnTheWay);
        traced.When(Close, TriageNurse, T(10, 0)).ThenRefused(RetractDeathReport.NotReported);
        traced.When(Traced, Sender, T(9, 31)).ThenNothing();
    }

    [Fact]
    public void ruling_19_found_dead_says_expected_or_not_verified_by_whom_and_who_was_told()
    {
        AtTheDoor().When(Found with { Expected = null }, Nurse, T(9, 45)).ThenRefused("value-missing", "Expected");
        AtTheDoor().When(Found with { VerifiedBy = null }, Nurse, T(9, 45)).ThenRefused("value-missing", "VerifiedBy");
        AtTheDoor().When(Found with { WhoWasTold = null }, Nurse, T(9, 45)).ThenRefused("value-missing", "WhoWasTold");
        AtTheDoor().When(Found with { DiedOn = null }, Nurse, T(9, 45)).ThenRefused("value-missing", "DiedOn");
        AtTheDoor().When(Found with { DiedOn = new LocalDate(2026, 1, 16) }, Nurse, T(9, 45)).ThenRefused("time-in-the-future", "DiedOn");
        AtTheDoor().When(Found, Desk, T(9, 45)).ThenRefused(Refusal.ClinicianMustDecide);
    }

    [Fact]
    public void ruling_19_an_unexpected_death_goes_to_999_and_the_police()
    {
        var unexpected = Found with { Expected = false, AmbulanceReference = "CAD 17" };
        AtTheDoor().When(unexpected, Nurse, T(9, 45)).ThenRefused(ReportDeath.Unexpected);
        AtTheDoor().Decide(unexpected with { PoliceReference = "Log 4" }, Nurse, T(9, 45)).Refusal.ShouldBeNull();
    }

    [Fact]
    public void ruling_19_future_visits_stop_at_once_and_none_is_planned()
    {
        var died = Taken().After(Plan(T(9, 15), VisitPurpose.FollowUp, OtherVisit), Desk, T(9, 15)).After(Found, Nurse, T(9, 30));
        died.Visits.ShouldAllBe(visit => visit.Stage == VisitStage.Cancelled);
        died.When(Plan(T(9, 40), visit: new(Contact)), Desk, T(9, 40)).ThenRefused(PlanVisit.PersonDied);
        WithPatient().After(Found with { OccurredAt = T(9, 55) }, Nurse, T(9, 55)).Visit.Stage.ShouldBe(VisitStage.WithPatient, "whoever is there finishes");
    }

    [Fact]
    public void ruling_19_a_death_stops_the_visits_of_every_other_referral_of_the_person()
    {
        var reported = UnderWay().Decide(Found, Nurse, T(9, 31)).OfType<DeathReported>().Single();
        var hear = new HearOfDeath(Ours, OtherReferral, reported);
        var other = Taken().After(hear, Actor.Service, T(9, 31));
        other.Visits.ShouldAllBe(visit => visit.Stage == VisitStage.Cancelled);
        other.Referral.Care.Actions.ShouldNotContain(action => action.Kind == ActionKind.DeathReview, "the review is owed once");
        other.When(hear, Actor.Service, T(9, 32)).ThenNothing();
        Taken().When(hear with { From = Ours }, Actor.Service, T(9, 31)).ThenNothing();
    }

    [Fact]
    public void ruling_19_a_death_taken_back_on_one_referral_is_taken_back_on_every_other()
    {
        var reported = UnderWay().Decide(Found, Nurse, T(9, 31)).OfType<DeathReported>().Single();
        var lives = new HearThatTheyLive(Ours, OtherReferral, new(Retract.Why, TriageNurse.Id, T(10, 10)));
        var other = Taken().After(new HearOfDeath(Ours, OtherReferral, reported), Actor.Service, T(9, 31)).After(lives, Actor.Service, T(10, 10));
        other.Referral.Care.Death.ShouldBeNull();
        other.Referral.Care.Actions.ShouldHaveSingleItem().Kind.ShouldBe(ActionKind.PlanAgain);
        other.When(lives, Actor.Service, T(10, 11)).ThenNothing();
        other.When(new HearOfDeath(Ours, OtherReferral, reported), Actor.Service, T(10, 12)).ThenNothing();
    }

    [Fact]
    public void rule_30_death_before_contact_closes_without_a_clock_stop_with_its_date_and_a_review()
    {
        var died = Accepted().After(Found, TriageNurse, T(9, 30));
        died.Referral.Care.Actions.ShouldHaveSingleItem().Kind.ShouldBe(ActionKind.DeathReview);
        died.When(Close, TriageNurse, T(10, 0)).ThenRefused("actions-owed");
        var closed = died.After(new AcceptAction(Ours, Why.Id, T(9, 50)), TriageNurse, T(9, 50)).After(Close, TriageNurse, T(10, 0)).Referral;
        closed.Clock.ShouldNotBeNull().StoppedAt.ShouldBeNull();
        closed.Clock.Met.ShouldBeNull("never met, and not missed");
        closed.Care.Death!.DiedOn.ShouldBe(new LocalDate(2026, 1, 15));
    }

    [Fact]
    public void ruling_19_a_death_recorded_in_error_is_taken_back_and_the_referral_waits_for_triage_again()
    {
        var closed = Accepted().After(Found, TriageNurse, T(9, 30)).After(new AcceptAction(Ours, Why.Id, T(9, 50)), TriageNurse, T(9, 50)).After(Close, TriageNurse, T(10, 0));
        var back = closed.After(Retract, TriageNurse, T(10, 10)).Referral;
        back.Stage.ShouldBe(Stage.AwaitingTriage);
        back.ReceivedAt.ShouldBe(T(9, 0));
        back.Care.Death.ShouldBeNull();
        back.Waits.ShouldContain(wait => wait.Kind == ClockKind.ClinicalEyes && wait.Lasts);
    }

    [Fact]
    public void ruling_19_what_was_called_off_by_mistake_has_to_be_planned_again()
    {
        var back = Taken().After(Found, Nurse, T(9, 30)).After(Retract, TriageNurse, T(10, 10));
        back.Referral.Care.Actions.ShouldContain(action => action.Kind == ActionKind.PlanAgain && action.IsLoose);
        back.When(Retract, TriageNurse, T(10, 11)).ThenNothing();
        Accepted().When(Retract, TriageNurse, T(10, 11)).ThenRefused(RetractDeathReport.NotReported);
    }
}
