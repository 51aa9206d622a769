using Ucr.Domain.Reporting.National;

namespace Ucr.Domain.Specs.Reporting.National;

public class RespondingTeamSpecs
{
    [Theory]
    [InlineData("51", true, true)]
    [InlineData("45", true, true)]
    [InlineData("52", true, true)]
    [InlineData("53", true, true)]
    [InlineData("12", false, true)]
    [InlineData(null, false, true)]
    public void rule_36_since_april_2023_any_team_that_meets_the_definition_counts(string? teamType, bool before, bool since)
    {
        var team = new RespondingTeam(OdsCode.Parse("RYZ"), teamType);

        (team.Counts(new(2023, 3, 31)), team.Counts(new(2023, 4, 1))).ShouldBe((before, since));
    }

    [Fact]
    public void rule_36_who_responded_is_recorded_with_organisation_and_team() =>
        new RespondingTeam(OdsCode.Parse("rxe"), "12").Organisation.Value.ShouldBe("RXE");
}
