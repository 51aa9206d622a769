using Shouldly;
using Xunit;

namespace Ucr.Server.Specs.Support;

public sealed class BrowserForSpecsSpecs(BrowserForSpecs browser)
{
    [Fact]
    public async Task a_desk_and_a_phone_are_two_sessions_of_a_real_browser()
    {
        await using var desk = await browser.DesktopAsync("http://localhost");
        await using (var phone = await browser.PhoneAsync("http://localhost"))
        {
            var small = await phone.NewPageAsync();
            await small.SetContentAsync("<h1>Visits</h1><button>Arrive</button>");
            await small.GetByRole(Microsoft.Playwright.AriaRole.Button).ClickAsync();
            small.ViewportSize!.Width.ShouldBe(390);
            (await small.ScreenshotAsync()).Length.ShouldBeGreaterThan(1000);
            await phone.SetOfflineAsync(true);
        }
        var wide = await desk.NewPageAsync();
        await wide.SetContentAsync("<h1>Board</h1>");
        (await wide.Locator("h1").TextContentAsync()).ShouldBe("Board");
    }
}
