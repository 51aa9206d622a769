using Hl7.Fhir.Model;
using Shouldly;
using Ucr.Server.Integration.Fhir.Checks;
using Xunit;
using Period = Hl7.Fhir.Model.Period;

namespace Ucr.Server.Specs.Integration.Fhir;

public sealed class BarsChecksSpecs
{
    [Fact]
    public void a_good_message_has_no_issues() => BarsMessages.Good().Read().Issues.ShouldBeEmpty();

    [Fact]
    public void only_a_message_is_taken() => Refused(b => b.Type = Bundle.BundleType.Transaction, 400, "value", "Bundle.type");

    [Fact]
    public void a_message_says_its_version() => Refused(b => b.Meta!.VersionId = null, 400, "invariant", "Bundle.meta.versionId");

    [Fact]
    public void another_version_is_not_supported() => Refused(b => b.Meta!.VersionId = "99.0.0", 422, "not-supported", "Bundle.meta.versionId");

    [Fact]
    public void the_header_is_there() => Refused(b => b.Without<MessageHeader>(), 400, "required", "Bundle.entry[0].resource");

    [Fact]
    public void the_header_is_first() => Refused(b => b.Entry.Reverse(), 400, "invariant", "Bundle.entry[0]");

    [Fact]
    public void the_event_is_known() => Refused(b => b.The<MessageHeader>().Event = new Coding("x", "servicerequest-burn"), 400, "invariant", "MessageHeader.event");

    [Fact]
    public void a_known_event_of_another_kind_is_not_supported() =>
        Refused(b => b.The<MessageHeader>().Event = new Coding("x", "booking-request"), 422, "not-supported", "MessageHeader.event");

    [Fact]
    public void the_reason_is_known() => Refused(b => b.The<MessageHeader>().Reason = new("x", "perhaps"), 400, "invariant", "MessageHeader.reason");

    [Fact]
    public void an_update_that_stands_by_itself_is_read_like_a_request()
    {
        var reading = BarsMessages.With(b => b.The<MessageHeader>().Reason = new("x", "update")).Read();
        reading.Issues.ShouldBeEmpty();
        (reading.Intent, reading.Referral is not null).ShouldBe((BarsIntent.Update, true));
    }

    [Fact]
    public void an_update_that_says_only_what_changes_is_no_mistake()
    {
        var reading = BarsMessages.With(b => b.Without<CarePlan>().The<MessageHeader>().Reason = new("x", "update")).Read();
        reading.Issues.ShouldBeEmpty();
        reading.Incomplete.ShouldNotBeEmpty();
    }

    [Theory]
    [InlineData("update")]
    [InlineData("delete")]
    public void a_revoked_request_is_a_cancellation_by_either_reason(string reason)
    {
        var reading = BarsMessages.With(b =>
        {
            b.The<MessageHeader>().Reason = new("x", reason);
            b.The<ServiceRequest>().Status = RequestStatus.Revoked;
        }).Read();
        reading.Issues.ShouldBeEmpty();
        (reading.Intent, reading.Referral).ShouldBe((BarsIntent.Cancel, null));
    }

    [Fact]
    public void a_reply_to_nothing_is_not_found() =>
        Refused(b => b.The<MessageHeader>().Event = new Coding("x", "servicerequest-response"), 404, "not-found", "MessageHeader.response.identifier");

    [Fact]
    public void the_destination_is_ours() =>
        Refused(b => b.The<MessageHeader>().Destination[0].Endpoint = "https://fhir.nhs.uk/Id/dos-service-id|9", 404, "not-found", "MessageHeader.destination.endpoint");

    [Fact]
    public void the_focus_is_in_the_message() =>
        Refused(b => b.The<MessageHeader>().Focus = [BarsMessages.To("nothing")], 400, "invariant", "MessageHeader.focus");

    [Fact]
    public void the_focus_is_a_request() => Refused(b => b.The<MessageHeader>().Focus = [BarsMessages.To("patient")], 400, "invariant", "MessageHeader.focus");

    [Fact]
    public void no_two_entries_share_an_address() => Refused(b => b.Entry[3].FullUrl = b.Entry[2].FullUrl, 400, "invariant", "Bundle.entry.fullUrl");

    [Fact]
    public void nothing_outside_the_message_is_fetched() =>
        Refused(b => b.The<ServiceRequest>().Subject = new("https://elsewhere.invalid/Patient/1"), 400, "not-found", "ServiceRequest.subject");

    [Fact]
    public void there_is_a_patient() => Refused(b => b.Without<Patient>(), 400, "required", "ServiceRequest.subject");

    [Fact]
    public void all_is_about_one_patient() => Refused(
        b =>
        {
            b.Add(new Patient { BirthDate = "1950" }, "another");
            b.The<Encounter>().Subject = BarsMessages.To("another");
        },
        400,
        "invariant",
        "Encounter.subject");

    [Fact]
    public void another_use_case_is_not_supported() => Refused(b => b.The<ServiceRequest>().Category[0].Coding[1].Code = "a1t1", 422, "not-supported", "ServiceRequest.category");

    [Fact]
    public void the_use_case_is_read_in_either_case() =>
        BarsMessages.With(b => b.The<ServiceRequest>().Category[0].Coding[1].Code = "A4T3").Read().Issues.ShouldBeEmpty();

    [Fact]
    public void the_category_is_validation() => Refused(b => b.The<ServiceRequest>().Category[0].Coding[0].Code = "referral", 400, "invariant", "ServiceRequest.category");

    [Fact]
    public void consent_is_for_direct_care() => Refused(b => b.The<Consent>().Category[0].Coding[0].Code = "RES", 400, "invariant", "Consent.category");

    [Fact]
    public void there_is_a_consent() => Refused(b => b.Without<Consent>(), 400, "required", "Consent");

    [Fact]
    public void one_contact_is_first() => Refused(b => b.The<Patient>().Contact.Clear(), 400, "invariant", "Patient.contact");

    [Fact]
    public void only_one_contact_is_first() =>
        Refused(b => b.The<Patient>().Contact.Add(BarsMessages.Contact(1, "DAU", "daughter", "1")), 400, "invariant", "Patient.contact");

    [Fact]
    public void there_is_a_location() => Refused(b => b.Without<Location>(), 400, "required", "ServiceRequest.locationReference");

    [Fact]
    public void the_care_plan_is_active() => Refused(b => b.The<CarePlan>().Status = RequestStatus.Completed, 400, "invariant", "CarePlan.status");

    [Fact]
    public void the_encounter_is_triaged_or_in_progress() =>
        Refused(b => b.The<Encounter>().Status = Encounter.EncounterStatus.Finished, 400, "invariant", "Encounter.status");

    [Fact]
    public void a_modifier_that_is_not_understood_is_not_ignored() =>
        Refused(b => b.The<Patient>().ModifierExtension.Add(new("https://x.invalid", new FhirBoolean(true))), 422, "not-supported", "Patient.modifierExtension");

    [Fact]
    public void rules_that_are_not_understood_are_not_ignored() =>
        Refused(b => b.The<Encounter>().ImplicitRules = "https://x.invalid", 422, "not-supported", "Encounter.implicitRules");

    [Fact]
    public void a_request_not_to_do_it_is_no_referral() =>
        Refused(b => b.The<ServiceRequest>().DoNotPerform = true, 422, "not-supported", "ServiceRequest.doNotPerform");

    [Fact]
    public void nobody_is_born_tomorrow() => Refused(b => b.The<Patient>().BirthDate = "2026-01-16", 400, "value", "Patient.birthDate");

    [Fact]
    public void somebody_may_be_born_today() => BarsMessages.With(b => b.The<Patient>().BirthDate = "2026-01-15").Read().Issues.ShouldBeEmpty();

    [Fact]
    public void a_time_has_an_offset() => Refused(b => b.The<ServiceRequest>().AuthoredOn = "2026-01-15T09:58:00", 400, "value", "ServiceRequest.authoredOn");

    [Fact]
    public void a_time_is_not_years_ahead() => Refused(b => b.The<ServiceRequest>().AuthoredOn = "2036-01-15T09:58:00Z", 400, "value", "ServiceRequest.authoredOn");

    [Fact]
    public void a_period_ends_after_its_start() => Refused(
        b => b.The<ServiceRequest>().Occurrence = new Period { Start = "2026-01-15T10:00:00Z", End = "2026-01-15T09:59:00Z" },
        400,
        "invariant",
        "ServiceRequest.occurrencePeriod");

    private static void Refused(Action<Bundle> spoil, int status, string code, string expression)
    {
        var reading = BarsMessages.With(spoil).Read();
        reading.Referral.ShouldBeNull();
        reading.Issues.Select(i => (i.Status, i.Code, i.Expression)).ShouldContain((status, code, expression));
        reading.Issues.ShouldAllBe(i => !i.Diagnostics.Contains("Invented"));
    }
}
