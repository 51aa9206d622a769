using static Ucr.Dispatch.Specs.Given;

namespace Ucr.Dispatch.Specs;

public sealed class OverdueSpecs
{
    [Theory]
    [InlineData(1)]
    [InlineData(15)]
    [InlineData(200)]
    public void a_visit_that_is_long_overdue_is_still_done(int hours) =>
        At(T(9), [Visit(1, due: T(9) - Duration.FromHours(hours))], Clinician("one")).Plan().Slots[0].First.ShouldNotBeNull();
}
