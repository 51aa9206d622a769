using System.Net;
using Shouldly;
using Ucr.Server.Specs.Support;
using Xunit;

namespace Ucr.Server.Specs.Security;

/// <summary>Nobody loses what they typed to a sign-in that ended meanwhile, with script or without.</summary>
public sealed class HeldFormSpecs(UcrApp app)
{
    private const string Typed = "Wants \"Ada\" <b>first</b> & twice";

    [Fact]
    public async Task a_form_that_comes_after_the_sign_in_ended_is_held_in_the_page_and_is_taken_once_its_person_is_back()
    {
        await app.Started();
        using var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = new() }) { BaseAddress = new(app.Address) };
        await client.SignIn("jo.marsh", "/referrals/new");
        var typed = Browser.Hidden(await client.GetStringAsync("/referrals/new")).DistinctBy(field => field.Key, StringComparer.Ordinal).ToList();
        await SignOut(client, typed);

        using var answer = await client.PostAsync("/referrals/new?from=call", new FormUrlEncodedContent([.. typed, new("family", "Heldson"), new("needText", Typed), new("flag", "a"), new("flag", "b")]));
        answer.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        answer.Headers.CacheControl!.NoStore.ShouldBeTrue();
        var page = await answer.Content.ReadAsStringAsync();
        page.ShouldContain("action=\"/referrals/new?from=call\"");
        page.ShouldContain("Send what I typed");
        page.ShouldNotContain("<b>first</b>");
        var held = Browser.Hidden(page);
        held.ShouldContain(new KeyValuePair<string, string>("needText", Typed));
        held.Count(field => field.Key is "flag").ShouldBe(2);

        // Somebody else at the same computer cannot send it for them.
        await client.SignIn("amira.khan", "/about");
        (await client.PostAsync("/referrals/new", new FormUrlEncodedContent(held))).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        await SignOut(client, Browser.Hidden(await client.GetStringAsync("/me")));
        (await client.SignIn("jo.marsh", "/sign-in/again")).StatusCode.ShouldBe(HttpStatusCode.OK);

        using var taken = await client.PostAsync("/referrals/new", new FormUrlEncodedContent(held));
        (await taken.Content.ReadAsStringAsync()).ShouldContain("Heldson", customMessage: "the form is back as it was typed, with what is still missing named");
        ((int)taken.StatusCode).ShouldBe(422);
    }

    private static async Task SignOut(HttpClient client, IEnumerable<KeyValuePair<string, string>> fields) =>
        (await client.PostAsync("/sign-out", new FormUrlEncodedContent([fields.First(field => field.Key is "form-token")]))).Dispose();
}
