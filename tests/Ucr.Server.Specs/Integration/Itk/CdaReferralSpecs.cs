using System.Xml.Linq;
using NodaTime;
using Shouldly;
using Ucr.Domain.Intake;
using Ucr.Server.Intake;
using Ucr.Server.Integration.Itk.Mapping;
using Ucr.Server.Integration.Itk.Reading;
using Xunit;

namespace Ucr.Server.Specs.Integration.Itk;

/// <summary>What becomes of each field of a report, in the forms that suppliers send.</summary>
public sealed class CdaReferralSpecs
{
    private static readonly Instant Now = Instant.FromUtc(2026, 11, 23, 9, 15, 30);

    [Fact]
    public void the_report_becomes_a_referral_from_111()
    {
        var referral = Map(new());
        referral.Channel.ShouldBe(Channel.Itk);
        referral.Source.ShouldBe(ReferralSource.Nhs111);
        referral.SenderCase.ShouldBe("59132");
        referral.JourneyId.ShouldBe("JOURNEY-1");
        referral.Referrer!.Value.Value.ShouldBe("ZZ111");
        referral.Doubts.ShouldBe(["security-timestamp-missing", "time-without-offset"]);
    }

    [Fact]
    public void the_patient_is_read_with_home_and_practice()
    {
        var patient = Map(new()).Patient;
        (patient.Title, patient.GivenName, patient.FamilyName).ShouldBe(("Mrs", "Ada", "Invented"));
        (patient.NhsNumber, patient.NhsNumberStatus).ShouldBe(("9991234578", "01"));
        patient.BornOn.ShouldBe(new LocalDate(1938, 8, 16));
        patient.Gender.ShouldBe("female");
        patient.AddressLines.ShouldBe(["7 Invented Row", "Harbour"]);
        patient.Postcode.ShouldBe("ZZ99 4RI");
        patient.GpPracticeCode.ShouldBe("Z99999");
        patient.WhereNow.ShouldBeNull();
    }

    [Fact]
    public void the_emergency_number_is_the_one_to_ring_back() =>
        Map(new()).Patient.Phones.Select(phone => phone.Number).ShouldBe(["07700900222", "07700900111"]);

    [Fact]
    public void numbers_that_a_supplier_joined_are_told_apart() =>
        Map(new() { Telecoms = """<telecom value="tel:03001231144NP:01253955551"/>""" }).Patient.Phones.Select(phone => phone.Number).ShouldBe(["03001231144", "01253955551"]);

    [Fact]
    public void noughts_and_mail_addresses_are_no_number_to_ring()
    {
        var referral = Map(new() { Telecoms = """<telecom value="tel:000000000000" use="EC"/><telecom value="mailto:somebody@invented.invalid"/>""" });
        referral.Patient.Phones.ShouldBeEmpty();
        referral.Doubts.ShouldContain("call-back-number-missing");
    }

    [Fact]
    public void whoever_told_about_the_patient_stands_beside_their_number()
    {
        var informant = """<informant><relatedEntity><code code="03" displayName="Daughter"/><telecom value="tel:07700900333" use="MC"/><relatedPerson><name><given>Bea</given><family>Invented</family></name></relatedPerson></relatedEntity></informant>""";
        var phone = Map(new() { Informant = informant }).Patient.Phones[^1];
        (phone.Number, phone.Relationship, phone.Name).ShouldBe(("07700900333", "daughter", "Bea Invented"));
    }

    [Theory]
    [InlineData("", null, null, "nhs-number-not-given")]
    [InlineData("""<id root="2.16.840.1.113883.2.1.4.1" extension="0000000000"/>""", null, null, "nhs-number-placeholder")]
    [InlineData("""<id root="2.16.840.1.113883.2.1.3.2.4.18.23" extension="999123457"/>""", "999123457", "02", "nhs-number-not-ten-digits")]
    [InlineData("""<id root="2.16.840.1.113883.2.1.4.1" extension="9991234579"/>""", "9991234579", "02", "nhs-number-fails-check-digit")]
    [InlineData("""<id root="2.16.840.1.113883.2.1.3.2.4.18.23" extension="999 123 4578"/>""", "9991234578", "02", "nhs-number-not-verified")]
    public void an_odd_nhs_number_is_kept_marked_and_no_reason_to_refuse(string ids, string? number, string? status, string doubt)
    {
        var referral = Map(new() { PatientIds = ids });
        (referral.Patient.NhsNumber, referral.Patient.NhsNumberStatus).ShouldBe((number, status));
        referral.Doubts.ShouldContain(doubt);
    }

    [Fact]
    public void a_practice_called_unknown_is_none()
    {
        var referral = Map(new() { Practice = """<id nullFlavor="NI"/><name>UNKNOWN</name>""" });
        referral.Patient.GpPracticeCode.ShouldBeNull();
        referral.Doubts.ShouldContain("gp-practice-unknown");
    }

    [Fact]
    public void a_position_hidden_in_an_address_line_plans_the_visit_and_is_no_address_line()
    {
        var hidden = """<location><healthCareFacility><location><name>Invented Home</name><addr use="PHYS"><streetAddressLine>9 Other Street</streetAddressLine><streetAddressLine>X333739Y447675</streetAddressLine><postalCode>ZZ99 5AB</postalCode><desc>Round the back</desc></addr></location></healthCareFacility></location>""";
        var referral = Map(new() { Location = hidden });
        (referral.Place!.Value.Easting, referral.Place.Value.Northing).ShouldBe((333700, 447700));
        referral.Patient.WhereNow!.AddressLines.ShouldBe(["9 Other Street"]);
        referral.Patient.WhereNow.Easting.ShouldBe(333739);
        referral.Patient.WhereNow.Name.ShouldBe("Invented Home");
        referral.Patient.WhereNow.Directions.ShouldBe("Round the back");
    }

    [Theory]
    [InlineData("DX06")]
    [InlineData("Dx06")]
    [InlineData("dx06")]
    public void a_disposition_reads_the_same_however_its_code_is_written(string code) =>
        Map(new() { Disposition = $"<dischargeDispositionCode code=\"{code}\" displayName=\"Within 6 hours\"/>" }).Narrative!.ShouldStartWith("Disposition: Dx06: Within 6 hours");

    [Fact]
    public void the_narrative_tells_what_was_reported_found_and_advised_and_leaves_the_questions_to_the_document()
    {
        var words = Map(new()).Narrative!;
        words.ShouldContain("Fell in the hall\nand cannot get up");
        words.ShouldContain("No head injury");
        words.ShouldContain("Keep warm\nDo not eat");
        words.ShouldNotContain("Heavy bleeding");
    }

    [Fact]
    public void titles_that_nobody_knows_are_told_all() =>
        Map(new() { Body = "<component><section><title>Zusammenfassung</title><text>Fell</text></section></component>" }).Narrative!.ShouldEndWith("Zusammenfassung:\nFell");

    [Fact]
    public void special_notes_are_alerts_and_safeguarding_comes_first()
    {
        var body = ItkMessages.Sections + "<component><section><title>Safeguarding concern</title><text>Daughter afraid</text></section></component>";
        var alerts = Map(new() { Body = body, Confidentiality = "V" }).Alerts;
        alerts.Select(alert => alert.Kind).ShouldBe([AlertKind.Safeguarding, AlertKind.Other, AlertKind.Other]);
        alerts[1].Words.ShouldBe("Special Patient Notes: Note Key safe beside the back door");
        alerts[2].Words!.ShouldContain("very restricted");
    }

    [Theory]
    [InlineData("20210406123335+01", "2021-04-06T11:33:35Z", false)]
    [InlineData("20210803140714+0100", "2021-08-03T13:07:14Z", false)]
    [InlineData("201701012000+00", "2017-01-01T20:00:00Z", false)]
    [InlineData("20220316140542", "2022-03-16T14:05:42Z", true)]
    [InlineData("20220716140542", "2022-07-16T13:05:42Z", true)]
    [InlineData("20120209122257.997+00", "2012-02-09T12:22:57.997Z", false)]
    [InlineData("20210803140714Z", "2021-08-03T14:07:14Z", false)]
    public void every_form_of_a_time_is_the_right_moment(string text, string moment, bool withoutOffset)
    {
        CdaTime.Read(text, out var missing).ShouldBe(NodaTime.Text.InstantPattern.ExtendedIso.Parse(moment).Value);
        missing.ShouldBe(withoutOffset);
    }

    [Theory]
    [InlineData("201121121305+00")]
    [InlineData("20210230")]
    [InlineData("2021")]
    [InlineData("yesterday")]
    [InlineData("20210803250000+00")]
    public void what_is_no_moment_is_none(string text) => CdaTime.Read(text).ShouldBeNull();

    [Fact]
    public void a_sender_whose_clock_runs_ahead_wrote_when_it_arrived()
    {
        var referral = Map(new() { Written = "20261123101500+00" });
        referral.OccurredAt.ShouldBe(Now);
        referral.Doubts.ShouldContain("sender-clock-ahead");
    }

    [Fact]
    public void a_set_of_documents_is_read_by_its_latest()
    {
        var message = Read(new()).Message!;
        message.Payloads.Count.ShouldBe(1);
        Map(new()).Doubts.ShouldNotContain("repeat-caller");
    }

    private static IncomingReferral Map(ItkMessages sent)
    {
        var (message, fault) = Read(sent);
        fault.ShouldBeNull();
        return CdaReferral.Map(CdaDocument.Of(message!.Payloads[0])!, message, Now);
    }

    private static (ItkMessage? Message, ItkFault? Fault) Read(ItkMessages sent) => ItkEnvelope.Read(SafeXml.Read(sent.Bytes()).Document!, Now);
}
