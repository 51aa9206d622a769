using Ucr.Domain.Allocation;
using Ucr.Domain.Allocation.Rota;
using Ucr.Domain.Allocation.Scope;
using Ucr.Domain.Specs.Allocation.Rota;

namespace Ucr.Domain.Specs.Allocation.Scope;

public class StaffRecordSpecs
{
    private static readonly Shift Planned = Shift.Evolve(
        new(Guid.Empty), null, new ShiftPlanned(Nurse.Id, T(8, 0), ShiftRotaSpecs.Row, Desk.Id, T(7, 0)));

    private static readonly ChangeStaffRecord Change = new(
        Planned.Id, ["iv", "lifting"], new(T(23, 0), SignedOff: true, [new("iv", T(15, 0), T(10, 0), 2)]), new(ClinicianGender.Woman, ["polish"]), T(9, 0));

    [Fact]
    public void ruling_20_the_desk_changes_what_a_clinician_may_do_and_they_alone_do_not()
    {
        Decide(Change, Nurse).ThenRefused("desk-must-decide");
        var changed = Shift.Evolve(Planned.Id, Planned, Decide(Change, Desk).ThenOnly<StaffRecordChanged>());
        changed.Capabilities.ShouldBe(Change.Capabilities);
        (changed.Credentials, changed.About).ShouldBe((Change.Credentials, Change.About));
        new Told(Change.Decide(changed, new(Desk, T(9, 30), Defaults))).ThenNothing();
    }

    [Fact]
    public void ruling_20_a_capability_counts_between_its_dates_and_at_its_grade()
    {
        var on = new ClinicianOnShift(Nurse.Id, Change.Capabilities, T(16, 0), Change.Credentials);
        on.AbleAt(T(10, 0) - Tick).ShouldBe(["lifting"]);
        on.AbleAt(T(10, 0)).ShouldBe(["iv", "lifting"]);
        on.AbleAt(T(15, 0)).ShouldBe(["lifting"]);
        (on.Can("iv", 2, T(12, 0)), on.Can("iv", 3, T(12, 0)), on.Can("lifting", 2, T(12, 0))).ShouldBe((true, false, false));
        Change.Credentials!.EndOf("iv", T(12, 0)).ShouldBe(T(15, 0));
        Change.Credentials!.EndOf("lifting", T(12, 0)).ShouldBeNull();
    }

    [Fact]
    public void ruling_20_a_competency_that_was_renewed_counts_although_the_old_one_has_run_out()
    {
        var known = Change.Credentials! with { Dated = [new("iv", T(9, 0)), new("iv", T(18, 0), T(9, 0))] };
        (known.Counts("iv", T(12, 0)), known.Expired("iv", T(12, 0)), known.Expired("iv", T(18, 0))).ShouldBe((true, false, true));
    }

    [Fact]
    public void ruling_20_a_grade_that_is_too_low_is_out_of_scope()
    {
        var needs = Needs with { Capabilities = ["iv"], LeastGrades = [new("iv", 2)] };
        AllocateClinician Send(int grade) => new(OurVisit, null, Nurse.Id, "Near", T(9, 14))
        {
            OnShift = [new(Nurse.Id, ["iv"], T(16, 0), new(null, SignedOff: true, [new("iv", null, null, grade)]))],
        };
        var planned = Accepted().After(Plan(T(9, 12)) with { Needs = needs }, Desk, T(9, 12));
        planned.When(Send(1), Desk, T(9, 14)).ThenRefused(AllocateClinician.OutOfScope);
        planned.Decide(Send(2), Desk, T(9, 14)).Refusal.ShouldBeNull();
        Accepted().When(Plan(T(9, 12)) with { Needs = needs with { LeastGrades = [new("lifting", 2)] } }, Desk, T(9, 12)).ThenRefused("value-not-possible", "Needs");
    }

    [Fact]
    public void what_a_record_cannot_say_is_refused_with_its_field()
    {
        Decide(Change with { Credentials = Change.Credentials! with { Dated = [new("iv", T(9, 0), T(9, 0))] } }, Desk).ThenRefused("value-not-possible", "Capabilities");
        Decide(Change with { Credentials = Change.Credentials! with { Dated = [new("iv", null, null, 0)] } }, Desk).ThenRefused("value-not-possible", "Capabilities");
        Decide(Change with { Capabilities = ["iv", " "] }, Desk).ThenRefused("value-missing", "Capabilities");
        Decide(Change with { About = new(null, ["Polish!"]) }, Desk).ThenRefused("value-not-possible", "Languages");
        Decide(Change with { OccurredAt = T(9, 30) + Tick }, Desk).ThenRefused("time-in-the-future", "OccurredAt");
    }

    [Fact]
    public void a_rota_that_names_another_language_changes_just_that()
    {
        var row = ShiftRotaSpecs.Row with { About = new(null, ["polish"]) };
        var changed = Shift.Evolve(Planned.Id, Planned, new ShiftPlanChanged(row, Desk.Id, T(9, 0)));
        (changed.About, changed.Team).ShouldBe((row.About, Planned.Team));
        row.SaysTheSameAs(row with { About = new(null, ["polish"]) }).ShouldBeTrue();
        row.SaysTheSameAs(ShiftRotaSpecs.Row).ShouldBeFalse();
    }

    private static Told Decide(ChangeStaffRecord command, Actor by) => new(command.Decide(Planned, new(by, T(9, 30), Defaults)));
}
