using static Ucr.Dispatch.Specs.Given;

namespace Ucr.Dispatch.Specs;

public sealed class WorkingTimeSpecs
{
    [Fact]
    public void a_break_that_is_owed_is_kept()
    {
        var one = Clinician("one", ends: T(15)) with { Breaks = [new(T(12, 30), T(13), 60)] };
        var plan = At(T(12), [Visit(1, due: T(13)), Visit(2, due: T(13))], one).Plan();

        plan.Slots.Count(slot => slot.First is not null).ShouldBe(1);
    }

    [Fact]
    public void rest_after_the_last_shift_is_kept_and_named()
    {
        var one = Clinician("resting", east: 5) with { RestsUntil = T(13, 30) };
        var slot = At(T(12), [Visit(1, due: T(13))], one, Clinician("far", east: -15)).Plan().For(Id(1))!;

        slot.First!.Clinician.Value.ShouldBe("far");
        slot.Ranked("resting").Why.ShouldStartWith("resting until 13:30");
    }

    [Fact]
    public void allowed_overtime_makes_a_visit_possible_and_a_working_time_limit_does_not_yield()
    {
        var late = Clinician("one", ends: T(12, 30));

        At(T(12), [Visit(1)], late).Plan().For(Id(1))!.First.ShouldBeNull();
        At(T(12), [Visit(1)], late with { OvertimeMinutes = 60 }).Plan().For(Id(1))!.First.ShouldNotBeNull();
        At(T(12), [Visit(1)], late with { OvertimeMinutes = 60, MustStopBy = T(12, 40) }).Plan().For(Id(1))!.First.ShouldBeNull();
    }

    [Fact]
    public void what_would_help_is_said_when_nobody_has_time()
    {
        var slot = At(T(12), [Visit(1)], Clinician("one", ends: T(12, 30))).Plan().For(Id(1))!;

        slot.WouldHelp[0].ShouldEndWith("minutes of overtime by one");
        slot.WouldHelp[^1].ShouldBe("a clinician of a neighbouring team");
    }
}
