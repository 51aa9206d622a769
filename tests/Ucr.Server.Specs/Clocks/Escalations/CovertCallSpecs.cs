using System.Text.Json.Nodes;
using Shouldly;
using Ucr.Server.Specs.Journeys;
using Ucr.Server.Specs.Support;
using Xunit;

namespace Ucr.Server.Specs.Clocks.Escalations;

/// <summary>Somebody who threatens a clinician may read the clinician's phone, or a screen over a shoulder.</summary>
public sealed class CovertCallSpecs
{
    private const string Words = "called covertly for help";

    [Fact]
    public async Task ruling_21_the_desk_reads_a_covert_call_and_no_clinician_does()
    {
        await using var app = new UcrApp();
        using var one = await (await OneReferral.Received(app)).Accepted();
        await one.Allocated();
        await one.Steps("accept", "set-off", "arrive", "contact");
        await one.Clinician.Does($"/api/visits/{one.Visit}/duress", new { });
        (await one.Dispatcher.GetWhen("/api/escalations", open => Covert(open) > 0)).AsArray().ShouldNotBeEmpty();
        Covert(await one.Clinician.Get("/api/escalations")).ShouldBe(0);

        using var desk = await PageUser.SignIn(app, ApiUser.Dispatcher);
        using var phone = await PageUser.SignIn(app, ApiUser.Clinician);
        (await desk.Reads("/escalations")).ShouldContain(Words);
        (await phone.Reads("/escalations")).ShouldNotContain(Words);
        (await phone.Reads("/board")).ShouldNotContain(Words);
    }

    private static int Covert(JsonNode open) => open.AsArray().Count(item => string.Equals(item!["kind"]!.GetValue<string>(), "Duress", StringComparison.Ordinal));
}
