using Shouldly;
using Ucr.Server.Specs.Security;
using Ucr.Server.Specs.Support;
using Xunit;

namespace Ucr.Server.Specs.Journeys;

/// <summary>A clinician signs for kit and gives it back, by pages, without script (clinical ruling 20).</summary>
public sealed class KitByPagesSpecs(UcrApp app)
{
    [Fact]
    public async Task ruling_20_controlled_drugs_are_taken_on_and_given_back_before_a_witness()
    {
        using (var desk = await ApiUser.SignIn(await app.Started(), ApiUser.Triage))
        {
            await OneReferral.OnShift(desk, ApiUser.Clinician);
        }

        using var clinician = await PageUser.SignIn(app, ApiUser.Clinician);
        var (status, _, html) = await Sends(clinician, "take", ("item", "CD-7"), ("kind", "ControlledDrugs"));
        status.ShouldBe(422);
        PageUser.Words(html).ShouldContain("with a second person as witness");
        html.ShouldContain("value=\"CD-7\"");
        (await Sends(clinician, "take", ("item", "CD-7"), ("kind", "ControlledDrugs"), ("witness", "Amira Khan"))).Status.ShouldBe(303);
        (await clinician.Reads("/visits/kit")).ShouldContain("CD-7");
        (await Sends(clinician, "give", ("held", "CD-7"), ("to", "Store"), ("giveWitness", "Amira Khan"))).Status.ShouldBe(303);
        (await clinician.Reads("/visits/kit")).ShouldNotContain("CD-7");
    }

    private static async Task<(int Status, string? Location, string Html)> Sends(PageUser clinician, string step, params (string, string)[] fields) =>
        await clinician.Sends($"/visits/kit/{step}", Browser.Hidden((await clinician.Get("/visits/kit")).Html), fields);
}
