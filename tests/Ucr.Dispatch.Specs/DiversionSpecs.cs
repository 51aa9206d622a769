using static Ucr.Dispatch.Specs.Given;

namespace Ucr.Dispatch.Specs;

public sealed class DiversionSpecs
{
    private static readonly AvailableClinician UnderWay = Clinician("under way") with { At = East(1), Task = new(TaskKind.OnTheWay, T(14), East(20), Id(1)) };

    [Fact]
    public void somebody_under_way_turns_aside_when_both_dues_still_hold()
    {
        var turned = Between(due: T(16)).Diversions.ShouldHaveSingleItem();

        (turned.From, turned.To).ShouldBe((Id(1), Id(2)));
        Math.Min(turned.ChanceFrom, turned.ChanceTo).ShouldBeGreaterThanOrEqualTo(0.9);
    }

    [Fact]
    public void nobody_turns_aside_when_the_first_would_then_be_late() => Between(due: T(13)).Diversions.ShouldBeEmpty();

    [Fact]
    public void nobody_with_a_patient_is_called_away() =>
        Between(due: T(16), UnderWay with { Task = new(TaskKind.WithPatient, T(14), East(20), Id(1)) }).Diversions.ShouldBeEmpty();

    [Fact]
    public void nobody_turns_aside_for_a_visit_that_will_be_in_time_anyway() =>
        Between(due: T(16), UnderWay, Clinician("free", east: 5)).Diversions.ShouldBeEmpty();

    [Fact]
    public void somebody_idle_takes_the_first_over_when_whoever_turns_aside_could_not_do_both()
    {
        var plan = At(
            T(12), [Visit(1, east: 20, due: T(13)) with { Stage = VisitStage.OnTheWay, Holders = [new(1, new("under way"))] }, Visit(2, east: 4, due: T(12, 30), capabilities: ["iv"])],
            UnderWay with { Capabilities = ["iv"] }, Clinician("idle", east: 18)).Plan();

        var turned = plan.Diversions.ShouldHaveSingleItem();
        (turned.Clinician.Value, turned.HandTo?.Value).ShouldBe(("under way", "idle"));
    }

    private static Plan Between(Instant due, params AvailableClinician[] clinicians) => At(
        T(12), [Visit(1, east: 20, due: due) with { Stage = VisitStage.OnTheWay, Holders = [new(1, new("under way"))] }, Visit(2, east: 4, due: T(13))],
        clinicians is [] ? [UnderWay] : clinicians).Plan();
}
