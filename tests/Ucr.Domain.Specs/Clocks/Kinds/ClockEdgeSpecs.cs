using Ucr.Domain.Clocks;
using Ucr.Domain.Clocks.Kinds;
using Ucr.Domain.Clocks.Queue;
using Ucr.Domain.Outcomes;
using Ucr.Domain.Outcomes.Emergencies;
using Ucr.Domain.Outcomes.Onward;
using Ucr.Domain.Triage;
using Ucr.Domain.Triage.Telling;
using Ucr.Domain.Visits.Searching;
using static Ucr.Domain.Specs.Clocks.ClockStory;

namespace Ucr.Domain.Specs.Clocks.Kinds;

/// <summary>What ends a clock, what only looks like it, and which clocks order the queue.</summary>
public class ClockEdgeSpecs
{
    private static readonly RaiseEmergency Rings999 = new(Ours, null, TriageNurse.Id, Why, T(9, 20));

    [Fact]
    public void ruling_03_the_queue_is_ordered_by_the_clocks_of_the_person_s_wait_and_not_by_those_of_the_paperwork() =>
        ClockKinds.All.Where(rule => rule.DrivesQueue).Select(rule => rule.Kind).ShouldBe(
            [
                ClockKind.ClinicalEyes, ClockKind.TwoHour, ClockKind.TwoHourExempt, ClockKind.TwoDay, ClockKind.RedirectAcceptance, ClockKind.SenderBreach,
                ClockKind.TimeOnFloor, ClockKind.OvernightCall, ClockKind.GoldenHour,
            ],
            ignoreOrder: true);

    [Fact]
    public void ruling_03_somebody_judged_usual_stands_as_usual_and_a_closed_referral_is_no_risk()
    {
        QueuePlace.Of(AtNine().After(Accept(T(9, 10)) with { Urgency = ClinicalUrgency.Usual }, TriageNurse, T(9, 10)).Referral, [], Defaults).Urgency.ShouldBe(ClinicalUrgency.Usual);
        var closed = AtNine().After(new TellFloorTime(Ours, true, null, T(9, 1)), CallTaker, T(9, 1)).After(Reject(T(9, 5)), TriageNurse, T(9, 5));
        QueuePlace.Of(closed.Referral, [], Defaults).RiskToLife.ShouldBeFalse();
    }

    [Fact]
    public void ruling_16_an_ambulance_request_is_acknowledged_by_its_case_number()
    {
        var world = Accepted().After(Rings999, TriageNurse, T(9, 20));
        world.After(Rings999 with { Owner = Medic.Id, OccurredAt = T(9, 25) }, Medic, T(9, 25));
        Clock(world, ClockKind.AmbulanceAcknowledgement).Runs.ShouldBeTrue("another owner is no answer");
        world.After(Rings999 with { CadNumber = "CAD 17", OccurredAt = T(9, 30) }, TriageNurse, T(9, 30));
        Clock(world, ClockKind.AmbulanceAcknowledgement).StoppedAt.ShouldBe(T(9, 30));
    }

    [Fact]
    public void ruling_17_calls_after_the_breach_count_in_the_order_in_which_they_were_made_until_somebody_is_there()
    {
        var world = Accepted().Holding(Rang(T(11, 40)), Rang(T(11, 0) + Tick), Rang(T(12, 30)), new ClockStopped(T(12, 0), OurVisit, Contact, new("p/1")));
        AllOf(world).Where(item => item.Kind == ClockKind.BreachSafetyCall).Select(item => (item.StartedAt, item.StoppedAt, item.LeftAt)).ShouldBe(
            [(T(11, 0) + Tick, T(11, 0) + Tick, null), (T(11, 0) + Tick, T(11, 40), null), (T(11, 40), null, T(12, 0))]);
    }

    [Fact]
    public void ruling_04_a_redirect_waits_on_whatever_else_is_recorded_meanwhile()
    {
        var world = AtNine().After(new RedirectReferral(Ours, "111", Why, T(9, 5)), TriageNurse, T(9, 5)).After(new TellFloorTime(Ours, false, null, T(9, 6)), CallTaker, T(9, 6));
        DuesOf(world, EscalationKind.RedirectNotAccepted).ShouldBe([T(9, 20)]);
    }

    [Fact]
    public void ruling_15_the_search_is_timed_until_help_was_asked_for_or_the_person_was_found()
    {
        var found = NoAccess().After(new TakeSearchStep(OurVisit, SearchStep.NeighboursAsked, true, Why, T(9, 50)), Nurse, T(9, 50));
        Clock(found, ClockKind.SearchForHelp).StoppedAt.ShouldBe(T(9, 50));
        var asked = NoAccess().After(new TakeSearchStep(OurVisit, SearchStep.PoliceAsked, false, Why, T(9, 50)), Nurse, T(9, 50))
            .After(new TakeSearchStep(OurVisit, SearchStep.NeighboursAsked, true, Why, T(9, 55)), Nurse, T(9, 55));
        Clock(asked, ClockKind.SearchForHelp).StoppedAt.ShouldBe(T(9, 50));
    }

    [Fact]
    public void ruling_18_a_warning_not_to_tell_ends_the_call_about_a_window_and_another_concern_does_not()
    {
        var concern = new RaiseSafeguarding(Ours, SafeguardingOf.Adult, Nurse.Id, Why, false, T(9, 45));
        Clock(WindowChanged().After(concern, CallTaker, T(9, 45)), ClockKind.ChangedWindowCall).Runs.ShouldBeTrue();
        Clock(WindowChanged().After(concern with { DoNotTell = true }, CallTaker, T(9, 45)), ClockKind.ChangedWindowCall).LeftAt.ShouldBe(T(9, 45));
    }

    [Fact]
    public void ruling_23_an_onward_referral_without_an_answer_is_left_when_the_person_dies()
    {
        var world = Ended().After(new ReferOn(Ours, "Hospice", Why, T(10, 40)), Nurse, T(10, 40));
        Clock(world, ClockKind.OnwardAnswer).Runs.ShouldBeTrue();
        Clock(world.Holding(new ReferralClosed(ClosureReason.Died, null, null, TriageNurse.Id, T(11, 0))), ClockKind.OnwardAnswer).LeftAt.ShouldBe(T(11, 0));
    }

    [Fact]
    public void rule_45_a_fall_told_again_takes_the_later_word_and_keeps_the_time_when_none_is_said()
    {
        var world = AtNine().Holding(Fallen(T(8, 20)), Fallen(null));
        world.Referral.Timing.OnFloorSince.ShouldBe(T(8, 20));
        world.Holding(Fallen(T(4, 0))).Referral.Timing.OnFloorSince.ShouldBe(T(4, 0));
    }

    private static World WindowChanged() => AtNine().After(new InformPatient(Ours, T(10, 0), T(12, 0), true, true, Audience.Patient, TellBy.Voice, T(9, 20)), CallTaker, T(9, 20))
        .After(new ChangeArrivalWindow(Ours, T(11, 0), T(13, 0), Why, T(9, 40)), Desk, T(9, 40));

    private static FloorTimeTold Fallen(Instant? since) => new(true, since, CallTaker.Id, T(9, 5));

    private static SafetyCallMade Rang(Instant at) => new(SafetyCallFor.Breach, true, Why, TriageNurse.Id, at);
}
