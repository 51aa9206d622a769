using Microsoft.Playwright;
using Ucr.Server.Specs.Support;

namespace Ucr.Server.Specs.Journeys;

/// <summary>The page on which calls are taken, open in a browser.</summary>
public static class CallPage
{
    /// <summary>Who takes calls.</summary>
    public const string CallTaker = "jo.marsh";

    /// <summary>Opens it, and signs in where nobody is.</summary>
    public static async Task<IPage> Opened(IBrowserContext session)
    {
        var page = await session.NewPageAsync();
        await page.GotoAsync("/referrals/new");
        if (page.Url.Contains("/connect/", StringComparison.Ordinal))
        {
            await page.ClickAsync($"button[value='{CallTaker}']");
            await page.WaitForURLAsync("**/referrals/new");
        }

        return page;
    }
}
