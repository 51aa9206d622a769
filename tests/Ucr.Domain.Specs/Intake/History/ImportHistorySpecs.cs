using Ucr.Domain.Clocks;
using Ucr.Domain.Intake;
using Ucr.Domain.Intake.History;
using Ucr.Domain.Outcomes;

namespace Ucr.Domain.Specs.Intake.History;

public class ImportHistorySpecs
{
    private static readonly HistoryOfReferral Falls = new() { SenderReference = "A-1", ReceivedAt = T(9, 0), Source = ReferralSource.Gp, Decision = HistoryDecision.Accepted, DecidedAt = T(9, 5) };

    [Fact]
    public void a_line_is_taken_as_it_stands_and_the_same_again_changes_nothing()
    {
        var imported = Imported(Line(Falls));
        (imported.Channel, imported.Stage, imported.ReceivedAt, imported.Reference).ShouldBe((Channel.Import, Stage.Accepted, T(9, 0), "UCR-10001"));
        Decide(imported, Line(Falls)).ShouldBeEmpty();
    }

    [Fact]
    public void a_line_that_differs_is_refused_unless_it_corrects()
    {
        var imported = Imported(Line(Falls));
        var other = Line(Falls with { ClosedAt = T(11, 0), Closure = ClosureReason.Declined }) with { Digest = "bb" };
        Decide(imported, other).Refusal!.Code.ShouldBe("history-differs");
        var corrected = After(imported with { Version = 1 }, other with { Corrects = true });
        (corrected.Stage, corrected.Closure, corrected.Intake.History!.Facts).ShouldBe((Stage.Closed, ClosureReason.Declined, 2));
        Decide(corrected with { Version = 2 }, other).ShouldBeEmpty();
        Decide(corrected with { Version = 3 }, other with { Digest = "cc", Corrects = true }).Refusal!.Code.ShouldBe("history-gone-on");
    }

    [Fact]
    public void a_referral_of_another_door_is_never_overwritten_and_the_future_is_no_history()
    {
        Decide(Referral.Evolve(null, Received(T(9, 0))), Line(Falls)).Refusal!.Code.ShouldBe("not-history");
        Decide(null, Line(Falls with { ReceivedAt = T(18, 1) })).Refusal!.Field.ShouldBe("receivedAt");
    }

    [Theory]
    [InlineData(HistoryDecision.Rejected, ClosureReason.Rejected)]
    [InlineData(HistoryDecision.Redirected, ClosureReason.Onward)]
    public void what_was_not_taken_on_is_closed_when_it_was_decided(HistoryDecision decision, ClosureReason closure)
    {
        var imported = Imported(Line(Falls with { Decision = decision, DecidedAt = T(9, 5) }));
        (imported.Stage, imported.StageSince, imported.Closure).ShouldBe((Stage.Closed, T(9, 5), closure));
        Imported(Line(Falls with { Decision = null })).Stage.ShouldBe(Stage.AwaitingTriage);
    }

    [Fact]
    public void rule_23_a_clock_stops_at_the_first_attended_face_to_face_contact_that_is_not_before_its_start()
    {
        var contacts = new[] { Contact(T(8, 50)), Contact(T(9, 10), "02"), Contact(T(9, 20), "01", "3"), Contact(T(10, 0)), Contact(T(10, 30)) };
        var clock = HistoryClocks.Of(ResponseStandard.TwoHour, Falls with { Contacts = contacts }, null, Defaults).ShouldHaveSingleItem();
        (clock.StartedAt, clock.DueAt, clock.StoppedAt).ShouldBe((T(9, 0), T(11, 0), T(10, 0)));
        var sent = HistoryClocks.Of(ResponseStandard.TwoHour, Falls with { Contacts = contacts }, T(8, 50), Defaults).ShouldHaveSingleItem();
        (sent.StartedAt, sent.StoppedAt, sent.Policy.Value).ShouldBe((T(8, 50), T(8, 50), "clock-start-as-sent/1"));
    }

    [Fact]
    public void rules_38_and_39_a_pathway_change_keeps_both_clocks_and_the_one_left_behind_has_no_end()
    {
        var change = new HistoryChange(T(10, 0), ResponseStandard.TwoDay, ResponseStandard.TwoHour, "n1");
        var clocks = HistoryClocks.Of(ResponseStandard.TwoDay, Falls with { Changes = [change], Contacts = [Contact(T(11, 30))] }, null, Defaults);
        clocks.Select(clock => (clock.Standard, clock.StartedAt, clock.StoppedAt, clock.AbandonedAt)).ShouldBe(
            [(ResponseStandard.TwoDay, T(9, 0), null, T(10, 0)), (ResponseStandard.TwoHour, T(10, 0), (Instant?)T(11, 30), null)]);
    }

    [Fact]
    public void a_clock_that_had_stopped_before_the_change_keeps_its_stop()
    {
        var change = new HistoryChange(T(12, 0), ResponseStandard.TwoHour, ResponseStandard.TwoDay, null);
        var clocks = HistoryClocks.Of(ResponseStandard.TwoHour, Falls with { Changes = [change], Contacts = [Contact(T(10, 0))] }, null, Defaults);
        clocks.Select(clock => (clock.Standard, clock.StoppedAt)).ShouldBe([(ResponseStandard.TwoHour, T(10, 0)), (ResponseStandard.TwoDay, (Instant?)T(10, 0))]);
    }

    [Fact]
    public void exempted_and_back_is_the_same_clock_again()
    {
        HistoryChange[] changes = [new(T(9, 30), ResponseStandard.TwoHour, ResponseStandard.TwoHourExempt, null), new(T(9, 40), ResponseStandard.TwoHourExempt, ResponseStandard.TwoHour, null)];
        var clocks = HistoryClocks.Of(ResponseStandard.TwoHour, Falls with { Changes = changes, Contacts = [Contact(T(10, 0))] }, null, Defaults);
        clocks.Select(clock => (clock.Standard, clock.StartedAt, clock.StoppedAt)).ShouldBe(
            [(ResponseStandard.TwoHourExempt, T(9, 0), null), (ResponseStandard.TwoHour, T(9, 0), (Instant?)T(10, 0))]);
    }

    [Fact]
    public void nobody_came_and_the_clock_was_left_behind_when_it_closed()
    {
        var clock = HistoryClocks.Of(ResponseStandard.TwoHour, Falls with { ClosedAt = T(9, 50), Closure = ClosureReason.Declined }, null, Defaults).ShouldHaveSingleItem();
        (clock.StoppedAt, clock.AbandonedAt).ShouldBe((null, T(9, 50)));
        HistoryClocks.Of(ResponseStandard.TwoHour, Falls, null, Defaults).ShouldHaveSingleItem().Runs.ShouldBeTrue();
    }

    private static HistoryContact Contact(Instant at, string mechanism = "01", string attendance = "5") =>
        new(Guid.NewGuid(), "c", at, null, mechanism, attendance, null, null, null, null);

    private static ImportHistory Line(HistoryOfReferral history) => new(Ours, new(Guid.Empty), new(Guid.Empty, "aa"), history, "aa", Corrects: false);

    private static Decision Decide(Referral? current, ImportHistory line) => line.Decide(current, "UCR-10001", new(Manager, T(18, 0), Defaults));

    private static Referral Imported(ImportHistory line) => After(null, line);

    private static Referral After(Referral? referral, ImportHistory line) =>
        Decide(referral, line).Cast<IReferralEvent>().Aggregate(referral, Referral.Evolve)!;
}
