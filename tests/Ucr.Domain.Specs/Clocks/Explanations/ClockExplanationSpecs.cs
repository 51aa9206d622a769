using Ucr.Domain.Clocks;
using Ucr.Domain.Clocks.Explanations;
using static Ucr.Domain.Specs.Clocks.ClockStory;

namespace Ucr.Domain.Specs.Clocks.Explanations;

public class ClockExplanationSpecs
{
    private static readonly ClockStarted Started = new(T(9, 0), T(11, 0), ResponseStandard.TwoHour, new("received-by-service/1"));
    private static readonly ClockStopped Stopped = new(T(9, 50), OurVisit, Contact, new("first-attended-face-to-face-contact/3"));

    [Fact]
    public void a_running_clock_says_by_which_rule_it_started_and_what_would_stop_it() => Of(ClockKind.TwoHour, Received(T(9, 0)), Started).Words.ShouldBe(
        "Two-hour standard: started at 09:00:00 GMT on 15 Jan 2026, when the service received the referral (received-by-service, version 1). "
        + "Due at 11:00:00 GMT on 15 Jan 2026, 120 min 0 s later; a national rule (rules 1, 2, 13 and 23). "
        + "It runs; it stops when somebody is with the person, face to face.");

    [Fact]
    public void a_stopped_clock_says_by_which_fact_and_how_other_measures_count()
    {
        var why = Of(ClockKind.TwoHour, Received(T(9, 0)), Started, Stopped);
        why.Words.ShouldEndWith(
            "Stopped at 09:50:00 GMT on 15 Jan 2026, when a clinician was with the person, face to face (first-attended-face-to-face-contact, version 3): "
            + "50 min 0 s after its start, in time. Counted by minute marks it is 50 minutes, by the wall clock 50.");
        why.Facts.Select(fact => fact.Sequence).ShouldBe([2, 3]);
        why.Policies.ShouldBe([Started.Policy, Stopped.Policy]);
        why.Measures!.Elapsed.ShouldBe(Duration.FromMinutes(50));
    }

    [Fact]
    public void a_correction_stands_in_the_explanation_with_the_old_value()
    {
        var why = Of(
            ClockKind.TwoHour, Received(T(9, 0)), Started, Stopped,
            new ClockCorrected(T(9, 50), T(9, 45), Why, Nurse.Id, T(12, 0)), new ClockStartCorrected(T(9, 0), T(8, 55), T(10, 55), Why, Nurse.Id, T(12, 1)));
        why.Words.ShouldContain("Its stop had been recorded as 09:50:00 GMT on 15 Jan 2026, and was corrected. Its start had been recorded as 09:00:00 GMT on 15 Jan 2026, and was corrected.");
        why.Words.ShouldContain("50 min 0 s after its start");
        why.Words.ShouldEndWith("Since the referral was received it was 45 min 0 s.");
        why.Facts.Select(fact => fact.Sequence).ShouldBe([2, 3, 4, 5]);
    }

    [Fact]
    public void rule_21_the_autumn_night_is_said_in_words()
    {
        var (start, stop) = (At("2026-10-25T00:30:00Z"), At("2026-10-25T01:10:00Z"));
        Of(ClockKind.TwoHour, Received(start), Started with { StartedAt = start, DueAt = start + Duration.FromHours(2) }, Stopped with { StoppedAt = stop }).Words.ShouldEndWith(
            "40 min 0 s after its start, in time. Counted by minute marks it is 40 minutes, by the wall clock -20. "
            + "The clocks were changed in between: a report that knows no offsets rejects this row. "
            + "Another way of measuring comes to another verdict; figures use elapsed whole seconds.");
    }

    [Fact]
    public void rule_20_the_spring_night_is_said_in_words()
    {
        var (start, stop) = (At("2026-03-29T00:30:00Z"), At("2026-03-29T02:00:00Z"));
        var words = Of(ClockKind.TwoHour, Received(start), Started with { StartedAt = start, DueAt = start + Duration.FromHours(2) }, Stopped with { StoppedAt = stop }).Words;
        words.ShouldContain("started at 00:30:00 GMT on 29 Mar 2026");
        words.ShouldContain("Stopped at 03:00:00 BST on 29 Mar 2026");
        words.ShouldContain("90 minutes, by the wall clock 150. The clocks were changed in between: a report that knows no offsets is wrong here.");
    }

    [Fact]
    public void rule_40_a_two_day_clock_says_both_counts()
    {
        var started = Started with { Standard = ResponseStandard.TwoDay, DueAt = T(9, 0) + Duration.FromHours(48) };
        var words = Of(ClockKind.TwoDay, Received(T(9, 0)), started, Stopped with { StoppedAt = T(9, 30) + Duration.FromHours(48) }).Words;
        words.ShouldContain("48 h 30 min after its start, late.");
        words.ShouldEndWith("Within 48 hours: no. Within two midnights: yes.");
    }

    [Fact]
    public void rule_16_an_opening_that_started_the_clock_says_when_receipt_was()
    {
        var received = T(7, 30);
        Of(ClockKind.TwoHour, Received(received), Started with { StartedAt = T(8, 0), DueAt = T(10, 0), Policy = new("next-opening/2") }).Words.ShouldContain(
            "started at 08:00:00 GMT on 15 Jan 2026, when the service opened; it had received the referral at 07:30:00 GMT on 15 Jan 2026, while it was closed (next-opening, version 2).");
    }

    [Fact]
    public void a_clock_left_behind_says_that_no_figure_has_it() => Of(
        ClockKind.TwoHour, Received(T(9, 0)), Started, new ClockAbandoned(ResponseStandard.TwoHour, T(9, 20)), Started with { Standard = ResponseStandard.TwoDay, Policy = new("decided-pathway-change/1") })
        .Words.ShouldEndWith("Left behind at 09:20:00 GMT on 15 Jan 2026: it was neither met nor missed, and stands in no figure.");

    [Fact]
    public void a_local_clock_says_so_and_names_its_facts()
    {
        var why = Of(ClockKind.ClinicalEyes, Received(T(9, 0)), new Domain.Triage.ReferralRedirected("111", Why, TriageNurse.Id, T(9, 5)));
        why.Words.ShouldContain("a local rule (clinical ruling 3)");
        why.Words.ShouldContain("5 min 0 s after its start, in time.");
        why.Facts.Select(fact => fact.Sequence).ShouldBe([1, 2]);
        why.Policies.ShouldBe([new PolicyName("clinical-eyes/1")]);
    }

    [Theory]
    [InlineData(0, "0 min 0 s")]
    [InlineData(7201.5, "120 min 1.5 s")]
    [InlineData(10799, "179 min 59 s")]
    [InlineData(10800, "3 h 0 min")]
    [InlineData(432000, "5 days")]
    [InlineData(432060, "120 h 1 min")]
    [InlineData(-60, "minus 1 min 0 s")]
    public void lengths_are_said_exactly(double seconds, string words) => PlainWords.Of(Duration.FromSeconds(seconds)).ShouldBe(words);

    [Fact]
    public void rule_40_a_clock_counted_to_the_second_midnight_says_so()
    {
        var midnights = Under(new ClockPolicies { TwoDay = TwoDayCount.TwoMidnights });
        Due(ResponseStandard.TwoDay, midnights).ShouldContain(", counted to the second midnight after; a national rule");
        Due(ResponseStandard.TwoDay, Defaults).ShouldNotContain("midnight");
        Due(ResponseStandard.TwoHour, midnights).ShouldNotContain("midnight");
    }

    [Fact]
    public void the_fact_that_ended_a_clock_is_the_first_that_did_and_no_later_one() => Of(
        ClockKind.ClinicalEyes, Received(T(9, 0)), new Domain.Triage.ReferralRedirected("111", Why, TriageNurse.Id, T(9, 5)), new FloorTimeTold(false, null, CallTaker.Id, T(9, 6)))
        .Facts.Select(fact => fact.Sequence).ShouldBe([1, 2]);

    [Fact]
    public void a_local_clock_left_behind_names_the_fact_that_left_it() =>
        Of(ClockKind.TimeOnFloor, Received(T(9, 0)), new FloorTimeTold(false, null, CallTaker.Id, T(9, 5))).Facts.Select(fact => fact.Sequence).ShouldBe([1, 2]);

    [Fact]
    public void what_the_history_does_not_hold_is_not_made_up()
    {
        var allocated = Allocated();
        var history = new[] { new RecordedFact(Guid.NewGuid(), 1, Received(T(9, 0))) };
        ClockTrace.Of(Clock(allocated, ClockKind.AllocationAcceptance), history).All.ShouldBeEmpty();
    }

    [Fact]
    public void rule_50_each_of_several_corrections_is_followed_back_to_what_was_recorded_first()
    {
        var why = Of(
            ClockKind.TwoHour, Received(T(9, 0)), Started, Stopped,
            new ClockCorrected(T(9, 50), T(9, 45), Why, Nurse.Id, T(12, 0)), new ClockCorrected(T(9, 45), T(9, 40), Why, Nurse.Id, T(12, 1)));
        why.Facts.Select(fact => fact.Sequence).ShouldBe([2, 3, 4, 5]);
        why.Words.ShouldContain("Stopped at 09:40:00 GMT");
    }

    [Fact]
    public void rule_50_a_correction_belongs_to_the_clock_that_was_stopped_and_to_no_other()
    {
        IReferralEvent[] facts =
        [
            Received(T(9, 0)), Started, new ClockAbandoned(ResponseStandard.TwoHour, T(9, 20)),
            Started with { Standard = ResponseStandard.TwoDay, DueAt = T(9, 0) + Duration.FromHours(48) }, Stopped, new ClockCorrected(T(9, 50), T(9, 45), Why, Nurse.Id, T(12, 0)),
        ];
        Of(ClockKind.TwoDay, facts).Words.ShouldContain("was corrected");
        Of(ClockKind.TwoHour, facts).Words.ShouldNotContain("was corrected");
        Of(ClockKind.ClinicalEyes, facts).Words.ShouldNotContain("was corrected");
    }

    private static string Due(ResponseStandard standard, ServiceSettings settings)
    {
        var world = new World { Settings = settings }.Holding(Received(T(9, 0))).After(Story.Accept(T(9, 10), standard), TriageNurse, T(9, 10));
        return ClockExplanation.Of(Clock(world, standard.Kind()), [new(Guid.NewGuid(), 1, Received(T(9, 0)))], settings).Words;
    }

    private static ClockExplanation Of(ClockKind kind, params IReferralEvent[] facts)
    {
        var world = new World().Holding(facts);
        var history = facts.Select((fact, index) => new RecordedFact(Guid.NewGuid(), index + 1, fact)).Reverse().ToList();
        return ClockExplanation.Of(ReferralClocks.Of(world.Referral, [], Defaults).First(item => item.Kind == kind), history, Defaults);
    }
}
