using Ucr.Domain.Allocation;

namespace Ucr.Domain.Specs.Allocation;

public class StartShiftSpecs
{
    internal static readonly StartShift Command = new(new(Guid.Empty), Nurse.Id, "North", "Nurse", ["lifting"], new(400_000, 300_000), T(8, 0), T(16, 0));

    [Fact]
    public void a_shift_starts_and_again_changes_nothing()
    {
        Decide(Command, null, Nurse).ThenOnly<ShiftStarted>().Clinician.ShouldBe(Nurse.Id);
        Decide(Command, Started(), Nurse).ThenNothing();
    }

    [Fact]
    public void it_covers_from_its_start_up_to_but_not_at_its_end()
    {
        Started().Covers(T(8, 0) - Tick).ShouldBeFalse();
        Started().Covers(T(8, 0)).ShouldBeTrue();
        Started().Covers(T(16, 0) - Tick).ShouldBeTrue();
        Started().Covers(T(16, 0)).ShouldBeFalse();
    }

    [Fact]
    public void it_ends_after_it_starts() => Decide(Command with { EndsAt = T(8, 0) }, null, Nurse).ThenRefused("value-not-possible", "EndsAt");

    [Fact]
    public void nobody_starts_a_colleagues() => Decide(Command, null, Medic).ThenRefused("not-your-shift");

    internal static Shift Started() => Shift.Evolve(Command.Shift, null, (IShiftEvent)Command.Decide(null, new(Nurse, T(8, 0), Defaults)).Single());

    private static Told Decide(StartShift command, Shift? shift, Actor by) => new(command.Decide(shift, new(by, T(8, 0), Defaults)));
}

public class EndShiftSpecs
{
    private static readonly EndShift Command = new(StartShiftSpecs.Command.Shift, T(15, 0), SafeHome: true) { LeftBehind = LeftBehind.Nothing };

    [Fact]
    public void a_shift_ends() => Decide(Command, StartShiftSpecs.Started()).Then(new ShiftEnded(Nurse.Id, T(15, 0), SafeHome: true));

    [Fact]
    public void ruling_22_nobody_goes_off_shift_with_an_open_visit_or_uncounted()
    {
        Decide(Command with { LeftBehind = new(1, 0, 0, 0) }, StartShiftSpecs.Started()).ThenRefused(EndShift.VisitsOpen);
        Decide(Command with { LeftBehind = null }, StartShiftSpecs.Started()).ThenRefused(EndShift.VisitsOpen);
    }

    [Fact]
    public void ruling_22_nobody_goes_off_shift_with_an_unaccepted_item_an_unanswered_safety_call_or_a_referral()
    {
        Decide(Command with { LeftBehind = new(0, 1, 0, 0) }, StartShiftSpecs.Started()).ThenRefused(EndShift.ItemsOpen);
        Decide(Command with { LeftBehind = new(0, 0, 1, 0) }, StartShiftSpecs.Started()).ThenRefused(EndShift.CallsDue);
        Decide(Command with { LeftBehind = new(0, 0, 0, 1) }, StartShiftSpecs.Started()).ThenRefused(EndShift.StillAccountable);
    }

    [Fact]
    public void ruling_21_nobody_signs_off_before_somebody_knows_that_they_are_safe() =>
        Decide(Command with { SafeHome = false }, StartShiftSpecs.Started()).ThenRefused(EndShift.SafeHomeNotChecked);

    [Fact]
    public void its_time_is_possible()
    {
        Decide(Command with { OccurredAt = T(15, 0) + Tick }, StartShiftSpecs.Started()).ThenRefused("time-in-the-future", "OccurredAt");
        Decide(Command with { OccurredAt = T(8, 0) - Tick }, StartShiftSpecs.Started()).ThenRefused("value-not-possible", "OccurredAt");
    }

    [Fact]
    public void again_changes_nothing() =>
        Decide(Command, Shift.Evolve(Command.Shift, StartShiftSpecs.Started(), new ShiftEnded(Nurse.Id, T(15, 0), SafeHome: true))).ThenNothing();

    [Fact]
    public void what_never_started_never_ends() => Decide(Command, null).ThenRefused(EndShift.NotStarted);

    private static Told Decide(EndShift command, Shift? shift) => new(command.Decide(shift, new(Nurse, T(15, 0), Defaults)));
}
