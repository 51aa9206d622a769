using System.Net;
using System.Text.RegularExpressions;
using Shouldly;
using Ucr.Server.Specs.Security;

namespace Ucr.Server.Specs.Support;

/// <summary>Somebody who uses the pages as a browser without script does: real HTTP, cookies, forms.</summary>
public sealed partial class PageUser : IDisposable
{
    private readonly HttpClient http;

    private PageUser(HttpClient http) => this.http = http;

    /// <summary>Signs in by picking a person.</summary>
    public static async Task<PageUser> SignIn(UcrApp app, string person)
    {
        await app.Started();
        var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = new() }) { BaseAddress = new(app.Address) };
        (await client.SignIn(person, "/referrals/UCR-0")).Dispose();
        return new(client);
    }

    /// <summary>A page, whatever its status.</summary>
    public async Task<(int Status, string Html)> Get(string path)
    {
        using var answer = await http.GetAsync(path);
        return ((int)answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }

    /// <summary>The words of a page that must be there, without its marks.</summary>
    public async Task<string> Reads(string path)
    {
        var (status, html) = await Get(path);
        status.ShouldBe(200, path);
        return Words(html);
    }

    /// <summary>Loads a page, fills in its form and sends it: status, where it leads, and what came back.</summary>
    public async Task<(int Status, string? Location, string Html)> Fills(string path, params (string Field, string Value)[] fields) =>
        await Sends(path, Browser.Hidden((await Get(path)).Html), fields);

    /// <summary>Fills in the form of a page that sends to an address below the page's own.</summary>
    public async Task<(int Status, string? Location, string Html)> Answers(string page, string below, params (string Field, string Value)[] fields) =>
        await Sends(page + below, Browser.Hidden((await Get(page)).Html), fields);

    /// <summary>The same from a page that was loaded earlier.</summary>
    public async Task<(int Status, string? Location, string Html)> Sends(string path, IEnumerable<KeyValuePair<string, string>> hidden, params (string Field, string Value)[] fields)
    {
        var all = hidden.Where(field => fields.All(typed => !string.Equals(typed.Field, field.Key, StringComparison.Ordinal))).DistinctBy(field => field.Key, StringComparer.Ordinal).Concat(fields.Select(field => KeyValuePair.Create(field.Field, field.Value)));
        using var answer = await http.PostAsync(path, new FormUrlEncodedContent(all));
        return ((int)answer.StatusCode, answer.Headers.Location?.ToString(), await answer.Content.ReadAsStringAsync());
    }

    /// <summary>Loads a page, fills in its form with a file and sends it.</summary>
    public async Task<(int Status, string Html)> Attaches(string path, byte[] file, params (string Field, string Value)[] fields)
    {
        using var form = new MultipartFormDataContent();
        foreach (var (field, value) in Browser.Hidden((await Get(path)).Html).DistinctBy(field => field.Key, StringComparer.Ordinal).Select(one => (one.Key, one.Value)).Concat(fields))
        {
            form.Add(new StringContent(value), field);
        }

        form.Add(new ByteArrayContent(file), "file", "file.jpg");
        using var answer = await http.PostAsync(path, form);
        return ((int)answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }

    /// <summary>A picture or a document that must be there.</summary>
    public Task<byte[]> Bytes(string path) => http.GetByteArrayAsync(path);

    /// <summary>Sends a form that must be taken, and gives the address that the browser goes to.</summary>
    public async Task<string> Does(string path, params (string Field, string Value)[] fields)
    {
        var (status, location, html) = await Fills(path, fields);
        if (status == 412)
        {
            // Something happened between reading and sending, as the answer to whoever referred does by itself: look again, and send again.
            (status, location, html) = await Fills(path, fields);
        }

        status.ShouldBe(303, $"{path}: {Words(html)}");
        return location!;
    }

    /// <summary>A page's text, one blank between words.</summary>
    public static string Words(string html) => WebUtility.HtmlDecode(Blanks().Replace(Marks().Replace(html, " "), " "));

    /// <inheritdoc />
    public void Dispose() => http.Dispose();

    [GeneratedRegex("<[^>]+>", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Marks();

    [GeneratedRegex(@"\s+", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Blanks();
}
