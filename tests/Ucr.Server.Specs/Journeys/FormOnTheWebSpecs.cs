using System.Net;
using Marten;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Ucr.Domain;
using Ucr.Domain.Intake;
using Ucr.Domain.Outcomes.Feedback;
using Ucr.Server.Specs.Security;
using Ucr.Server.Specs.Support;
using Xunit;

namespace Ucr.Server.Specs.Journeys;

/// <summary>Referring without a sign-in, by the public form and by a partner's link, and seeing how it goes.</summary>
public sealed class FormOnTheWebSpecs(UcrApp app)
{
    private const string Public = "/refer/RYZ";

    private static readonly (string Field, string Value)[] Typed =
    [
        ("conscious", "yes"), ("breathing", "yes"), ("who", "other"), ("needText", "Mother ZZCANARY fell"), ("family", "Webson"), ("given", "Ada"),
        ("address", "9 Secret Lane"), ("postcode", "ZZ3 3ZZ"), ("callerTelephone", "01632 960881"), ("knows", "yes"),
    ];

    [Fact]
    public async Task ruling_12_a_carer_refers_and_their_link_shows_progress_and_nothing_about_the_patient()
    {
        using var carer = await Visitor();
        var (status, location, _) = await Sends(carer, Public, Typed);
        status.ShouldBe(303);
        var link = location!.Split('?')[0];
        var page = await Reads(carer, link);
        page.ShouldContain("We have it");
        foreach (var hidden in (string[])["Webson", "Secret Lane", "ZZ3", "ZZCANARY", "fell"])
        {
            page.ShouldNotContain(hidden, Case.Insensitive);
        }

        var referral = await Newest(Channel.Form);
        page.ShouldContain(referral.Reference);
        referral.Source.ShouldBe(ReferralSource.SelfOrCarer);
        using var nurse = await PageUser.SignIn(app, ApiUser.Triage);
        await nurse.Does($"/referrals/{referral.Reference}/triage", ("decision", "accept"), ("standard", "05"), ("urgency", "2"), ("need", "other"), ("people", "1"), ("minutes", "45"), ("rationale", "Cannot stand"));
        (await Reads(carer, link)).ShouldContain("We take it on");
        await Until(async () => (await ById(referral)).Feedback.Knows(FeedbackKind.Decided));
        (await ById(referral)).Feedback.Told.Select(told => (told.Kind, told.Way)).ShouldBe([(FeedbackKind.Received, FeedbackWay.Link), (FeedbackKind.Decided, FeedbackWay.Link)]);
    }

    [Fact]
    public async Task ruling_12_do_not_tell_makes_the_link_as_good_as_none_and_a_person_rings()
    {
        using var carer = await Visitor();
        var link = (await Sends(carer, Public, Typed)).Location!.Split('?')[0];
        var referral = await Newest(Channel.Form);
        using var nurse = await PageUser.SignIn(app, ApiUser.Triage);
        await nurse.Does($"/referrals/{referral.Reference}/contact-wish", ("doNotTell", "yes"), ("why", "He watches her post"));
        using var hidden = await carer.GetAsync(link);
        hidden.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        await nurse.Does($"/referrals/{referral.Reference}/triage", ("decision", "accept"), ("standard", "05"), ("urgency", "2"), ("need", "other"), ("people", "1"), ("minutes", "45"), ("rationale", "Cannot stand"));
        await Until(async () => (await ById(referral)).Feedback.Owed.Count > 0);
        (await nurse.Reads("/feedback")).ShouldContain(referral.Reference);
        await nurse.Does($"/referrals/{referral.Reference}/answered", ("kind", "Decided"), ("reached", "yes"));
        (await nurse.Reads("/feedback")).ShouldNotContain(referral.Reference);
    }

    [Fact]
    public async Task a_danger_sign_says_999_first_and_the_form_is_kept_whatever_is_missing()
    {
        using var carer = await Visitor();
        var (status, location, _) = await Sends(carer, Public, ("chestPain", "yes"), ("needText", "Pain since noon"));
        status.ShouldBe(303);
        (await Reads(carer, location!)).ShouldContain("Ring 999 now");
        (await Newest(Channel.Form)).Safety.Danger.ShouldBeTrue();
    }

    [Fact]
    public async Task what_is_missing_is_named_and_what_was_typed_stays()
    {
        using var carer = await Visitor();
        var (status, _, html) = await Sends(carer, Public, ("family", "Stays"));
        status.ShouldBe(422);
        html.ShouldContain("Give a number on which we can ring you back");
        html.ShouldContain("value=\"Stays\"");
    }

    [Fact]
    public async Task a_partner_refers_by_a_link_of_its_own_until_it_is_ended()
    {
        await app.Started();
        using var manager = await PageUser.SignIn(app, ApiUser.Manager);
        var (_, _, made) = await manager.Fills("/partners", ("name", "Fir Lodge"), ("source", "CareHome"), ("odsCode", "VL123"));
        var at = made.IndexOf("/refer/RYZ/", StringComparison.Ordinal);
        var link = made[at..made.IndexOf('<', at)];
        using var home = await Visitor();
        (await Sends(home, link, Typed)).Status.ShouldBe(303);
        var referral = await Newest(Channel.Form);
        referral.Source.ShouldBe(ReferralSource.CareHome);
        referral.Referrer!.Value.Value.ShouldBe("VL123");
        await manager.Sends(made[(made.IndexOf("/partners/", StringComparison.Ordinal))..made.IndexOf("/end\"", StringComparison.Ordinal)] + "/end", Browser.Hidden(made));
        using var gone = await home.GetAsync(link);
        gone.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("/refer/RXX")]
    [InlineData("/refer/RYZ/not-a-key")]
    [InlineData("/status/RYZ/not-a-key")]
    [InlineData("/status/RXX/not-a-key")]
    public async Task a_link_that_was_never_made_is_not_found(string address)
    {
        using var visitor = await Visitor();
        using var answer = await visitor.GetAsync(address);
        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    private async Task<HttpClient> Visitor() =>
        new(new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = new() }) { BaseAddress = new((await app.Started()).Address) };

    private static async Task<(int Status, string? Location, string Html)> Sends(HttpClient visitor, string address, params (string Field, string Value)[] fields)
    {
        var hidden = Browser.Hidden(await visitor.GetStringAsync(address)).DistinctBy(field => field.Key, StringComparer.Ordinal);
        using var answer = await visitor.PostAsync(address, new FormUrlEncodedContent(hidden.Concat(fields.Select(field => KeyValuePair.Create(field.Field, field.Value)))));
        return ((int)answer.StatusCode, answer.Headers.Location?.ToString(), await answer.Content.ReadAsStringAsync());
    }

    private static async Task<string> Reads(HttpClient visitor, string address) => PageUser.Words(await visitor.GetStringAsync(address));

    private async Task<Referral> Newest(Channel channel)
    {
        await using var session = app.Services.GetRequiredService<IDocumentStore>().QuerySession("RYZ");
        return (await session.Query<Referral>().Where(referral => referral.Channel == channel).ToListAsync()).OrderByDescending(referral => int.Parse(referral.Reference[4..], System.Globalization.CultureInfo.InvariantCulture)).First();
    }

    private async Task<Referral> ById(Referral referral)
    {
        await using var session = app.Services.GetRequiredService<IDocumentStore>().QuerySession("RYZ");
        return (await session.LoadAsync<Referral>(referral.Id))!;
    }

    private static async Task Until(Func<Task<bool>> holds)
    {
        for (var tries = 0; tries < 150; tries++)
        {
            if (await holds()) return;
            await Task.Delay(100);
        }

        Assert.Fail("It did not come to hold.");
    }
}
