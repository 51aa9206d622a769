using Ucr.Domain;
using Ucr.Domain.Allocation;
using Ucr.Domain.Allocation.Rota;
using Ucr.Domain.Allocation.Scope;
using Ucr.Domain.Settings;
using Ucr.Domain.Triage;
using Ucr.Domain.Visits;
using Ucr.Domain.Visits.Persons;
using static Ucr.Dispatch.Specs.Given;

namespace Ucr.Dispatch.Specs;

/// <summary>What the service's own state says to the planner.</summary>
public sealed class SituationOfSpecs
{
    private static readonly PatientId Patient = new(Guid.Parse("00000000-0000-7000-8000-000000000001"));
    private static readonly StaffId Nurse = new("nurse");

    [Fact]
    public void a_clinician_is_where_their_last_visit_of_the_shift_was_and_has_worked_so_long()
    {
        var over = Planned(2) with { Stage = VisitStage.Ended, StageSince = T(11), ContactStartedAt = T(10, 15), Place = East(7), Crew = [new(1, Nurse, T(9))] };
        var yesterday = over with { Id = Id(3), StageSince = T(7), Place = East(20) };
        var nurse = Take([over, yesterday]).Clinicians.ShouldHaveSingleItem();
        (nurse.At, nurse.SeenAt, nurse.LoadMinutes).ShouldBe((East(7), T(11), 45));
        Take([]).Clinicians.ShouldHaveSingleItem().At.ShouldBeNull("at their base");
    }

    [Fact]
    public void who_is_under_way_is_nowhere_until_somebody_sees_them()
    {
        var over = Planned(2) with { Stage = VisitStage.Ended, StageSince = T(11), ContactStartedAt = T(10, 15), Crew = [new(1, Nurse, T(9))] };
        var under = Planned(3) with { Stage = VisitStage.OnTheWay, StageSince = T(11, 50), Crew = [new(1, Nurse, T(11), T(11), T(11, 50))] };
        Take([over, under]).Clinicians.ShouldHaveSingleItem().At.ShouldBeNull("nobody is turned aside from a place they have left");
        new SituationOf(DispatchPolicy.Standard, _ => null, ServiceSettings.Default) { LastSeen = _ => East(2) }.Take([over, under], [Shift()], T(12))
            .Clinicians.ShouldHaveSingleItem().At.ShouldBe(East(2));
    }

    [Fact]
    public void without_positions_who_is_under_way_is_as_far_along_as_the_usual_drive_since_they_set_off()
    {
        var under = Planned(3) with { Stage = VisitStage.OnTheWay, StageSince = T(11, 50), Place = East(40), Crew = [new(1, Nurse, T(11), T(11), T(11, 50))] };
        AvailableClinician At(Instant now) => new SituationOf(DispatchPolicy.Standard, _ => null, ServiceSettings.Default) { EstimatesUnderWay = true }
            .Take([under], [Shift()], now).Clinicians.ShouldHaveSingleItem();

        At(T(11, 50)).At.ShouldBe(East(0), "they have just left");
        var (soon, later) = (At(T(12)), At(T(12, 10)));
        soon.At!.Value.Easting.ShouldBeInRange(East(1).Easting, East(39).Easting);
        later.At!.Value.Easting.ShouldBeGreaterThan(soon.At.Value.Easting);
        At(T(15)).At.ShouldBe(East(40), "no further than where they go");
        soon.SeenAt.ShouldBe(T(11, 50), "how old that is can be told");
    }

    [Fact]
    public void breaks_kit_overtime_and_the_end_of_the_rota_count()
    {
        var shift = Shift() with
        {
            Rota = new()
            {
                Breaks = [new(T(13), T(14), 30), new(T(10), T(11), 15, T(10, 5)), new(T(9), T(10), 10)],
                Kit = ["bladder_scanner"],
                OvertimeMinutes = 60,
                EndsIn = East(1),
            },
        };
        var nurse = Take([], shift).Clinicians.ShouldHaveSingleItem();
        nurse.Breaks.ShouldBe([new Rest(T(13), T(14), 30)], "one is taken and one is over");
        (nurse.Kit.ShouldHaveSingleItem(), nurse.OvertimeMinutes, nurse.EndsIn).ShouldBe(("bladder_scanner", 60, East(1)));
        Take([], shift with { Rota = shift.Rota with { Breaks = [new(T(11), T(13), 30, T(11, 50))] } }).Clinicians.ShouldHaveSingleItem()
            .Task.ShouldBe(new CurrentTask(TaskKind.Break, T(12, 20), East(0)));
    }

    [Fact]
    public void kit_is_planned_by_only_where_somebody_keeps_a_record_of_it()
    {
        var visit = Planned(1) with { Needs = new([], 1, 45) { Kit = ["bladder_scanner", "walking_frame"] } };
        Take([visit]).Visits.ShouldHaveSingleItem().Kit.ShouldBeEmpty();

        var carried = Shift() with { Rota = new() { Kit = ["bladder_scanner"] } };
        var stored = Settings(new() { KitStores = [new("bladder_scanner", 2, East(3))] });
        var situation = Take([visit], carried, stored);
        situation.Visits.ShouldHaveSingleItem().Kit.ShouldBe(["bladder_scanner"]);
        situation.Kit.ShouldBe([new ScarceKit("bladder_scanner", 1) { Place = East(3) }], "one of the two is carried");
    }

    [Fact]
    public void who_has_not_accepted_in_time_makes_the_place_free_for_somebody_else()
    {
        var held = Planned(1) with { Stage = VisitStage.Allocated, Crew = [new(1, Nurse, AllocatedAt: T(11, 55))] };
        Take([held]).Visits.ShouldHaveSingleItem().Holders.ShouldBe([new SlotHolder(1, Nurse)]);

        var overdue = Take([held with { Crew = [new(1, Nurse, AllocatedAt: T(11, 54))] }]).Visits.ShouldHaveSingleItem();
        (overdue.Stage, overdue.Holders.Count, overdue.NotThese.ShouldHaveSingleItem()).ShouldBe((VisitStage.Planned, 0, Nurse));
    }

    [Fact]
    public void a_warning_that_nobody_goes_alone_and_who_has_been_there_before_are_heard()
    {
        var warned = new PersonState { Id = Patient, Warnings = [new(Guid.NewGuid(), WarningKind.TwoPeopleOnly, null, FreeText.Typed(Guid.NewGuid(), "Dog"), T(20), T(22))] };
        var visit = new SituationOf(DispatchPolicy.Standard, _ => null, ServiceSettings.Default) { Person = _ => warned, Familiar = _ => [Nurse] }
            .Take([Planned(1)], [Shift()], T(12)).Visits.ShouldHaveSingleItem();
        (visit.NeverAlone, visit.Prefers.Familiar.ShouldHaveSingleItem()).ShouldBe((true, Nurse));
        new SituationOf(DispatchPolicy.Standard, _ => null, ServiceSettings.Default) { Person = _ => warned }
            .Take([Planned(1)], [Shift() with { EndsAt = T(23) }], T(22)).Visits.ShouldHaveSingleItem().NeverAlone.ShouldBeFalse("the warning has expired");
    }

    [Fact]
    public void wishes_of_the_patient_meet_what_is_known_of_the_clinician()
    {
        var person = new PersonState { Id = Patient, Wishes = new(new(ClinicianGender.Woman, "polish") { NotThese = [new("medic")] }, WishSaidBy.Patient, Nurse, T(9)) };
        var shift = Shift() with { About = new(ClinicianGender.Woman, ["polish"]), Capabilities = ["iv", "lifting"], Credentials = new(null, SignedOff: true, [new("iv", T(19), null, 2)]) };
        var situation = new SituationOf(DispatchPolicy.Standard, _ => null, ServiceSettings.Default) { Person = _ => person, Familiar = _ => [Nurse] }
            .Take([Planned(1) with { Needs = new(["iv"], 1, 45) { LeastGrades = [new("iv", 2)] } }], [shift], T(12));

        var (visit, nurse) = (situation.Visits.ShouldHaveSingleItem(), situation.Clinicians.ShouldHaveSingleItem());
        (visit.Prefers.Gender, visit.Prefers.Language, visit.Prefers.NotThese.ShouldHaveSingleItem().Value, visit.LeastGrades["iv"]).ShouldBe(("woman", "polish", "medic", 2));
        visit.Prefers.UnmetBy(nurse).ShouldBe(0);
        (nurse.Grades["iv"], nurse.CapabilityEnds["iv"], nurse.Can("iv", 2)).ShouldBe((2, T(19), false), "it runs out before the shift is over");
    }

    [Fact]
    public void a_visit_waits_for_the_one_before_it_while_that_is_open()
    {
        var second = Planned(2) with { After = Id(1) };
        Take([Planned(1), second]).Visits.Single(visit => visit.Id == Id(2)).After.ShouldBe(new VisitOrder(Id(1)));
        Take([second, Planned(1) with { Stage = VisitStage.Ended }]).Visits.ShouldHaveSingleItem().After.ShouldBeNull();
    }

    private static Visit Planned(int number) => new()
    {
        Id = Id(number),
        Serves = [new(Guid.Parse("00000000-0000-7000-8000-000000000002"))],
        Patient = Patient,
        Needs = new([], 1, 45),
        Place = East(5),
        Stage = VisitStage.Planned,
        Crew = [new(1)],
    };

    private static Shift Shift() => new() { Id = new(Guid.Parse("00000000-0000-7000-8000-000000000003")), Clinician = Nurse, Team = "North", Profession = "Nurse", Base = East(0), StartsAt = T(8), EndsAt = T(20) };

    private static ServiceSettings Settings(AllocationPolicies allocation) => new() { Changes = [new(Instant.MinValue, ServicePolicies.Default with { Allocation = allocation })] };

    private static Situation Take(IReadOnlyList<Visit> visits, Shift? shift = null, ServiceSettings? settings = null) =>
        new SituationOf(DispatchPolicy.Standard, _ => null, settings ?? ServiceSettings.Default).Take(visits, [shift ?? Shift()], T(12));
}
