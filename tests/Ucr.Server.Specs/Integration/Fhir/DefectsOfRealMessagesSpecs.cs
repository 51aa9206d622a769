using Hl7.Fhir.Model;
using Shouldly;
using Ucr.Domain.Intake;
using Ucr.Server.Intake;
using Xunit;

namespace Ucr.Server.Specs.Integration.Fhir;

/// <summary>What official examples and real senders get wrong: none of it loses a patient or misleads anybody. See also <see cref="ReferralMappingSpecs"/>.</summary>
public sealed class DefectsOfRealMessagesSpecs
{
    [Fact]
    public void a_grid_reference_in_fractions_of_a_metre_is_left_out_and_said_and_a_property_number_keeps_its_noughts()
    {
        var referral = Map(b => b.The<Location>().Extension.Add(new()
        {
            Url = "https://fhir.nhs.uk/StructureDefinition/LocationExtension",
            Extension = [new("eastings", new FhirString("0.33424")), new("northings", new FhirString("0.55634")), new("UPRN", new FhirString("000012345678"))],
        }));
        referral.Doubts.ShouldContain("grid-reference-not-plausible");
        referral.Patient.WhereNow.ShouldNotBeNull().Uprn.ShouldBe("000012345678");
        (referral.Patient.WhereNow!.Easting, referral.Place).ShouldBe((null, null));
    }

    [Theory]
    [InlineData("http://snomed.info/sct??")]
    [InlineData("https://snomed.info/sct")]
    public void a_system_that_is_written_wrongly_still_names_its_code(string system) =>
        Map(b => b.The<ServiceRequest>().Code = new(system, "1912002", " Fall ")).Need.Value.ShouldBe("falls");

    [Fact]
    public void a_code_that_nobody_knows_shows_its_text_and_one_without_text_shows_itself()
    {
        var referral = Map(b =>
        {
            b.The<ServiceRequest>().ReasonCode = [new("http://snomed.info/sct", "1234567890", "  Something new "), new("https://unknown.example/codes", "ZZ-1")];
            b.Add(Flagged("SG", new("http://snomed.info/sct", "999999999", " At risk from a neighbour ")), "one");
            b.Add(Flagged("XX", new("https://unknown.example/codes", "Q7")), "other");
        });
        referral.Narrative!.ShouldContain("Something new");
        referral.Narrative!.ShouldContain("ZZ-1");
        referral.Alerts[0].ShouldBe(new IncomingAlert(AlertKind.Safeguarding, "999999999", "At risk from a neighbour"));
        referral.Alerts.ShouldContain(alert => alert.Kind == AlertKind.Other && alert.Words!.Contains("Q7", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("01632960001")]
    [InlineData(" 01632 960 001 ")]
    public void a_number_to_ring_is_kept_with_or_without_its_spaces(string number) =>
        Map(b => b.The<Patient>().Contact = [BarsMessages.Contact(1, "ONESELF", "self", number)]).Patient.Phones[0].Number.Replace(" ", "", StringComparison.Ordinal).ShouldBe("01632960001");

    [Theory]
    [InlineData("2026-01-15T09:58:00.1234567+00:00")]
    [InlineData("2026-01-15T10:58:00+01:00")]
    [InlineData("2026-01-15T09:58:00Z")]
    public void a_time_in_any_form_is_the_same_minute(string written) =>
        (BarsMessages.Now - Map(b => b.The<ServiceRequest>().AuthoredOn = written).OccurredAt).TotalMinutes.ShouldBe(2, 0.01);

    private static Flag Flagged(string category, CodeableConcept code) => new()
    {
        Status = Flag.FlagStatus.Active,
        Category = [new("https://fhir.nhs.uk/CodeSystem/flag-categories-bars", category)],
        Code = code,
        Subject = BarsMessages.To("patient"),
    };

    private static IncomingReferral Map(Action<Bundle> change)
    {
        var reading = BarsMessages.With(change).Read();
        return reading.Referral.ShouldNotBeNull(string.Join(", ", reading.Issues));
    }
}
