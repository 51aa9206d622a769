using Hl7.Fhir.Model;
using NodaTime;
using Shouldly;
using Ucr.Domain;
using Ucr.Domain.Intake;
using Ucr.Domain.Outcomes;
using Ucr.Domain.Triage;
using Ucr.Domain.Values;
using Ucr.Domain.Visits;
using Ucr.Server.Integration.Fhir.Replies;
using Ucr.Server.Specs.Integration.Fhir.Behaviours;
using Ucr.Server.Specs.Journeys;
using Ucr.Server.Specs.Support;
using Xunit;
using static Ucr.Server.Specs.Integration.Fhir.Behaviours.BarsCaller;
using Duration = NodaTime.Duration;
using Status = Hl7.Fhir.Model.Encounter.EncounterStatus;
using Task = System.Threading.Tasks.Task;

namespace Ucr.Server.Specs.Integration.Fhir.Replies;

/// <summary>What our Encounter says of the visit, state by state.</summary>
public sealed class OurContactSpecs(ReplyingService service) : IClassFixture<ReplyingService>
{
    private static readonly StaffId Nurse = new("nurse");
    private static readonly FreeText Why = FreeText.Typed(Guid.NewGuid(), "Cannot stand");
    private static readonly ReferralReceived Received = new(
        new(Guid.NewGuid()), "UCR-1", new(Guid.NewGuid()), Channel.Bars, ReferralSource.Ambulance999, null, new(Guid.NewGuid(), new string('0', 64), "b"), NeedKey.Other, null, 85, null, null, [], new(), null, [], At(0), Nurse, At(0));

    private static readonly ReferralRedirected Taken = new("Frailty team", Why, Nurse, At(5));
    private static readonly ClinicianArrived Arrived = new(Nurse, Nurse, At(40));

    [Fact]
    public void it_is_planned_until_a_clinician_has_decided() => States(Received).ShouldBe([Status.Planned]);

    [Fact]
    public void it_is_in_progress_once_it_is_taken_on() => States(Received, Taken).ShouldBe([Status.Planned, Status.InProgress]);

    [Fact]
    public void a_try_to_ring_changes_nothing() =>
        States(Received, new ReferrerRungBack(Reached: false, Why, Nurse, At(3))).ShouldBe([Status.Planned]);

    [Fact]
    public void it_is_arrived_while_somebody_is_at_the_door() => States(Received, Taken, Arrived).ShouldBe([Status.Planned, Status.InProgress, Status.Arrived]);

    [Fact]
    public void nobody_who_opens_is_no_arrival() =>
        States(Received, Taken, Arrived, new AccessNotGained(Nurse, Why, CollapseLikely: false, Nurse, At(45)))[^1].ShouldBe(Status.InProgress);

    [Fact]
    public void it_is_in_progress_again_with_the_person() => States(Received, Taken, Arrived, Contact)[^1].ShouldBe(Status.InProgress);

    [Fact]
    public void it_is_finished_at_the_end_and_what_follows_changes_nothing() =>
        States(Received, Taken, Arrived, Contact, Closed(ClosureReason.TreatmentCompleted), new VisitCancelled(ByPatient: false, "over", Nurse, At(95)))
            .ShouldBe([Status.Planned, Status.InProgress, Status.Arrived, Status.InProgress, Status.Finished]);

    [Theory]
    [InlineData(ClosureReason.Withdrawn)]
    [InlineData(ClosureReason.NoContact)]
    [InlineData(ClosureReason.EnteredInError)]
    public void it_is_cancelled_where_we_never_took_it_on(ClosureReason why) => States(Received, Closed(why)).ShouldBe([Status.Planned, Status.Cancelled]);

    [Fact]
    public void one_that_is_opened_again_is_planned_again() =>
        States(Received, Closed(ClosureReason.NoContact), new ReferralReopened(null, Why, Nurse, At(120)))[^1].ShouldBe(Status.Planned);

    [Fact]
    public void facts_count_by_when_they_happened_and_not_by_when_they_were_sent() =>
        States(Received, Taken, Contact, Arrived).ShouldBe([Status.Planned, Status.InProgress, Status.Arrived, Status.InProgress]);

    [Fact]
    public async Task who_sends_a_request_again_reads_how_the_visit_stands()
    {
        using var caller = await Of(service.App);
        var request = Request();
        var first = (await caller.Send(request, Json)).Taken();
        first.The<Encounter>(1).Status.ShouldBe(Status.Planned);
        using var one = await OneReferral.Of(service.App, ReferralOf(first));
        (await (await one.Accepted()).Allocated()).Id.ShouldBe(ReferralOf(first));
        await Reads(Status.InProgress);
        await one.Steps("accept", "set-off");
        await Reads(Status.InProgress);
        await one.Steps("arrive");
        await Reads(Status.Arrived);
        await one.Steps("contact");
        await Reads(Status.InProgress);

        async Task Reads(Status status) => (await caller.Send(request, Xml)).Taken().The<Encounter>(1).Status.ShouldBe(status);
    }

    private static CareContactStarted Contact => new(Guid.NewGuid(), Nurse, "01", "5", Nurse, At(50));

    private static ReferralClosed Closed(ClosureReason why) => new(why, null, null, Nurse, At(90));

    private static NodaTime.Instant At(int minutes) => BarsMessages.Now + Duration.FromMinutes(minutes);

    private static IReadOnlyList<Status> States(params IUcrEvent[] facts) => [.. OurContact.Of(facts).Select(state => state.Status)];
}
