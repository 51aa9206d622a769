using Shouldly;
using Ucr.Server.Pages.Referrals.Allocating;
using Xunit;

namespace Ucr.Server.Specs.Pages.Referrals;

public sealed class CandidateWordsSpecs
{
    [Theory]
    [InlineData("best placed: arrives 09:40, chance 0.90", "Best placed")]
    [InlineData("best placed after 2 visits: arrives 09:40", "Best placed after 2 visits")]
    [InlineData("too far: chance 0.31", "Too far")]
    [InlineData("6 minutes more driving, chance 1.00", "6 minutes more driving")]
    [InlineData("busy until 10:05, chance 0.77", "Busy until 10:05")]
    public void time_and_chance_are_said_once(string why, string shown) => CandidateWords.Why(why).ShouldBe(shown);
}
