using System.Net;
using System.Text.RegularExpressions;
using Shouldly;

namespace Ucr.Server.Specs.Security;

/// <summary>What a person does in a browser to sign in, by plain HTTP.</summary>
internal static partial class Browser
{
    /// <summary>Asks for an address, is sent to the authority, picks a person and follows the way back.</summary>
    public static async Task<HttpResponseMessage> SignIn(this HttpClient client, string person, string address = "/probe/signed-in")
    {
        var picker = await client.Follow(await client.GetAsync(address));
        picker.StatusCode.ShouldBe(HttpStatusCode.OK);
        var fields = Hidden(await picker.Content.ReadAsStringAsync());
        fields.Add(new("person", person));
        return await client.Follow(await client.PostAsync(picker.RequestMessage!.RequestUri!.AbsolutePath, new FormUrlEncodedContent(fields)));
    }

    /// <summary>Follows redirects, each of which must stay on the service.</summary>
    public static async Task<HttpResponseMessage> Follow(this HttpClient client, HttpResponseMessage response)
    {
        while (response.Headers.Location is { } next)
        {
            var address = new Uri(client.BaseAddress!, next);
            address.Authority.ShouldBe(client.BaseAddress!.Authority);
            response = await client.GetAsync(address);
        }
        return response;
    }

    /// <summary>The hidden fields of a page's forms.</summary>
    public static List<KeyValuePair<string, string>> Hidden(string html) =>
        [.. HiddenField().Matches(html).Select(m => KeyValuePair.Create(WebUtility.HtmlDecode(m.Groups["name"].Value), WebUtility.HtmlDecode(m.Groups["value"].Value)))];

    [GeneratedRegex("<input type=\"hidden\" name=\"(?<name>[^\"]+)\" value=\"(?<value>[^\"]*)\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex HiddenField();
}
