using System.Text;
using Ucr.Server.Specs.Security;
using Ucr.Server.Specs.Support;

namespace Ucr.Server.Specs.Journeys;

/// <summary>A service on which there is something to see on every page.</summary>
public static class EverythingHappened
{
    private const string Goes = "ben.hollis";

    private static readonly (string, string)[] NoDanger = [("conscious", "yes"), ("breathing", "yes"), ("bleeding", "no"), ("stroke", "no"), ("chestPain", "no")];

    /// <summary>Makes it so, and gives the addresses that stand in no link: decisions of the plan, forms and status pages of the web.</summary>
    public static async Task<(IReadOnlyList<string> Desk, IReadOnlyList<string> Web)> On(UcrApp app)
    {
        using var manager = await PageUser.SignIn(app, ApiUser.Manager);
        using var taker = await PageUser.SignIn(app, "jo.marsh");
        using var nurse = await PageUser.SignIn(app, ApiUser.Triage);
        using var seen = await (await (await (await OneReferral.Received(app, Goes, "DISPATCHED")).Accepted()).Allocated(Goes)).Steps("accept", "set-off", "arrive", "contact");
        await seen.Clinician.Does($"/api/visits/{seen.Visit}/outcome", new { result = "TreatedAtHome", note = "Lifted, observations normal" });
        using var waits = await (await OneReferral.Received(app, Goes, "WAITS")).Accepted();
        var visit = await waits.Triage.GetWhen($"/api/visits/{waits.Visit}", state => state["proposal"] is not null);
        var decision = $"/decisions/{visit["proposal"]!["situationSha256"]!.GetValue<string>()}";
        var closed = await Call(taker, "Onceson");
        await nurse.Does($"{closed}/void", ("why", "A test"));
        var people = await SaidOfPeople(app, taker, nurse);
        await Refuse(app);
        await taker.Fills("/referrals/new", ("family", "Unfinishedson"), ("step", "draft"));
        var status = await Form(app, manager);
        return ([decision, $"{decision}?visit={waits.Visit}", $"/referrals/{waits.Reference}", $"/referrals/{seen.Reference}", closed, .. people], ["/refer/RYZ", .. status]);
    }

    private static async Task<string[]> SaidOfPeople(UcrApp app, PageUser taker, PageUser nurse)
    {
        var (first, second, third) = (await Call(taker, "Twiceson"), await Call(taker, "Twiceson"), await Call(taker, "Twiceson"));
        await nurse.Does($"{second}/duplicate", [.. NoDanger, ("other", "reference"), ("otherReference", first[11..]), ("why", "The same fall")]);
        await nurse.Does($"{third}/same-person", ("other", "reference"), ("otherReference", first[11..]), ("why", "Born on the same day, and he says so"));
        await nurse.Does($"{third}/warning", ("kind", "Animal"), ("what", "A large dog in the hall"), ("holdsFor", "person"), ("reviewOn", Day(app, 30)), ("expiresOn", Day(app, 60)));
        return [first, second, third];
    }

    private static async Task<string> Call(PageUser taker, string family) => (await taker.Does(
        "/referrals/new", ("family", family), ("given", "Ida"), ("bornOn", "3 4 1935"), ("need", "falls"), ("needText", "Fell"), ("source", "SelfOrCarer"))).Split('?')[0];

    private static string Day(UcrApp app, int ahead) => app.Time.GetUtcNow().AddDays(ahead).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private static async Task Refuse(UcrApp app)
    {
        using var system = await ApiUser.SignIn(app);
        using var content = new StringContent("{\"messageId\":", Encoding.UTF8, "application/json");
        await system.PostRaw("/api/referrals", content);
    }

    /// <summary>A partner's form, and the status of a referral that came by it.</summary>
    private static async Task<IReadOnlyList<string>> Form(UcrApp app, PageUser manager)
    {
        var (_, _, made) = await manager.Fills("/partners", ("name", "Fir Lodge"), ("source", "CareHome"), ("odsCode", "VL123"));
        var at = made.IndexOf("/refer/RYZ/", StringComparison.Ordinal);
        var link = made[at..made.IndexOf('<', at)];
        using var home = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = new() }) { BaseAddress = new(app.Address) };
        var hidden = Browser.Hidden(await home.GetStringAsync(link)).DistinctBy(field => field.Key, StringComparer.Ordinal);
        (string Field, string Value)[] typed =
            [.. NoDanger, ("who", "other"), ("needText", "Fell"), ("family", "Webson"), ("given", "Ada"), ("address", "9 Lane"), ("postcode", "ZZ3 3ZZ"), ("callerName", "Bo"), ("callerTelephone", "01632 960881"), ("knows", "yes")];
        using var answer = await home.PostAsync(link, new FormUrlEncodedContent(hidden.Concat(typed.Select(field => KeyValuePair.Create(field.Field, field.Value)))));
        return [link, answer.Headers.Location!.ToString()];
    }
}
