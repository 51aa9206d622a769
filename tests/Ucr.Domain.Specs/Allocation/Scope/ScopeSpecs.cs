using Ucr.Domain.Allocation;
using Ucr.Domain.Allocation.Scope;
using Ucr.Domain.Visits;

namespace Ucr.Domain.Specs.Allocation.Scope;

public class ScopeSpecs
{
    private static readonly Credentials Signed = new(T(23, 0), SignedOff: true, []);
    private static readonly Credentials Student = new(null, SignedOff: false, []);
    private static readonly OverrideScope Let = new(OurVisit, Nurse.Id, Medic.Id, "Nobody else is near", T(9, 13)) { OnShift = [OnShift(Nurse, T(9, 13)), OnShift(Medic, T(9, 13))] };

    [Fact]
    public void ruling_20_out_of_scope_cannot_be_chosen_without_an_override() =>
        Planned().When(Send(Nurse, null, []), Desk, T(9, 14)).ThenRefused(AllocateClinician.OutOfScope);

    [Fact]
    public void ruling_20_a_clinical_lead_overrides_with_a_named_supporter_on_shift()
    {
        Planned().When(Let, Desk, T(9, 13)).ThenRefused(OverrideScope.LeadMustDecide);
        Planned().When(Let with { OnShift = [OnShift(Nurse, T(9, 13))] }, TriageNurse, T(9, 13)).ThenRefused(OverrideScope.SupporterNotOnShift);
        Planned().When(Let with { Supporter = Nurse.Id }, TriageNurse, T(9, 13)).ThenRefused(OverrideScope.SupporterNotOnShift);
        Planned().When(Let, TriageNurse, T(9, 13)).ThenOnly<ScopeOverridden>().Lacks.ShouldBe(["lifting"]);
        Planned().After(Let, TriageNurse, T(9, 13)).When(Let, TriageNurse, T(9, 13)).ThenNothing();
    }

    [Fact]
    public void ruling_20_an_override_counts_while_the_supporter_is_on_shift()
    {
        var let = Planned().After(Let, TriageNurse, T(9, 13));
        let.When(Send(Nurse, null, []), Desk, T(9, 14)).ThenRefused(AllocateClinician.OutOfScope);
        let.Decide(Send(Nurse, null, [], OnShift(Medic, T(9, 14))), Desk, T(9, 14)).Refusal.ShouldBeNull();
    }

    [Fact]
    public void ruling_20_a_lapsed_registration_blocks()
    {
        var lapsed = Signed with { RegistrationUntil = T(9, 14) };
        Planned().When(Send(Nurse, lapsed, ["lifting"]), Desk, T(9, 14)).ThenRefused(AllocateClinician.RegistrationExpired);
        Planned().Decide(Send(Nurse, lapsed with { RegistrationUntil = T(9, 14) + Tick }, ["lifting"]), Desk, T(9, 14)).Refusal.ShouldBeNull();
    }

    [Fact]
    public void ruling_20_a_competency_that_has_run_out_blocks_and_is_not_overridden()
    {
        var expired = Signed with { Dated = [new("lifting", T(9, 0))] };
        Planned().After(Let, TriageNurse, T(9, 13)).When(Send(Nurse, expired, ["lifting"], OnShift(Medic, T(9, 14))), Desk, T(9, 14))
            .ThenRefused(AllocateClinician.CompetencyExpired);
        Planned().Decide(Send(Nurse, Signed with { Dated = [new("lifting", T(9, 15))] }, ["lifting"]), Desk, T(9, 14)).Refusal.ShouldBeNull();
    }

    [Fact]
    public void ruling_20_students_and_people_not_signed_off_are_never_alone()
    {
        Planned().When(Send(Nurse, Student, ["lifting"]), Desk, T(9, 14)).ThenRefused(AllocateClinician.NotAlone);
        var pair = Pair().After(Send(Medic, Signed, ["lifting"]), Desk, T(9, 14)).After(Send(Nurse, Student, ["lifting"], OnShift(Medic, T(9, 14), "lifting")), Desk, T(9, 14))
            .After(new AcceptAllocation(OurVisit, Nurse.Id, T(9, 15)), Nurse, T(9, 15)).After(new AcceptAllocation(OurVisit, Medic.Id, T(9, 15)), Medic, T(9, 15));
        pair.Decide(new SetOff(OurVisit, Nurse.Id, T(9, 16)), Nurse, T(9, 16)).Refusal.ShouldBeNull();
        pair.After(new WithdrawAllocation(OurVisit, Medic.Id, "Ill", T(9, 16)), Desk, T(9, 16))
            .When(new SetOff(OurVisit, Nurse.Id, T(9, 17)), Nurse, T(9, 17)).ThenRefused(AllocateClinician.NotAlone);
    }

    [Fact]
    public void ruling_20_controlled_drugs_and_cold_chain_kit_have_a_custodian()
    {
        var shift = StartShiftSpecs.Started();
        var take = new TakeCustody(shift.Id, "CD-7", CustodyKind.ControlledDrugs, Medic.Id, T(9, 0));
        Decide(take with { Witness = null }, shift).ThenRefused(TakeCustody.WitnessNeeded);
        Decide(take with { Witness = Nurse.Id }, shift).ThenRefused(TakeCustody.WitnessNeeded);
        var held = Shift.Evolve(shift.Id, shift, Decide(take, shift).ThenOnly<CustodyTaken>());
        Decide(take, held).ThenNothing();
        Decide(new EndShift(shift.Id, T(9, 30), SafeHome: true) { LeftBehind = LeftBehind.Nothing }, held).ThenRefused(EndShift.KitHeld);
        var given = Shift.Evolve(shift.Id, held, Decide(new GiveCustody(shift.Id, "CD-7", "Store", Medic.Id, T(9, 20)), held).ThenOnly<CustodyGiven>());
        given.Kit.ShouldBeEmpty();
    }

    private static Told Decide(IShiftCommand command, Shift shift) => new(command.Decide(shift, new(Nurse, T(9, 30), Defaults)));

    private static World Pair() => Accepted().After(Plan(T(9, 12)) with { Needs = Needs with { People = 2 } }, Desk, T(9, 12));

    private static AllocateClinician Send(Actor who, Credentials? credentials, string[] able, params ClinicianOnShift[] others) =>
        new(OurVisit, null, who.Id, "Nearest", T(9, 14)) { OnShift = [new(who.Id, able, T(16, 0), credentials), .. others] };
}
