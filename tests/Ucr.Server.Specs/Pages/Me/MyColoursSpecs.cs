using System.Net;
using Shouldly;
using Ucr.Server.Specs.Security;
using Ucr.Server.Specs.Support;
using Xunit;

namespace Ucr.Server.Specs.Pages.Me;

/// <summary>Light or dark is each person's own choice.</summary>
public sealed class MyColoursSpecs(UcrApp app)
{
    [Fact]
    public async Task colours_are_as_the_computer_says_until_a_person_chooses_and_a_choice_that_is_none_is_refused()
    {
        await app.Started();
        using var tom = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = new() }) { BaseAddress = new(app.Address) };
        tom.DefaultRequestHeaders.Accept.ParseAdd("text/html");
        var page = await (await tom.SignIn("tom.ashby", "/me")).Content.ReadAsStringAsync();
        page.ShouldContain("data-colours=\"system\"");
        var hidden = Browser.Hidden(page).DistinctBy(field => field.Key, StringComparer.Ordinal).ToList();
        (await Save(tom, hidden, "dark")).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await tom.GetStringAsync("/about")).ShouldContain("data-colours=\"dark\"");
        using var refused = await Save(tom, hidden, "\"><script>");
        refused.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var again = await refused.Content.ReadAsStringAsync();
        again.ShouldContain("Choose the colours of your screens");
        again.ShouldNotContain("\"><script>");
        (await Save(tom, hidden, "system")).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
    }

    private static Task<HttpResponseMessage> Save(HttpClient tom, IEnumerable<KeyValuePair<string, string>> hidden, string colours) =>
        tom.PostAsync("/me", new FormUrlEncodedContent([.. hidden, new("colours", colours), new("own", "largeText")]));
}
