using System.Text.Json.Nodes;
using Hl7.Fhir.Model;
using Shouldly;
using Ucr.Server.Specs.Integration.Fhir.Behaviours;
using Ucr.Server.Specs.Support;
using Xunit;
using Task = System.Threading.Tasks.Task;

namespace Ucr.Server.Specs.Integration.Fhir.Replies;

/// <summary>Nobody watches the desk, and nobody is on call: a service of its own settings.</summary>
public sealed class ClosedHoursReplySpecs(ReplyingService service) : IClassFixture<ReplyingService>
{
    [Fact]
    public async Task ruling_07_a_999_service_is_told_at_once_and_the_referral_waits_for_a_clinician()
    {
        await SettingsSwitch.Change(service.App, policies => policies["escalations"]!["deskWatched"] = new JsonArray());
        using var caller = await BarsCaller.Of(service.App);
        var request = BarsCaller.Request();
        var id = BarsCaller.ReferralOf((await caller.Send(request)).Taken());
        var ours = (await service.Proxy.Messages(request.Id!, 1)).ShouldHaveSingleItem().The<Encounter>(1);
        (ours.Status, ours.ReasonCode[0].Coding[0].Code).ShouldBe((Encounter.EncounterStatus.Cancelled, "RRNA"));
        ours.ReasonCode[0].Text.ShouldNotBeNullOrWhiteSpace();
        using var triage = await ApiUser.SignIn(service.App, ApiUser.Triage);
        (await triage.Get($"/api/referrals/{id}"))["stage"]!.GetValue<string>().ShouldBe("AwaitingTriage");
    }
}
