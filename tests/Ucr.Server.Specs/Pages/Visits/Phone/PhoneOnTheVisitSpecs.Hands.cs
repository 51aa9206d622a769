using Microsoft.Playwright;
using Ucr.Server.Specs.Support;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Ucr.Server.Specs.Pages.Visits.Phone;

/// <summary>What the desk changes meanwhile takes nothing out of a clinician's hands.</summary>
public sealed partial class PhoneOnTheVisitSpecs
{
    [Fact]
    public async Task what_is_ticked_stays_ticked_when_the_desk_writes_meanwhile()
    {
        await using var phone = await PhoneInHand.Of(service, browser, "owen.price", "TICKED");
        await phone.Referral.Steps("accept", "set-off", "arrive");
        await phone.Page.GotoAsync($"/visits/{phone.Referral.Visit}");
        await Expect(phone.Status).ToHaveAttributeAsync("data-state", "up-to-date");
        await phone.Page.GetByRole(AriaRole.Checkbox, new() { Name = "Identity confirmed" }).CheckAsync();
        using var desk = await PageUser.SignIn(service.App, ApiUser.Dispatcher);
        await desk.Does($"/referrals/{phone.Referral.Reference}/message", ("what", "The daughter is at home"));
        await Expect(phone.Page.GetByText("The daughter is at home")).ToBeVisibleAsync();
        await Expect(phone.Page.GetByRole(AriaRole.Checkbox, new() { Name = "Identity confirmed" })).ToBeCheckedAsync();
        await phone.Step("With the patient");
        await Expect(phone.Page.GetByRole(AriaRole.Button, new() { Name = "Record outcome" })).ToBeVisibleAsync();
    }
}
