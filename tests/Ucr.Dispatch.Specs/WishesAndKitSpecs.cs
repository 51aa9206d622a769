using static Ucr.Dispatch.Specs.Given;

namespace Ucr.Dispatch.Specs;

public sealed class WishesAndKitSpecs
{
    [Fact]
    public void who_has_been_there_before_goes_when_it_costs_little()
    {
        var visit = Visit(1) with { Prefers = new(null, null, [new("known")]) };
        var slot = At(T(12), [visit], Clinician("known"), Clinician("near", east: 1)).Plan().For(Id(1))!;

        slot.First!.Clinician.Value.ShouldBe("known");
        slot.Ranked("near").Score.Wishes.ShouldBeGreaterThan(0);
    }

    [Fact]
    public void a_wish_decides_between_two_who_are_as_near_and_lets_nobody_wait()
    {
        var visit = Visit(1, due: T(14)) with { Prefers = new("woman", "polish", []) };
        var speaks = Clinician("speaks", east: 1) with { Gender = "woman", Languages = ["polish"] };
        At(T(12), [visit], Clinician("other", east: 1) with { Gender = "man" }, speaks).Plan().For(Id(1))!.First!.Clinician.Value.ShouldBe("speaks");
        At(T(12), [visit with { DueAt = T(12, 25) }], Clinician("other", east: 1), speaks with { Base = East(60) }).Plan().For(Id(1))!.First!.Clinician.Value.ShouldBe("other");
    }

    [Fact]
    public void whom_the_patient_does_not_want_is_never_proposed()
    {
        var slot = At(T(12), [Visit(1) with { Prefers = Preferences.None with { NotThese = [new("not")] } }], Clinician("not", east: 1), Clinician("far", east: 30)).Plan().For(Id(1))!;
        slot.First!.Clinician.Value.ShouldBe("far");
        slot.WhyNot("not").ShouldBe("the patient does not want them to come");
    }

    [Fact]
    public void a_grade_that_is_too_low_is_out_of_scope()
    {
        var visit = Visit(1, capabilities: ["iv"]) with { LeastGrades = new Dictionary<string, int> { ["iv"] = 2 } };
        var senior = Clinician("senior", -9, null, "iv") with { Grades = new Dictionary<string, int> { ["iv"] = 2 } };
        var slot = At(T(12), [visit], Clinician("junior", 5, null, "iv"), senior).Plan().For(Id(1))!;

        slot.First!.Clinician.Value.ShouldBe("senior");
        slot.WhyNot("junior").ShouldBe("no iv capability");
    }

    [Fact]
    public void a_capability_that_runs_out_during_the_shift_does_not_count()
    {
        var expiring = Clinician("one", 5, null, "iv") with { CapabilityEnds = new Dictionary<string, Instant> { ["iv"] = T(13) } };

        At(T(12), [Visit(1, capabilities: ["iv"])], expiring).Plan().For(Id(1))!.WhyNot("one").ShouldBe("no iv capability");
    }

    [Fact]
    public void one_bladder_scanner_is_not_in_two_rounds()
    {
        var visits = new[] { Visit(1, east: -20, due: T(13, 30)) with { Kit = ["scanner"] }, Visit(2, east: 20, due: T(13, 30)) with { Kit = ["scanner"] } };
        var situation = At(T(12), visits, Clinician("west", east: -19), Clinician("east", east: 19)) with { Kit = [new("scanner", 1)] };

        situation.Plan().Slots.Select(slot => slot.First?.Clinician).OfType<StaffId>().Distinct().Count().ShouldBe(1);
        (situation with { Kit = [new("scanner", 2)] }).Plan().Slots.Select(slot => slot.First!.Clinician).Distinct().Count().ShouldBe(2);
    }

    [Fact]
    public void nobody_goes_alone_where_a_hazard_stands()
    {
        var slot = At(T(12), [Visit(1) with { NeverAlone = true }], Clinician("one")).Plan().For(Id(1))!;

        slot.Concern.ShouldBe("nobody goes there alone: it needs a second crew slot");
        slot.WhyNot("one").ShouldBe("nobody goes there alone");
    }
}
