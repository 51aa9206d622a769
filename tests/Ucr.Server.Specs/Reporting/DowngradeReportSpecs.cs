using Shouldly;
using Ucr.Server.Specs.Journeys;
using Ucr.Server.Specs.Support;
using Xunit;

namespace Ucr.Server.Specs.Reporting;

/// <summary>A service that downgrades to escape breaches is seen.</summary>
public sealed class DowngradeReportSpecs
{
    [Fact]
    public async Task rule_39_the_manager_reads_how_many_were_downgraded_near_their_deadline()
    {
        await using var app = new UcrApp();
        using var early = await (await OneReferral.Received(app)).Accepted();
        using var near = await (await OneReferral.Received(app)).Accepted();
        await Downgrade(early.Triage, early);
        app.Time.Advance(TimeSpan.FromMinutes(110));
        using var later = await ApiUser.SignIn(app, ApiUser.Triage);
        await Downgrade(later, near);

        using var manager = await PageUser.SignIn(app, ApiUser.Manager);
        (await CaughtUp(manager)).ShouldContain("2 moved from the 2-hour clock to a longer wait, 1 of them (50.0%) in the last 15 minutes before the deadline.");
        (await manager.Reads("/reports/two-hour?from=2026-03&to=2026-04")).ShouldContain("Do not compare months before April 2026");
    }

    /// <summary>The report when the figures behind it have caught up with what just happened, or as it stands after half a minute.</summary>
    private static async Task<string> CaughtUp(PageUser manager)
    {
        for (var looks = 0; looks < 60; looks++)
        {
            if (await manager.Reads("/reports/two-hour") is var page && page.Contains("moved from", StringComparison.Ordinal))
            {
                return page;
            }

            await Task.Delay(TimeSpan.FromMilliseconds(500));
        }

        return PageUser.Words(await manager.Reads("/reports/two-hour"));
    }

    private static Task Downgrade(ApiUser nurse, OneReferral referral) =>
        nurse.Does($"/api/referrals/{referral.Id}/pathway", new { to = "TwoDay", exemption = "Other", why = "Up and safe with her daughter" });
}
