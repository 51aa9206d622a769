using Hl7.Fhir.Model;
using Shouldly;
using Ucr.Server.Specs.Support;
using Xunit;
using static Ucr.Server.Specs.Integration.Fhir.Behaviours.BarsCaller;
using Task = System.Threading.Tasks.Task;

namespace Ucr.Server.Specs.Integration.Fhir.Behaviours;

/// <summary>What a receiver has to do with a new request: behaviours 6 to 15 and 39.</summary>
public sealed class RequestBehaviourSpecs(UcrApp app)
{
    private static readonly string[] UnitedKingdom = ["grid", "position"];

    [Theory]
    [InlineData(Json)]
    [InlineData(Xml)]
    public async Task behaviour_06_a_valid_request_is_taken_and_its_bundle_id_comes_back(string format)
    {
        var request = Request();
        var answer = await Sent(app, request, format);
        answer.Bundle.Id.ShouldBe(request.Id);
        answer.The<Encounter>(1).Status.ShouldBe(Encounter.EncounterStatus.Planned);
        answer.The<Encounter>(1).Identifier[0].Value!.ShouldStartWith("UCR-");
    }

    [Theory]
    [InlineData(Json)]
    [InlineData(Xml)]
    public async Task behaviour_08_ids_of_the_sender_are_ignored_and_ours_are_given(string format)
    {
        var request = Request(b => b.Entry.ForEach(e => e.Resource!.Id = "ours"));
        var answer = await Sent(app, request, format);
        answer.Bundle.Entry.Select(e => e.Resource!.Id).All(id => Guid.TryParse(id, out var _)).ShouldBeTrue();
        answer.Bundle.Entry.Select(e => e.Resource!.Id).Distinct().Count().ShouldBe(answer.Bundle.Entry.Count);
    }

    [Theory]
    [InlineData(Json)]
    [InlineData(Xml)]
    public Task behaviour_09_a_minimal_payload_is_taken(string format) => Sent(app, Request(b =>
        {
            b.The<Encounter>().Identifier.Clear();
            b.The<Encounter>().EpisodeOfCare.Clear();
            b.The<Patient>().BirthDate = null;
            b.The<Patient>().Gender = null;
        }),
        format);

    [Theory]
    [InlineData(Json)]
    [InlineData(Xml)]
    public async Task behaviour_10_nobody_is_refused_for_their_identity(string format)
    {
        await Sent(app, Request(), format);
        await Sent(app, Request(b => b.The<Patient>().Identifier = [BarsMessages.Numbered("9990001236", "number-present-and-verified")]), format);
        await Sent(app, Request(b => b.The<Patient>().Identifier = [BarsMessages.Numbered("9990001243", "number-present-but-not-traced")]), format);
    }

    [Theory]
    [InlineData(Json)]
    [InlineData(Xml)]
    public Task behaviour_11_the_first_contact_may_be_a_relative(string format) =>
        Sent(app, Request(b => b.The<Patient>().Contact = [BarsMessages.Contact(1, "DAU", "natural daughter", "01632 960002"), BarsMessages.Contact(2, "ONESELF", "self", "01632 960001")]), format);

    [Theory]
    [InlineData(Json)]
    [InlineData(Xml)]
    public async Task behaviour_12_one_contact_has_rank_1_and_no_other(string format)
    {
        await Refused(app, Request(b => b.The<Patient>().Contact = [BarsMessages.Contact(2, "ONESELF", "self", "01632 960001")]), format, 400, "invariant");
        await Refused(app, Request(b => b.The<Patient>().Contact = [BarsMessages.Contact(1, "ONESELF", "self", "01632 960001"), BarsMessages.Contact(1, "DAU", "natural daughter", "01632 960002")]), format, 400, "invariant");
    }

    [Theory]
    [InlineData("address")]
    [InlineData("uprn")]
    [InlineData("uprn address")]
    [InlineData("grid")]
    [InlineData("grid address")]
    [InlineData("position")]
    [InlineData("position address")]
    [InlineData("uprn grid position address")]
    [InlineData("what3words")]
    public async Task behaviour_14_a_place_may_be_given_in_any_form(string forms)
    {
        foreach (var format in (string[])[Json, Xml])
            await Sent(app, Request(b => Place(b.The<Location>(), forms.Split(' '))), format);
    }

    [Theory]
    [InlineData(Json)]
    [InlineData(Xml)]
    public Task behaviour_15_a_request_without_a_place_is_refused(string format) => Refused(app, Request(b => b.Without<Location>()), format, 400, "required");

    [Theory]
    [InlineData("2026-01-15T09:58:00.1234567+00:00")]
    [InlineData("2026-01-15T10:58:00+01:00")]
    [InlineData("2026-01-15T09:58:00Z")]
    public async Task behaviour_39_times_have_any_offset_and_up_to_seven_decimals(string written)
    {
        foreach (var format in (string[])[Json, Xml])
            await Sent(app, Request(b => b.The<ServiceRequest>().AuthoredOn = written), format);
    }

    private static void Place(Location location, string[] forms)
    {
        if (!forms.Contains("address"))
            location.Address = null;
        if (forms.Contains("position"))
            location.Position = new() { Latitude = 53.79963m, Longitude = -1.54221m };
        var extra = new Extension { Url = "https://fhir.nhs.uk/StructureDefinition/LocationExtension" };
        if (forms.Contains("uprn"))
            extra.Extension.Add(new("UPRN", new FhirString("000012345678")));
        if (forms.Contains("grid"))
            extra.Extension.AddRange([new("eastings", new FhirString("430250")), new("northings", new FhirString("433800"))]);
        if (forms.Contains("what3words"))
            extra.Extension.Add(new("what3words", new FhirString("three.plain.words")));
        if (extra.Extension.Count > 0)
            location.Extension = [extra];
        if (forms.Intersect(UnitedKingdom).Any())
            location.Name = "In the open";
    }
}
