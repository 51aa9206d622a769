using System.Text.Json.Nodes;
using Hl7.Fhir.Model;
using Marten;
using Microsoft.Extensions.DependencyInjection;
using Ucr.Server.Integration.Fhir.Versions;
using Ucr.Server.Security.Encryption;
using Ucr.Server.Specs.Support;
using Task = System.Threading.Tasks.Task;

namespace Ucr.Server.Specs.Integration.Fhir.Behaviours;

/// <summary>Our side of a request that came by BaRS: what the desk sees of it, and what it decides.</summary>
internal static class BarsDesk
{
    /// <summary>A request that was taken: the referral, what was sent, and its correlation id.</summary>
    public static async Task<(string Id, Bundle Request, string Correlation)> Asked(UcrApp app, Bundle? request = null)
    {
        using var caller = await BarsCaller.Of(app);
        var (sent, correlation) = (request ?? BarsCaller.Request(), Guid.NewGuid().ToString());
        var answer = await caller.Send(sent, change: message =>
        {
            message.Headers.Remove("X-Correlation-Id");
            message.Headers.Add("X-Correlation-Id", correlation);
        });
        return (BarsCaller.ReferralOf(answer.Taken()), sent, correlation);
    }

    /// <summary>A clinician takes it on.</summary>
    public static async Task Accept(UcrApp app, string id)
    {
        using var triage = await ApiUser.SignIn(app, ApiUser.Triage);
        await triage.Does($"/api/referrals/{id}/accept", new
        {
            standard = "TwoHour",
            urgency = "High",
            need = "other",
            rationale = "Cannot stand; alone",
            needs = new { capabilities = Array.Empty<string>(), people = 1, expectedMinutes = 45 },
        });
    }

    /// <summary>Its page, as triage reads it.</summary>
    public static async Task<string> Page(UcrApp app, string id)
    {
        using var triage = await ApiUser.SignIn(app, ApiUser.Triage);
        var reference = (await triage.Get($"/api/referrals/{id}"))["reference"]!.GetValue<string>();
        using var person = await PageUser.SignIn(app, ApiUser.Triage);
        return await person.Reads($"/referrals/{reference}");
    }

    /// <summary>Every message about it, in the order in which they were taken.</summary>
    public static async Task<IReadOnlyList<RawMessage>> Messages(UcrApp app, string id)
    {
        await using var session = (await app.Started()).Services.GetRequiredService<IDocumentStore>().QuerySession("RYZ");
        var referral = await session.LoadAsync<Ucr.Domain.Referral>(new Ucr.Domain.Values.ReferralId(Guid.Parse(id)));
        var later = await session.LoadAsync<BarsCase>(Guid.Parse(id));
        Guid[] ids = [referral!.Message.Id, .. later?.Later.Select(version => version.MessageId) ?? []];
        var messages = await session.LoadManyAsync<RawMessage>(ids);
        return [.. ids.Select(one => messages.First(message => message.Id == one))];
    }

    /// <summary>The last reply that is owed or was told, as soon as it is as it should become.</summary>
    public static async Task<(JsonNode Reply, string Reference)> Reply(UcrApp app, string id, Func<JsonNode, bool> until)
    {
        using var triage = await ApiUser.SignIn(app, ApiUser.Triage);
        var state = await triage.GetWhen($"/api/referrals/{id}", referral => referral["replies"]!["all"]!.AsArray() is [.., { } last] && until(last));
        return (state["replies"]!["all"]!.AsArray()[^1]!, state["reference"]!.GetValue<string>());
    }

    /// <summary>The reply, told after so many tries.</summary>
    public static async Task<JsonNode> Told(UcrApp app, string id, int tries) =>
        (await Reply(app, id, reply => reply["toldAt"] is not null && reply["tries"]!.GetValue<int>() == tries)).Reply;
}
