using Hl7.Fhir.Model;
using Shouldly;
using Ucr.Server.Specs.Support;
using Xunit;
using static Ucr.Server.Specs.Integration.Fhir.Behaviours.BarsCaller;
using Task = System.Threading.Tasks.Task;

namespace Ucr.Server.Specs.Integration.Fhir.Behaviours;

/// <summary>What people see of a request: behaviours 13, 40 and 41.</summary>
public sealed class ShownBehaviourSpecs(UcrApp app)
{
    [Theory]
    [InlineData(Json, "U", "Scene unsafe")]
    [InlineData(Json, "UNK", "Scene safety unknown")]
    [InlineData(Xml, "U", "Scene unsafe")]
    [InlineData(Xml, "UNK", "Scene safety unknown")]
    public async Task behaviour_13_an_unsafe_or_unknown_scene_is_taken_and_shown(string format, string code, string words) =>
        (await Shown(Request(b => b.Add(Flagged("SS", code, words), "scene")), format)).ShouldContain(words);

    [Theory]
    [InlineData(Json)]
    [InlineData(Xml)]
    public async Task behaviour_40_a_safeguarding_concern_is_clearly_named(string format)
    {
        var page = await Shown(Request(b => b.Add(Flagged("SG", "000", "Neglect is suspected"), "concern")), format);
        page.ShouldContain("Safeguarding");
        page.ShouldContain("Neglect is suspected");
    }

    [Theory]
    [InlineData(Json)]
    [InlineData(Xml)]
    public async Task behaviour_41_what_matters_is_shown_and_no_identifiers_of_machines(string format)
    {
        var page = await Shown(Request(b => b.The<Location>().Address = null), format);
        page.ShouldContain("01632 960001");
        page.ShouldContain("Slipped from a chair, unhurt, cannot get up.");
        page.ShouldContain("Not known");
        page.ShouldNotContain("7d1f0a54-0000-4000-8000-00000000000a");
    }

    private static Flag Flagged(string category, string code, string words) => new()
    {
        Status = Flag.FlagStatus.Active,
        Category = [new("https://fhir.nhs.uk/CodeSystem/flag-categories-bars", category)],
        Code = new() { Coding = [new("https://fhir.nhs.uk/CodeSystem/scene-safety-codes-bars", code)], Text = words },
        Subject = BarsMessages.To("patient"),
    };

    private async Task<string> Shown(Bundle request, string format)
    {
        using var caller = await Of(app);
        return await BarsDesk.Page(app, ReferralOf((await caller.Send(request, format)).Taken()));
    }
}
