using Ucr.Domain.Allocation;
using Ucr.Domain.Allocation.Rota;
using Ucr.Domain.Allocation.Scope;
using Ucr.Domain.Clocks;

namespace Ucr.Domain.Specs.Allocation.Rota;

public class ShiftRotaSpecs
{
    internal static readonly RosteredShift Row = new("North", "Nurse", ["lifting"], new(400_000, 300_000), T(16, 0), null, [new(T(12, 0), T(13, 0), 30)], ["bladder_scanner"]);
    private static readonly ShiftId Id = new(Guid.Empty);
    private static readonly PlanShift Plan = new(Id, Nurse.Id, T(8, 0), Row, T(7, 0));

    [Fact]
    public void a_shift_is_planned_ahead_and_the_same_row_again_changes_nothing()
    {
        When(Plan, null, Desk).ThenOnly<ShiftPlanned>().Rota.ShouldBe(Row);
        When(Plan with { Row = Row with { Capabilities = [.. Row.Capabilities], Breaks = [.. Row.Breaks], Kit = [.. Row.Kit] } }, Planned(), Desk).ThenNothing();
        Planned().Covers(T(8, 0)).ShouldBeTrue();
        Planned().Breaks.ShouldBe(Row.Breaks);
        Planned().CarriedKit.ShouldBe(["bladder_scanner"]);
    }

    [Fact]
    public void a_changed_row_is_an_event_and_what_was_changed_by_hand_stays()
    {
        var overtime = After(Planned(), new ChangeShiftEnd(Id, T(18, 0), null, T(9, 0)), Desk);
        var moved = After(overtime, Plan with { Row = Row with { Team = "South" } }, Desk);
        moved.Team.ShouldBe("South");
        moved.EndsAt.ShouldBe(T(18, 0));
        After(moved, Plan with { Row = Row with { Team = "South", EndsAt = T(15, 0) } }, Desk).EndsAt.ShouldBe(T(15, 0));
    }

    [Fact]
    public void a_break_that_was_taken_stays_taken_when_the_rota_moves_it()
    {
        var rested = After(Planned(), new TakeBreak(Id, 1, T(12, 15)), Nurse);
        var moved = After(rested, Plan with { Row = Row with { Breaks = [new(T(11, 0), T(12, 0), 30), new(T(14, 0), T(15, 0), 15)] } }, Desk);
        moved.Breaks.ShouldBe([new(T(12, 0), T(13, 0), 30, T(12, 15)), new(T(14, 0), T(15, 0), 15)]);
    }

    [Fact]
    public void what_a_row_cannot_say_is_refused_with_its_column()
    {
        When(Plan with { Row = Row with { EndsAt = T(8, 0) } }, null, Desk).ThenRefused("value-not-possible", "EndsAt");
        When(Plan with { Row = Row with { EndsAt = T(8, 0) + Duration.FromHours(25) } }, null, Desk).ThenRefused("value-not-possible", "EndsAt");
        When(Plan with { Row = Row with { Breaks = [new(T(15, 0), T(15, 45), 30)] } }, null, Desk).ThenRefused("value-not-possible", "From");
        When(Plan with { Row = Row with { Team = " " } }, null, Desk).ThenRefused("value-missing", "Team");
        When(Plan with { Row = Row with { Credentials = new(T(8, 0), true, []) } }, null, Desk).ThenRefused(AllocateClinician.RegistrationExpired);
    }

    [Fact]
    public void a_planned_shift_begins_and_keeps_its_breaks_and_kit()
    {
        var begun = After(Planned(), StartShiftSpecs.Command, Nurse);
        begun.Rota.Begun.ShouldBeTrue();
        begun.Breaks.ShouldBe(Row.Breaks);
        When(StartShiftSpecs.Command, begun, Nurse).ThenNothing();
    }

    [Fact]
    public void a_planned_shift_is_cancelled_but_not_one_that_has_begun()
    {
        var cancel = new CancelShift(Id, UnavailableReason.Sick, T(9, 0));
        After(Planned(), cancel, Desk).Covers(T(10, 0)).ShouldBeFalse();
        When(cancel, After(Planned(), cancel, Desk), Desk).ThenNothing();
        When(StartShiftSpecs.Command, After(Planned(), cancel, Desk), Nurse).ThenRefused("shift-cancelled");
        When(cancel, After(Planned(), StartShiftSpecs.Command, Nurse), Desk).ThenRefused(CancelShift.UnderWay);
    }

    [Fact]
    public void nobody_is_sent_while_they_are_unavailable()
    {
        var away = After(Planned(), new RecordUnavailable(Id, UnavailableReason.Vehicle, T(10, 0), T(11, 0), T(9, 0)), Nurse);
        away.Covers(T(10, 0) - Tick).ShouldBeTrue();
        away.Covers(T(10, 0)).ShouldBeFalse();
        away.Covers(T(11, 0) - Tick).ShouldBeFalse();
        away.Covers(T(11, 0)).ShouldBeTrue();
        away.AvailableUntil(T(9, 0)).ShouldBe(T(10, 0));
        away.AvailableUntil(T(11, 0)).ShouldBe(T(16, 0));
    }

    [Fact]
    public void somebody_who_was_sick_can_be_sent_again()
    {
        var sick = After(Planned(), new RecordUnavailable(Id, UnavailableReason.Sick, T(9, 0), null, T(9, 0)), Nurse);
        sick.Covers(T(15, 0)).ShouldBeFalse();
        var back = After(sick, new RecordAvailableAgain(Id, T(9, 30)), Nurse);
        back.Covers(T(9, 30)).ShouldBeTrue();
        back.Covers(T(9, 30) - Tick).ShouldBeFalse();
        When(new RecordAvailableAgain(Id, T(9, 30)), back, Nurse).ThenNothing();
    }

    [Fact]
    public void being_away_is_possible_in_the_shift_and_said_by_those_who_may()
    {
        var away = new RecordUnavailable(Id, UnavailableReason.Sick, T(9, 0), null, T(9, 0));
        When(away, Planned(), Medic).ThenRefused("not-your-shift");
        When(away with { From = T(16, 0) }, Planned(), Nurse).ThenRefused("value-not-possible", "From");
        When(away with { Until = T(9, 0) }, Planned(), Nurse).ThenRefused("value-not-possible", "Until");
        When(away, null, Nurse).ThenRefused(EndShift.NotStarted);
    }

    [Fact]
    public void breaks_are_planned_moved_and_taken_once()
    {
        var two = After(Planned(), new PlanBreak(Id, null, T(14, 0), T(15, 0), 15, T(9, 0)), Nurse);
        two.Breaks.Count.ShouldBe(2);
        var moved = After(two, new PlanBreak(Id, 2, T(14, 30), T(15, 0), 20, T(9, 0)), Nurse);
        moved.Breaks[1].ShouldBe(new(T(14, 30), T(15, 0), 20));
        var taken = After(moved, new TakeBreak(Id, 2, T(14, 40)), Nurse);
        When(new TakeBreak(Id, 2, T(14, 50)), taken, Nurse).ThenNothing();
        When(new PlanBreak(Id, 2, T(15, 0), T(15, 10), 20, T(9, 0)), taken, Nurse).ThenRefused(PlanBreak.Taken);
        When(new TakeBreak(Id, 3, T(14, 50)), taken, Nurse).ThenRefused(TakeBreak.NoSuchBreak);
        When(new PlanBreak(Id, null, T(14, 0), T(15, 0), 121, T(9, 0)), taken, Nurse).ThenRefused("value-not-possible", "Minutes");
    }

    [Fact]
    public void the_desk_allows_overtime_and_nobody_allows_it_to_themselves()
    {
        When(new AllowOvertime(Id, 60, T(15, 0)), Planned(), Nurse).ThenRefused("desk-must-decide");
        When(new AllowOvertime(Id, 241, T(15, 0)), Planned(), Desk).ThenRefused("value-not-possible", "Minutes");
        var longer = After(Planned(), new AllowOvertime(Id, 60, T(15, 0)), Manager);
        longer.Rota.OvertimeBy.ShouldBe(Manager.Id);
        longer.Covers(T(17, 0) - Tick).ShouldBeTrue();
        longer.Covers(T(17, 0)).ShouldBeFalse();
    }

    [Fact]
    public void kit_is_carried_and_the_end_moves()
    {
        var carries = After(Planned(), new CarryKit(Id, ["lifting_cushion", "bladder_scanner"], T(9, 0)), Nurse);
        carries.CarriedKit.ShouldBe(["bladder_scanner", "lifting_cushion"]);
        When(new CarryKit(Id, ["bladder_scanner", "lifting_cushion"], T(9, 0)), carries, Nurse).ThenNothing();
        var ends = After(carries, new ChangeShiftEnd(Id, T(17, 30), new(410_000, 310_000), T(15, 0)), Desk);
        ends.EndsIn.ShouldBe(new Place(410_000, 310_000));
        ends.WorksUntil.ShouldBe(T(17, 30));
        When(new ChangeShiftEnd(Id, T(14, 0), null, T(15, 0)), ends, Desk).ThenRefused("value-not-possible", "EndsAt");
    }

    [Fact]
    public void who_becomes_unavailable_on_a_visit_is_raised_to_the_desk_once_and_until_they_are_replaced()
    {
        var raise = new RaiseCrewUnavailable(OurVisit, Nurse.Id, T(9, 30));
        UnderWay().When(raise, Nurse, T(9, 31)).ThenRefused(Refusal.DispatcherMustDecide);
        var raised = UnderWay().After(raise, Actor.Service, T(9, 31));
        raised.Referral.Escalations.ShouldContain(one => one.Kind == EscalationKind.CrewUnavailable && one.About == OurVisit.Value);
        raised.When(raise, Actor.Service, T(9, 32)).ThenNothing();
        raised.Visit.Watch.Unavailable.ShouldBe([Nurse.Id]);
        raised.After(new WithdrawAllocation(OurVisit, Nurse.Id, "Away", T(9, 33)), Desk, T(9, 33)).Visit.Watch.Unavailable.ShouldBeEmpty();
    }

    private static Shift Planned() => After(null, Plan, Desk);

    private static Shift After(Shift? shift, IShiftCommand command, Actor by)
    {
        var decision = command.Decide(shift, new(by, T(15, 0), Defaults));
        decision.Refusal.ShouldBeNull($"{command.GetType().Name} was refused");
        return decision.Cast<IShiftEvent>().Aggregate(shift, (current, happened) => Shift.Evolve(Id, current, happened))!;
    }

    private static Told When(IShiftCommand command, Shift? shift, Actor by) => new(command.Decide(shift, new(by, T(15, 0), Defaults)));
}
