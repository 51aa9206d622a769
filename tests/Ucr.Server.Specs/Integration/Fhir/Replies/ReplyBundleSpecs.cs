using Hl7.Fhir.Model;
using NodaTime;
using Shouldly;
using Ucr.Domain;
using Ucr.Domain.Intake;
using Ucr.Domain.Outcomes;
using Ucr.Domain.Outcomes.Emergencies;
using Ucr.Domain.Outcomes.Responders;
using Ucr.Domain.Settings;
using Ucr.Domain.Triage;
using Ucr.Domain.Values;
using Ucr.Server.Integration.Fhir.Checks;
using Ucr.Server.Integration.Fhir.Door;
using Ucr.Server.Integration.Fhir.Replies;
using Xunit;
using Duration = NodaTime.Duration;
using Instant = NodaTime.Instant;

namespace Ucr.Server.Specs.Integration.Fhir.Replies;

/// <summary>A full reply, from facts alone.</summary>
public sealed class ReplyBundleSpecs
{
    private static readonly Instant At = BarsMessages.Now;
    private static readonly StaffId Nurse = new("nurse");
    private static readonly FreeText Words = FreeText.Typed(Guid.NewGuid(), "Up by herself");

    [Fact]
    public void a_lift_is_told_by_its_code() =>
        Codes(new PatientLifted("Pick-up crew", 1, Words, Nurse, At), Closed(ClosureReason.TreatmentCompleted)).ShouldBe(["C5", "PATLIFT"]);

    [Fact]
    public void an_ambulance_is_told_with_its_category_and_number_and_leaves_the_plan_active()
    {
        var request = Guid.NewGuid();
        var reply = Reply(
            new EmergencyRaised("CAD 17", Nurse, Words, Nurse, At), new AmbulanceRequested(request, AmbulanceCategory.Two, Nurse, At), Closed(ClosureReason.Conveyed));
        reply.The<CarePlan>().Status.ShouldBe(RequestStatus.Active);
        reply.The<CarePlan>().Activity[0].OutcomeCodeableConcept[0].Coding[0].Code.ShouldBe("C2");
        reply.Entry.Select(e => e.Resource).OfType<Encounter>().Select(e => e.Identifier.FirstOrDefault()?.Value).ShouldBe(["CAD-1", "UCR-1", "CAD 17"]);
    }

    [Fact]
    public void the_history_of_our_contact_says_when_it_was_taken_on_and_until_when()
    {
        var ours = Reply(new EmergencyRaised("CAD 17", Nurse, Words, Nurse, At + Duration.FromMinutes(9)), Closed(ClosureReason.Conveyed)).Entry.Select(e => e.Resource).OfType<Encounter>().ElementAt(1);
        ours.Status.ShouldBe(Encounter.EncounterStatus.Finished);
        ours.StatusHistory.Select(before => before.Status).ShouldBe([Encounter.EncounterStatus.Planned, Encounter.EncounterStatus.InProgress]);
        ours.StatusHistory.Select(before => before.Period!.EndElement!.ToDateTimeOffset(TimeSpan.Zero)).ShouldBe([(At + Duration.FromMinutes(9)).ToDateTimeOffset(), (At + Duration.FromHours(1)).ToDateTimeOffset()]);
    }

    [Fact]
    public void what_was_found_is_told_in_words() =>
        Reply(new OutcomeRecorded(OutcomeResult.TreatedAtHome, null, null, Nurse, At), Closed(ClosureReason.TreatmentCompleted)).The<CarePlan>().Activity[0].OutcomeCodeableConcept[^1].Text!
            .ShouldContain("Treatment completed");

    [Fact]
    public void every_reference_of_ours_is_in_the_message()
    {
        var reply = Reply(Closed(ClosureReason.TreatmentCompleted));
        var urls = reply.Entry.Select(e => e.FullUrl).ToHashSet(StringComparer.Ordinal);
        urls.ShouldContain(reply.The<MessageHeader>().Focus[0].Reference);
        urls.ShouldContain(reply.The<MessageHeader>().Sender!.Reference);
        urls.ShouldContain(reply.The<CarePlan>().Encounter!.Reference);
        reply.Entry.Count.ShouldBe(urls.Count);
    }

    private static ReferralClosed Closed(ClosureReason reason) => new(reason, null, null, Nurse, At + Duration.FromHours(1));

    private static IEnumerable<string?> Codes(params IReferralEvent[] facts) =>
        Reply(facts).The<CarePlan>().Activity[0].OutcomeCodeableConcept.SelectMany(c => c.Coding).Select(c => c.Code);

    private static Bundle Reply(params IReferralEvent[] facts)
    {
        var received = new ReferralReceived(
            new(Guid.NewGuid()), "UCR-1", new(Guid.NewGuid()), Channel.Bars, ReferralSource.Ambulance999, null,
            new(Guid.NewGuid(), new string('0', 64), "b", ReplyTo: "https://fhir.nhs.uk/Id/dos-service-id|400000004", CorrelationId: "c"), NeedKey.Other, null, 85, null, null, [], new(), null, [], At, Nurse, At);
        var referral = facts.Aggregate((Referral?)Referral.Evolve(null, received), Referral.Evolve)!;
        return ReplyBundle.Of(new(new BarsMessage(BarsMessages.Good()), referral, referral.Replies.Open.ShouldNotBeNull(), ServicePolicies.Default, null, new BarsSettings(), "RYZ", OurContact.Of([received, .. facts])));
    }
}
