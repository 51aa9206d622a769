using System.Text.Json;
using Hl7.Fhir.Model;
using Shouldly;
using Ucr.Domain.Intake;
using Ucr.Domain.Values;
using Ucr.Server.Integration.Fhir;
using Ucr.Server.Integration.Fhir.Mapping;
using Ucr.Server.Integration.Fhir.Reading;
using Ucr.Server.Intake;
using Xunit;

namespace Ucr.Server.Specs.Integration.Fhir;

public sealed class ReferralMappingSpecs
{
    [Fact]
    public void the_referral_says_who_sent_it_and_when()
    {
        var referral = Map();
        referral.Channel.ShouldBe(Channel.Bars);
        referral.Source.ShouldBe(ReferralSource.Ambulance999);
        referral.Referrer.ShouldBe(OdsCode.Parse("ZZA"));
        referral.SenderCase.ShouldBe("CAD-1");
        referral.JourneyId.ShouldBe("7d1f0a54-0000-4000-8000-00000000000a");
        referral.SenderBreachAt.ShouldBe(NodaTime.Instant.FromUtc(2026, 1, 15, 11, 30));
        referral.OccurredAt.ShouldBe(NodaTime.Instant.FromUtc(2026, 1, 15, 9, 58));
        referral.Narrative!.ShouldContain("cannot get up");
    }

    [Fact]
    public void xml_and_json_give_the_same_referral()
    {
        var xml = BarsReader.Read(BarsMessages.Good().Xml(), BarsFormat.Xml, BarsMessages.Services, BarsMessages.Now).Referral;
        JsonSerializer.Serialize(xml).ShouldBe(JsonSerializer.Serialize(Map()));
    }

    [Fact]
    public void the_first_contact_is_the_call_back_and_says_whose_it_is()
    {
        var phones = Map(b => b.The<Patient>().Contact = [BarsMessages.Contact(2, "ONESELF", "self", "01632 960001"), BarsMessages.Contact(1, "DAU", "natural daughter", "01632 960002", "01632 960003")]).Patient.Phones;
        phones.Select(p => (p.Number, p.Rank, p.Relationship)).ShouldBe(
            [("01632 960002", 1, "natural daughter"), ("01632 960003", 2, "natural daughter"), ("01632 960001", 3, "self")]);
    }

    [Theory]
    [InlineData("9990001236", "nhs-number-fails-check-digit")]
    [InlineData("999000123", "nhs-number-not-ten-digits")]
    public void a_wrong_nhs_number_is_kept_and_doubted(string number, string doubt)
    {
        var referral = Map(b => b.The<Patient>().Identifier[0].Value = number);
        referral.Patient.NhsNumber.ShouldBe(number);
        referral.Doubts.ShouldContain(d => Equals(d, doubt));
    }

    [Fact]
    public void an_nhs_number_with_spaces_is_stored_as_ten_digits() =>
        Map(b => b.The<Patient>().Identifier[0].Value = "999 000 1235").Patient.NhsNumber.ShouldBe("9990001235");

    [Fact]
    public void no_nhs_number_is_a_doubt() => Map(b => b.The<Patient>().Identifier.Clear()).Doubts.ShouldContain(d => Equals(d, "nhs-number-missing"));

    [Fact]
    public void coordinates_that_were_exchanged_are_put_right()
    {
        var referral = Map(b => b.The<Location>().Position = new() { Latitude = -1.54221m, Longitude = 53.79963m });
        referral.Patient.WhereNow!.Latitude.ShouldBe(53.79963);
        referral.Doubts.ShouldContain(d => Equals(d, "coordinates-swapped-by-sender"));
        referral.Place.ShouldBe(new Place(430300, 433800));
    }

    [Fact]
    public void coordinates_elsewhere_are_left_out()
    {
        var referral = Map(b => b.The<Location>().Position = new() { Latitude = -33.9m, Longitude = 151.2m });
        referral.Place.ShouldBeNull();
        referral.Doubts.ShouldContain(d => Equals(d, "coordinates-outside-uk"));
    }

    [Fact]
    public void a_safeguarding_flag_that_looks_over_is_shown_first_all_the_same()
    {
        var referral = Map(b =>
        {
            b.Add(Flag("RA", "Hearing aid", null), "ra");
            b.Add(Flag("SG", "Concern", "2026-01-14T09:00:00Z"), "sg");
        });
        referral.Alerts.Select(a => (a.Kind, a.Words)).ShouldBe([(AlertKind.Safeguarding, "Concern"), (AlertKind.ReasonableAdjustment, "Hearing aid")]);
        referral.Doubts.ShouldContain(d => Equals(d, "safeguarding-looks-over"));
    }

    [Fact]
    public void a_sender_whose_clock_is_ahead_has_not_written_in_the_future()
    {
        var referral = Map(b => b.The<ServiceRequest>().AuthoredOn = "2026-01-15T11:00:00Z");
        referral.OccurredAt.ShouldBe(BarsMessages.Now);
        referral.Doubts.ShouldContain(d => Equals(d, "sender-clock-ahead"));
    }

    [Fact]
    public void a_known_code_names_the_need() =>
        Map(b => b.The<ServiceRequest>().Code = new("http://snomed.info/sct", "161898004", "Falls")).Need.Value.ShouldBe("falls");

    [Fact]
    public void a_place_that_is_not_home_is_kept_beside_it()
    {
        var patient = Map(b => b.The<Location>().Address!.Line = ["2 Elsewhere Row"]).Patient;
        patient.WhereNow!.AddressLines.ShouldBe(["2 Elsewhere Row", "Nowhere"]);
        patient.AddressLines.ShouldBe(["1 Nowhere Row", "Nowhere"]);
    }

    private static IncomingReferral Map(Action<Bundle>? change = null) => BarsMessages.With(change ?? (_ => { })).Read().Referral.ShouldNotBeNull();

    private static Flag Flag(string category, string words, string? end) => new()
    {
        Status = Hl7.Fhir.Model.Flag.FlagStatus.Active,
        Category = [new("https://fhir.nhs.uk/CodeSystem/flag-categories-bars", category)],
        Code = new() { Text = words },
        Subject = BarsMessages.To("patient"),
        Period = end is null ? null : new() { Start = end, End = end },
    };
}
