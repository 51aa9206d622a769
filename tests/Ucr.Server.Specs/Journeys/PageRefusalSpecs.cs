using System.Text;
using Marten;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Ucr.Server.Security.Access;
using Ucr.Server.Security.Encryption;
using Ucr.Server.Specs.Security;
using Ucr.Server.Specs.Support;
using Xunit;

namespace Ucr.Server.Specs.Journeys;

/// <summary>What the pages say no to, and how.</summary>
public sealed class PageRefusalSpecs(UcrApp app)
{
    [Fact]
    public async Task a_danger_sign_shows_the_999_script_and_the_referral_is_kept_whatever_else_is_wrong()
    {
        using var one = await ByPages.Received(app, ("chestPain", "yes"), ("source", ""), ("bornOn", "soon"));
        (await one.CallTaker.Reads(one.Page)).ShouldContain("Ask the caller to ring 999 now");
    }

    [Fact]
    public async Task a_form_with_a_fault_comes_back_with_everything_typed()
    {
        using var user = await PageUser.SignIn(await app.Started(), "jo.marsh");
        var (status, _, html) = await user.Fills("/referrals/new", ("family", "Kept<b>"), ("bornOn", "soon"), ("source", "Gp"));
        status.ShouldBe(422);
        html.ShouldContain("Give the date of birth as day, month and year");
        html.ShouldContain("value=\"Kept&lt;b&gt;\"");
    }

    [Fact]
    public async Task a_form_sent_twice_is_one_referral()
    {
        using var user = await PageUser.SignIn(await app.Started(), "jo.marsh");
        var hidden = Browser.Hidden((await user.Get("/referrals/new")).Html);
        var first = await user.Sends("/referrals/new", hidden, ("family", "Twice"), ("source", "Gp"));
        var second = await user.Sends("/referrals/new", hidden, ("family", "Twice"), ("source", "Gp"));
        first.Status.ShouldBe(303);
        second.Location.ShouldBe(first.Location);
    }

    [Fact]
    public async Task a_decision_on_a_page_that_is_out_of_date_is_asked_for_again_and_then_taken_by_the_rules()
    {
        using var one = await ByPages.Received(app);
        var page = $"{one.Page}/triage";
        var hidden = Browser.Hidden((await one.Triage.Get(page)).Html);
        await one.Accepted();
        var stale = await one.Triage.Sends(page, hidden, ("decision", "reject"), ("rejectionReason", "02"), ("localReason", "Outside the area"));
        stale.Status.ShouldBe(412);
        stale.Html.ShouldContain("This changed while you were looking");
        stale.Html.ShouldContain("Outside the area");
        (await one.Triage.Sends(page, Browser.Hidden(stale.Html), ("decision", "reject"), ("rejectionReason", "02"), ("localReason", "Outside the area"))).Status.ShouldBe(409);
    }

    [Fact]
    public async Task a_role_that_may_not_decide_gets_a_page_that_says_so_and_another_provider_finds_nothing()
    {
        using var one = await ByPages.Received(app);
        (await one.CallTaker.Get($"{one.Page}/triage")).Status.ShouldBe(403);
        (await one.Dispatcher.Get($"{one.Page}/triage")).Status.ShouldBe(403);
        using var other = await PageUser.SignIn(app, "nina.vale");
        (await other.Get(one.Page)).Status.ShouldBe(404);
    }

    [Fact]
    public async Task who_opens_a_referral_is_recorded()
    {
        using var one = await ByPages.Received(app);
        await one.Triage.Reads(one.Page);
        await using var session = app.Services.GetRequiredService<IDocumentStore>().QuerySession("RYZ");
        var reference = one.Page["/referrals/".Length..];
        var patient = (await session.Query<Domain.Referral>().Where(referral => referral.Reference == reference).FirstAsync()).Patient;
        var looked = await session.Query<AccessRecord>().Where(record => record.PatientId == patient.Value).ToListAsync();
        looked.ShouldContain(record => record.Who == ApiUser.Triage && record.What == AccessedThing.Patient);
    }

    [Fact]
    public async Task a_refused_message_is_shown_as_text_and_marked_as_seen()
    {
        await app.Started();
        using var system = await ApiUser.SignIn(app);
        await system.PostRaw("/api/referrals", new StringContent("{\"messageId\": <script>x</script>", Encoding.UTF8, "application/json"));
        using var user = await PageUser.SignIn(app, "jo.marsh");
        var list = (await user.Get("/refused")).Html;
        list.ShouldContain("Nobody has looked");
        await using var session = app.Services.GetRequiredService<IDocumentStore>().QuerySession("RYZ");
        var hash = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData("{\"messageId\": <script>x</script>"u8));
        var page = $"/refused/{(await session.Query<RawMessage>().Where(message => message.Hash == hash).FirstAsync()).Id}";
        var html = (await user.Get(page)).Html;
        html.ShouldContain("&lt;script&gt;");
        html.ShouldNotContain("<script>x");
        (await user.Sends($"{page}/seen", Browser.Hidden(html))).Status.ShouldBe(303);
        (await user.Reads(page)).ShouldContain("Taken on by Jo Marsh");
    }
}
