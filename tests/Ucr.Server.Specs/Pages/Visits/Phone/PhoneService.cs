using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Shouldly;
using Ucr.Server.Specs.Journeys;
using Ucr.Server.Specs.Support;
using static Microsoft.Playwright.Assertions;

namespace Ucr.Server.Specs.Pages.Visits.Phone;

/// <summary>A service of its own, so that nobody else's travel in time signs a phone out.</summary>
public sealed class PhoneService : IAsyncDisposable
{
    /// <summary>The service.</summary>
    public UcrApp App { get; } = new();

    /// <inheritdoc />
    public ValueTask DisposeAsync() => App.DisposeAsync();
}

/// <summary>A clinician with a visit and a phone in their hand.</summary>
public sealed class PhoneInHand(IBrowserContext session, IPage page, OneReferral referral) : IAsyncDisposable
{
    /// <summary>The phone's page.</summary>
    public IPage Page => page;

    /// <summary>Turns the signal off and on.</summary>
    public IBrowserContext Session => session;

    /// <summary>Whom the visit is for.</summary>
    public OneReferral Referral => referral;

    /// <summary>What the phone says of itself.</summary>
    public ILocator Status => page.Locator("[data-phone-status]");

    /// <summary>Allocates a visit to somebody and signs them in on a phone, ready to lose the signal.</summary>
    public static async Task<PhoneInHand> Of(PhoneService service, BrowserForSpecs browser, string clinician, string family, string? script = null)
    {
        var referral = await (await OneReferral.Received(service.App, clinician, family)).Accepted();
        await referral.Allocated(clinician);
        var session = await browser.PhoneAsync(service.App.Address);
        if (script is not null)
        {
            await session.AddInitScriptAsync(script);
        }

        var page = await session.NewPageAsync();
        await page.GotoAsync("/visits");
        await page.ClickAsync($"button[value='{clinician}']");
        await page.WaitForURLAsync("**/visits");
        var phone = new PhoneInHand(session, page, referral);
        await Expect(phone.Status).ToContainTextAsync("Up to date");
        await page.EvaluateAsync("navigator.serviceWorker.ready.then(() => true)");
        await page.ReloadAsync();
        await Expect(phone.Status).ToHaveAttributeAsync("data-state", "up-to-date");
        return phone;
    }

    /// <summary>Presses the main button, which is still for a second after each step.</summary>
    public async Task Step(string name)
    {
        var button = page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true }).First;
        await Expect(button).Not.ToHaveAttributeAsync("inert", "");
        await button.ClickAsync();
    }

    /// <summary>Confirms who the person is, and is with them.</summary>
    public async Task WithThePatient()
    {
        await page.GetByRole(AriaRole.Checkbox, new() { Name = "Identity confirmed" }).CheckAsync();
        await Step("With the patient");
    }

    /// <summary>Nothing that a person with a screen reader, a keyboard or weak eyes could not use.</summary>
    public async Task Axe() => (await page.RunAxe()).Violations.Select(found => $"{found.Id}: {string.Join("; ", found.Nodes.Select(node => node.Html))}").ShouldBeEmpty();

    /// <summary>P1: the page as it stands can be read at 320 pixels, upright and on its side, with text twice as large, without moving it sideways.</summary>
    public async Task FitsWithTextTwiceAsLarge(string what)
    {
        var before = page.ViewportSize!;
        await page.EvaluateAsync("() => { document.documentElement.style.fontSize = '200%'; }");
        foreach (var (width, height) in new[] { (320, 640), (640, 320) })
        {
            await page.SetViewportSizeAsync(width, height);
            (await page.Wider()).ShouldBeNull($"{what} at {width} pixels with text twice as large");
        }

        await page.EvaluateAsync("() => { document.documentElement.style.fontSize = ''; }");
        await page.SetViewportSizeAsync(before.Width, before.Height);
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await session.DisposeAsync();
        referral.Dispose();
    }
}
