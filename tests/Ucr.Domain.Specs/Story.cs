using Ucr.Domain.Allocation;
using Ucr.Domain.Clocks;
using Ucr.Domain.Clocks.Escalations;
using Ucr.Domain.Intake;
using Ucr.Domain.Outcomes;
using Ucr.Domain.Triage;
using Ucr.Domain.Visits;

namespace Ucr.Domain.Specs;

/// <summary>The usual referral, and the usual commands about it, on an invented winter day (UTC = London).</summary>
internal static class Story
{
    public static readonly ReferralId Ours = new(Guid.Parse("00000000-0000-8000-8000-000000000001"));
    public static readonly ReferralId OtherReferral = new(Guid.Parse("00000000-0000-8000-8000-000000000002"));
    public static readonly PatientId Patient = new(Guid.Parse("00000000-0000-7000-8000-000000000003"));
    public static readonly PatientId OtherPatient = new(Guid.Parse("00000000-0000-7000-8000-00000000000d"));
    public static readonly LocalDate Day = new(2026, 1, 15);
    public static readonly VisitId OurVisit = new(Guid.Parse("00000000-0000-7000-8000-000000000004"));
    public static readonly VisitId OtherVisit = new(Guid.Parse("00000000-0000-7000-8000-000000000005"));
    public static readonly Guid Contact = Guid.Parse("00000000-0000-7000-8000-000000000006");
    public static readonly ReceivedMessage Message = new(Guid.Parse("00000000-0000-7000-8000-000000000007"), new string('0', 64));
    public static readonly IReadOnlyList<ReferralId> Serves = [Ours];
    public static readonly VisitNeeds Needs = new(["lifting"], 1, 45);
    public static readonly FreeText Why = Words("Cannot stand; alone");
    public static readonly Duration Tick = Duration.FromNanoseconds(1000);
    public static readonly ServicePolicies Policies = ServicePolicies.Default;
    public static readonly ServiceSettings Defaults = ServiceSettings.Default;

    public static Instant T(int hour, int minute, int second = 0) => Instant.FromUtc(2026, 1, 15, hour, minute, second);

    /// <summary>An escalation as the default ladder raises it.</summary>
    public static EscalationRaised Raised(EscalationKind kind, Instant dueAt, Instant? raisedAt = null, int missed = 0, Guid? about = null) =>
        Ladder.Raise(kind, dueAt, Defaults, raisedAt, about, missed);

    /// <summary>The safety-first questions, all answered and no danger.</summary>
    public static readonly SafetyAnswers AllWell = new(Answer.Yes, Answer.Yes, Answer.No, Answer.No, Answer.No, Answer.No);

    public static FreeText Words(string words) => FreeText.Typed(Guid.Parse("00000000-0000-7000-8000-00000000000a"), words);

    public static ReferralReceived Received(Instant at, int? age = 84, ReferralId? id = null, PatientId? patient = null) => new(
        id ?? Ours, "UCR-24601", patient ?? Patient, Channel.Bars, ReferralSource.Ambulance999, null, Message, new("falls"), null, age,
        new Place(400_000, 300_000), "North", [], new(), null, [], at, Sender.Id, at);

    public static AcceptReferral Accept(Instant at, ResponseStandard standard = ResponseStandard.TwoHour) =>
        new(Ours, standard, ClinicalUrgency.High, new("falls"), Needs, Why, null, at);

    public static PlanVisit Plan(Instant at, VisitPurpose purpose = VisitPurpose.Crisis, VisitId? visit = null) =>
        new(visit ?? OurVisit, [Ours], purpose, null, null, at);

    public static AllocateClinician Allocate(Instant at, Actor? who = null, int? slot = null, params string[] capabilities) =>
        new(OurVisit, slot, (who ?? Nurse).Id, "Nearest who can lift", at) { OnShift = [OnShift(who ?? Nurse, at, capabilities is [] ? ["lifting"] : capabilities)] };

    public static ClinicianOnShift OnShift(Actor who, Instant at, params string[] capabilities) => new(who.Id, capabilities, at + Duration.FromHours(4));

    public static StartCareContact StartContact(Instant at) => new(OurVisit, Nurse.Id, Contact, true, "01", "5", at);

    public static RecordOutcome Record(Instant at, OutcomeResult result = OutcomeResult.TreatedAtHome) => new(OurVisit, Nurse.Id, result, Why, at);

    /// <summary>A referral received at nine, about somebody who is not on the floor.</summary>
    public static World UpAtNine() => AtNine().Holding(new FloorTimeTold(false, null, CallTaker.Id, T(9, 0)));

    public static RejectReferral Reject(Instant at, RejectionReason reason = RejectionReason.Inappropriate) => new(Ours, reason, Why, at, "not_our_need", "Their practice");

    public static LinkDuplicate Link(Instant at) => new(Ours, OtherReferral, Why, at, AllWell);

    /// <summary>A referral received at nine.</summary>
    public static World AtNine(int? age = 84) => new World().Holding(Received(T(9, 0), age));

    /// <summary>The same, accepted at 9:10.</summary>
    public static World Accepted(ResponseStandard standard = ResponseStandard.TwoHour) => AtNine().After(Accept(T(9, 10), standard), TriageNurse, T(9, 10));

    /// <summary>The same, with a visit planned at 9:12.</summary>
    public static World Planned() => Accepted().After(Plan(T(9, 12)), Desk, T(9, 12));

    /// <summary>The same, with the nurse allocated at 9:13.</summary>
    public static World Allocated() => Planned().After(Allocate(T(9, 13)), Desk, T(9, 13));

    /// <summary>The same, accepted by the nurse at 9:14.</summary>
    public static World Taken() => Allocated().After(new AcceptAllocation(OurVisit, Nurse.Id, T(9, 14)), Nurse, T(9, 14));

    /// <summary>The same, under way at 9:20.</summary>
    public static World UnderWay() => Taken().After(new SetOff(OurVisit, Nurse.Id, T(9, 20)), Nurse, T(9, 20));

    /// <summary>The same, at the door at 9:40.</summary>
    public static World AtTheDoor() => UnderWay().After(new ArriveAtDoor(OurVisit, Nurse.Id, T(9, 40)), Nurse, T(9, 40));

    /// <summary>The same, and nobody opens at 9:45.</summary>
    public static World NoAccess() => AtTheDoor().After(new ReportNoAccess(OurVisit, Nurse.Id, Why, false, T(9, 45)), Nurse, T(9, 45));

    /// <summary>With the patient from 9:50.</summary>
    public static World WithPatient() => AtTheDoor().After(StartContact(T(9, 50)), Nurse, T(9, 50));

    /// <summary>The contact ended at 10:30 with an outcome.</summary>
    public static World Ended() => WithPatient().After(Record(T(10, 30)), Nurse, T(10, 30));
}
