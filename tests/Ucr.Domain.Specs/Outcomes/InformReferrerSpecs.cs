using Ucr.Domain.Outcomes;

namespace Ucr.Domain.Specs.Outcomes;

public class InformReferrerSpecs
{
    private static readonly InformReferrer Command = new(Ours, "By phone", T(10, 40));

    [Fact]
    public void it_is_kept_who_told_them_and_how() => Ended().When(Command, CallTaker, T(10, 40)).Then(new ReferrerInformed("By phone", CallTaker.Id, T(10, 40)));

    [Fact]
    public void again_changes_nothing() => Ended().After(Command, CallTaker, T(10, 40)).When(Command, CallTaker, T(10, 41)).ThenNothing();

    [Fact]
    public void how_is_needed() => Ended().When(Command with { How = " " }, CallTaker, T(10, 40)).ThenRefused("value-missing", "How");
}
