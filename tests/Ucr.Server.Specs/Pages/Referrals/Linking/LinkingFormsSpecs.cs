using Shouldly;
using Ucr.Domain;
using Ucr.Server.Pages.Referrals.Linking;
using Ucr.Server.Specs.Pages.Referrals.Questions;
using Xunit;

namespace Ucr.Server.Specs.Pages.Referrals.Linking;

/// <summary>Whose a referral is, read from a form. What has to be looked up first is in the journeys.</summary>
public sealed class LinkingFormsSpecs
{
    private static readonly Referral Waiting = AReferral.At(Stage.AwaitingTriage);

    [Fact]
    public void the_danger_signs_are_asked_again_before_a_link() =>
        Typed.Wrong<DuplicateForm>(Waiting).ShouldBe(["conscious", "breathing", "bleeding", "stroke", "chestPain", "why"]);

    [Fact]
    public void a_number_whose_check_digit_is_wrong_is_not_sent()
    {
        Typed.Wrong<IdentifyForm>(Waiting, ("nhsNumber", "999 123 4570"), ("traced", "yes")).ShouldBe(["nhsNumber"]);
        Typed.Of<IdentifyForm>(Waiting, ("nhsNumber", "999 123 4578"), ("traced", "yes")).ShouldSatisfyAllConditions(
            read => read.Errors.ShouldBeEmpty(), read => read.Through.ShouldNotBeNull());
    }

    [Fact]
    public void a_link_that_is_taken_away_says_why() => Typed.Wrong<NotADuplicateForm>(Waiting).ShouldBe(["why"]);
}
