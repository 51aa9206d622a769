using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Shouldly;
using Ucr.Server.Pages.Layout;
using Ucr.Server.Reporting;
using Ucr.Server.Specs.Support;
using Xunit;

namespace Ucr.Server.Specs.Reporting;

/// <summary>Figures from the flat tables of the running service, against the same events counted another way.</summary>
public sealed class NationalFigureSpecs(UcrApp app)
{
    private readonly FiguresOf figures = new(app);

    [Fact]
    public async Task figures_equal_the_events_counted_by_hand_and_each_list_is_as_long_as_its_number()
    {
        var streams = MonthOfEvents.All().ToList();
        await figures.Stored(streams);
        var byHand = new CountedByHand(streams);
        var months = await figures.Reading.Months(figures.Provider, new(new(2026, 1), new(2026, 11)), CancellationToken.None);
        months.Count.ShouldBe(11);
        foreach (var month in months)
        {
            foreach (var figure in new[] { Figure.Seen, Figure.InTime, Figure.Referrals, Figure.Contacts })
            {
                month[figure].ShouldBe(byHand[figure.Key(), month.Key], $"{figure} of {month.Key}");
            }

            month[Figure.NotInTime].ShouldBe(month[Figure.Seen] - month[Figure.InTime]);
            await ListsAreAsLongAsTheirNumbers(month);
        }

        (months[0][Figure.Referrals], months[0][Figure.Seen], months[1][Figure.Seen], months[1][Figure.Contacts]).ShouldBe((1, 0, 1, 1));
    }

    [Fact]
    public async Task who_was_never_seen_counts_only_in_the_local_figure()
    {
        await figures.Stored([.. MonthOfEvents.All().Where(s => s.Events.Length <= 3 && !s.Events.OfType<Domain.Clocks.ClockStopped>().Any() && s.Events[0] is Domain.Intake.ReferralReceived
            && s.Events.OfType<Domain.Clocks.ClockStarted>().Any(c => c.StartedAt.InUtc().Day == 16))]);
        var month = (await figures.Reading.Months(figures.Provider, new(new(2026, 10), new(2026, 10)), CancellationToken.None)).Single();
        (month[Figure.Referrals], month[Figure.Seen], month[Figure.AllDue], month[Figure.AllDueInTime]).ShouldBe((3, 0, 2, 0));
    }

    private async Task ListsAreAsLongAsTheirNumbers(MonthFigures month)
    {
        var lists = app.Services.GetRequiredService<ReferralListReading>();
        foreach (var figure in Enum.GetValues<Figure>())
        {
            var list = await lists.Read(new PageFrame(null, Instant.MinValue, null), figures.Provider, figure, ReportScope.Of(new(month.InMonth, month.InMonth)), CancellationToken.None);
            list.Rows.Count.ShouldBe(month[figure], $"{figure} of {month.Key}");
        }
    }
}
