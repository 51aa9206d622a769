using System.Text.RegularExpressions;
using Marten;
using Microsoft.Playwright;
using Shouldly;
using SkiaSharp;
using Ucr.Server.Security.Access;
using Ucr.Server.Specs.Support;
using Ucr.Server.Specs.Visits;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Ucr.Server.Specs.Pages.Visits.Phone;

/// <summary>Photographs and documents.</summary>
public sealed partial class PhoneOnTheVisitSpecs
{
    [Fact]
    public async Task a_photograph_taken_without_signal_is_kept_made_smaller_and_shown_at_the_desk_until_it_is_entered_in_error()
    {
        await using var phone = await With("callum.reid", "PICTURE");
        await phone.Session.SetOfflineAsync(true);
        await Follow(phone, "Attach a photograph or document");
        await phone.Step("Attach it");
        await Expect(phone.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Choose a photograph or a document");
        await phone.Page.SetInputFilesAsync("input[type=file]", new FilePayload { Name = "heel.jpg", MimeType = "image/jpeg", Buffer = Pictures.Jpeg(3200, 1600) });
        await phone.Page.FillAsync("[name=shows]", "Pressure ulcer, left heel");
        await phone.Axe();
        await phone.Step("Attach it");
        await Expect(phone.Status).ToContainTextAsync("1 update saved on this phone");
        await phone.Session.SetOfflineAsync(false);
        await Expect(phone.Status).ToContainTextAsync("1 of 1 updates received", new() { Timeout = 30_000 });

        using var desk = await PageUser.SignIn(service.App, ApiUser.Triage);
        var story = (await desk.Get($"/referrals/{phone.Referral.Reference}")).Html;
        story.ShouldContain("Pressure ulcer, left heel");
        var address = Regex.Match(story, "/referrals/[^\"]+/attachments/[0-9a-f-]+", RegexOptions.None, TimeSpan.FromSeconds(1)).Value;
        var picture = await desk.Bytes(address);
        using (var drawn = SKBitmap.Decode(picture))
        {
            (drawn.Width, drawn.Height).ShouldBe((1600, 800), "the phone made it smaller");
        }

        await using var session = Store().QuerySession("RYZ");
        (await session.Query<AccessRecord>().CountAsync(record => record.What == AccessedThing.Attachment && record.Who == ApiUser.Triage)).ShouldBe(1);
        (await desk.Get(address.Replace(address[^12..], "000000000000", StringComparison.Ordinal))).Status.ShouldBe(404);
        var form = $"/referrals/{phone.Referral.Reference}/attachment-in-error";
        (await desk.Fills(form)).Html.ShouldContain("Choose which");
        await desk.Does(form, ("attachment", address[^36..]), ("reason", "Shows another person"));
        (await desk.Get(address)).Status.ShouldBe(404);
        (await desk.Reads($"/referrals/{phone.Referral.Reference}")).ShouldContain("Shows another person");
    }
}
