using System.Text.Json.Nodes;
using Hl7.Fhir.Model;
using Shouldly;
using Ucr.Server.Specs.Integration.Fhir.Replies;
using Ucr.Server.Specs.Support;
using Xunit;
using static Ucr.Server.Specs.Integration.Fhir.Behaviours.BarsDesk;
using Task = System.Threading.Tasks.Task;

namespace Ucr.Server.Specs.Pages.Referrals.Deciding;

/// <summary>The reasons to reject that a service has set for itself.</summary>
public sealed class OwnReasonsSpecs(ReplyingService service) : IClassFixture<ReplyingService>
{
    [Fact]
    public async Task the_page_offers_the_reasons_of_the_service_and_the_sender_is_told_what_they_mean()
    {
        await SettingsSwitch.Change(service.App, policies => policies["triage"]!["localRejections"] = new JsonArray(
            new JsonObject { ["key"] = "rang_thrice", ["words"] = "Rang three times, no answer", ["failedContact"] = true }));
        var (id, request, _) = await Asked(service.App);
        using var triage = await ApiUser.SignIn(service.App, ApiUser.Triage);
        var reference = (await triage.Get($"/api/referrals/{id}"))["reference"]!.GetValue<string>();
        using var nurse = await PageUser.SignIn(service.App, ApiUser.Triage);
        var page = await nurse.Reads($"/referrals/{reference}/triage");
        page.ShouldContain("Rang three times, no answer");
        page.ShouldNotContain("Outside our area");
        await nurse.Does(
            $"/referrals/{reference}/triage", ("decision", "reject"), ("rejectionReason", "02"), ("localKey", "rang_thrice"), ("localReason", "Nobody answers"), ("signpostedTo", "999"));
        (await service.Proxy.Messages(request.Id!, 1)).ShouldHaveSingleItem().The<Encounter>(1).ReasonCode[0].Coding[0].Code.ShouldBe("FC");
    }
}
