using System.Net.Http.Headers;
using Marten;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Ucr.Domain;
using Ucr.Server.Intake;
using Ucr.Server.Security.Access;
using Ucr.Server.Security.Encryption;
using Ucr.Server.Specs.Support;
using Xunit;

namespace Ucr.Server.Specs.Integration.Itk;

/// <summary>The document that a referral came in, on a page: everything that was said, and nothing that could act.</summary>
public sealed class DocumentPageSpecs(UcrApp app)
{
    private const string Hostile =
        """
        <component><section><title>Notes &lt;script&gt;</title><text>
          <paragraph styleCode="x" onclick="alert(1)">First <content styleCode="Bold">loud</content></paragraph>
          <script>alert(2)</script><linkHtml href="javascript:alert(3)">a link</linkHtml><img src="http://invented.invalid/pixel"/>
          <list listType="ordered"><item>one</item><item>two</item></list>
          <table border="1"><tbody><tr><td background="http://invented.invalid/b">cell</td></tr></tbody></table>
          <renderMultiMedia referencedObject="x"/>
        </text></section></component>
        """;

    [Fact]
    public async Task every_word_is_shown_and_no_mark_of_the_sender_acts()
    {
        var reference = await Taken(new() { Body = Hostile });
        using var page = await PageUser.SignIn(app, ApiUser.Triage);
        var (status, html) = await page.Get($"/referrals/{reference}/document");
        status.ShouldBe(200);
        html.ShouldNotContain("alert(2)</script>");
        html.ShouldNotContain("<script>alert");
        html.ShouldNotContain("onclick");
        html.ShouldNotContain("javascript:alert");
        html.ShouldNotContain("invented.invalid");
        html.ShouldContain("<strong>loud</strong>");
        html.ShouldContain("<li>one</li>");
        var words = PageUser.Words(html);
        words.ShouldContain("Notes <script>");
        words.ShouldContain("a link");
        words.ShouldContain("kept with the message and not shown");
    }

    [Fact]
    public async Task every_version_can_be_read_and_the_reading_is_recorded()
    {
        var first = new ItkMessages();
        var reference = await Taken(first);
        await Taken(first.Next() with { Body = "<component><section><title>Case Summary</title><text>Now short of breath</text></section></component>" });
        const string Reader = "daniel.okoro";
        using var page = await PageUser.SignIn(app, Reader);
        var (_, html) = await page.Get($"/referrals/{reference}/document");
        PageUser.Words(html).ShouldContain("Now short of breath");
        var older = html.Split("/document?message=")[1].Split('"')[0];
        var (_, old) = await page.Get($"/referrals/{reference}/document?message={older}");
        PageUser.Words(old).ShouldContain("Fell in the hall");
        PageUser.Words(old).ShouldContain("There is a later version of this report");
        await using var session = app.Services.GetRequiredService<IDocumentStore>().QuerySession("RYZ");
        var referral = (await session.LoadAsync<Referral>(ReferralIds.Of("RYZ", "itk:zz111", first.Set)))!;
        (await session.Query<AccessRecord>().CountAsync(record => record.PatientId == referral.Patient.Value && record.What == AccessedThing.Message && record.Who == Reader)).ShouldBe(2);
    }

    [Fact]
    public async Task a_referral_that_came_otherwise_has_no_document()
    {
        using var system = await ApiUser.SignIn(await app.Started());
        var answer = await system.Does("/api/referrals", new { messageId = Guid.NewGuid().ToString(), source = "Gp", patient = new { familyName = "Other" } });
        using var page = await PageUser.SignIn(app, ApiUser.Triage);
        (await page.Get($"/referrals/{answer!["reference"]}/document")).Status.ShouldBe(404);
    }

    [Fact]
    public async Task a_request_that_was_cut_off_is_taken_up_by_itself()
    {
        var services = (await app.Started()).Services;
        var sent = new ItkMessages();
        var stored = await services.GetRequiredService<RawMessages>().StoreAsync("RYZ", new("itk", "ucr-development", "text/xml", sent.Bytes()));
        await services.GetRequiredService<InterruptedMessages>().ConcludeBefore(stored.ReceivedAt + NodaTime.Duration.FromSeconds(1), CancellationToken.None);
        await using var session = services.GetRequiredService<IDocumentStore>().QuerySession("RYZ");
        (await session.LoadAsync<RawMessage>(stored.Id))!.Outcome.ShouldBe(RawMessageOutcome.Created);
        (await session.LoadAsync<Referral>(ReferralIds.Of("RYZ", "itk:zz111", sent.Set))).ShouldNotBeNull();
    }

    private async Task<string> Taken(ItkMessages sent)
    {
        using var user = await ApiUser.SignIn(await app.Started());
        using var content = new ByteArrayContent(sent.Bytes());
        content.Headers.ContentType = new MediaTypeHeaderValue("text/xml");
        (await user.PostRaw("/itk/111", content)).Status.ShouldBe(200);
        await using var session = app.Services.GetRequiredService<IDocumentStore>().QuerySession("RYZ");
        return (await session.LoadAsync<Referral>(ReferralIds.Of("RYZ", "itk:zz111", sent.Set)))!.Reference;
    }
}
