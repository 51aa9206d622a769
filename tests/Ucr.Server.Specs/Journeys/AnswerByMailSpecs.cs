using Shouldly;
using Ucr.Server.Specs.Security;
using Ucr.Server.Specs.Support;
using Xunit;

namespace Ucr.Server.Specs.Journeys;

/// <summary>Whoever referred by a form is answered by e-mail, and nobody floods the form.</summary>
public sealed class AnswerByMailSpecs
{
    private const string Form = "/refer/RYZ";

    [Fact]
    public async Task an_answer_by_e_mail_names_a_reference_and_nobody_and_a_flood_is_told_to_ring()
    {
        await using var mail = new MailServer();
        await using var app = await new UcrApp
        {
            Settings = new Dictionary<string, string?>(StringComparer.Ordinal)
            {
                ["Escalations:Email:Host"] = "127.0.0.1",
                ["Escalations:Email:Port"] = mail.Port.ToString(System.Globalization.CultureInfo.InvariantCulture),
                ["Escalations:Email:Encryption"] = "None",
                ["Escalations:Email:From"] = "ucr@ucr.example",
                ["Escalations:PublicAddress"] = "https://ucr.example",
                ["Ucr:Forms:SendsInTenMinutes"] = "2",
            },
        }.Started();
        using var carer = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = new() }) { BaseAddress = new(app.Address) };

        var link = (await Send(carer)).Headers.Location!.ToString().Split('?')[0];
        var message = (await mail.Messages(1)).First(one => one.Contains("carer@home.example", StringComparison.Ordinal));
        message.ShouldContain("we have it");
        message.ShouldContain($"https://ucr.example{link}");
        message.ShouldNotContain("Mailson", Case.Insensitive);
        message.ShouldNotContain("Secret Lane", Case.Insensitive);

        await Send(carer);
        var refused = await Send(carer);
        ((int)refused.StatusCode).ShouldBe(429);
        refused.Headers.RetryAfter.ShouldNotBeNull();
        (await refused.Content.ReadAsStringAsync()).ShouldContain("ring");
    }

    private static async Task<HttpResponseMessage> Send(HttpClient carer)
    {
        var hidden = Browser.Hidden(await carer.GetStringAsync(Form)).DistinctBy(field => field.Key, StringComparer.Ordinal);
        (string Field, string Value)[] typed =
        [
            ("who", "other"), ("needText", "Fell"), ("family", "Mailson"), ("address", "9 Secret Lane"), ("callerTelephone", "01632 960882"), ("email", "carer@home.example"),
        ];
        return await carer.PostAsync(Form, new FormUrlEncodedContent(hidden.Concat(typed.Select(field => KeyValuePair.Create(field.Field, field.Value)))));
    }
}
