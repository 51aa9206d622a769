using Npgsql;
using Shouldly;
using Ucr.Server.Reporting;
using Ucr.Server.Specs.Support;
using Xunit;

namespace Ucr.Server.Specs.Reporting.ByEvents;

/// <summary>The national tables of the service beside the same tables by SQL over the bare events, on a year in which everything awkward happens.</summary>
public sealed class NationalByEventsSpecs(UcrApp app)
{
    private const int Referrals = 2_000;
    private const int Seed = 24601;
    private readonly FiguresOf figures = new(app);

    [Fact]
    public async Task every_published_number_of_a_year_is_the_same_by_hand_written_sql_over_the_events()
    {
        foreach (var some in new AwkwardHistory(Seed).Of(Referrals).Chunk(1_000))
        {
            await figures.Stored(some);
        }

        await using var database = NpgsqlDataSource.Create(app.Database);
        var byHand = await WrittenMonths.ByHand(database, figures.Provider, TestContext.Current.CancellationToken);
        var months = await figures.Reading.Months(figures.Provider, new(new(2025, 10), new(2027, 1)), CancellationToken.None);
        byHand.Count.ShouldBeGreaterThan(12, "a year has its months");
        WrittenMonths.Of(months).ShouldBe(byHand);
        months.Sum(month => month[Figure.NotCounted]).ShouldBeGreaterThan(0, "some stop before they start");
    }
}
