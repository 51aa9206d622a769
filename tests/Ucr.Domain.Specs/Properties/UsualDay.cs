using Ucr.Domain.Allocation;
using Ucr.Domain.Allocation.Automatic;
using Ucr.Domain.Allocation.Rota;
using Ucr.Domain.Allocation.Scope;
using Ucr.Domain.Clocks;
using Ucr.Domain.Intake;
using Ucr.Domain.Intake.Replies;
using Ucr.Domain.Intake.Tracing;
using Ucr.Domain.Outcomes;
using Ucr.Domain.Outcomes.Actions;
using Ucr.Domain.Outcomes.Breaches;
using Ucr.Domain.Outcomes.Deaths;
using Ucr.Domain.Outcomes.Emergencies;
using Ucr.Domain.Outcomes.Feedback;
using Ucr.Domain.Outcomes.Later;
using Ucr.Domain.Outcomes.Onward;
using Ucr.Domain.Outcomes.Responders;
using Ucr.Domain.Triage;
using Ucr.Domain.Triage.Telling;
using Ucr.Domain.Visits;
using Ucr.Domain.Visits.Attaching;
using Ucr.Domain.Visits.Handovers;
using Ucr.Domain.Visits.Messages;
using Ucr.Domain.Visits.LoneWorking;
using Ucr.Domain.Visits.Observing;
using Ucr.Domain.Visits.Searching;

namespace Ucr.Domain.Specs.Properties;

/// <summary>The commands of a usual day, as people give them: most fit where the referral stands.</summary>
internal static class UsualDay
{
    private static readonly Guid Owed = new(7, 7, 7, new byte[8]);

    /// <summary>The usual path of a referral: what comes next, and who does it.</summary>
    public static IReadOnlyList<Func<Instant, (object Command, Actor By)>> Path { get; } =
    [
        at => (new RecordTriage(Ours, new() { Picture = new() { Frailty = 6 } }, at), CallTaker),
        at => (Accept(at), TriageNurse),
        at => (Plan(at), Desk),
        at => (new ProposeAllocation(OurVisit, Nurse.Id, 0.9, [], "p/1", "aa"), Actor.Service),
        at => (Allocate(at), Desk),
        at => (new AcceptAllocation(OurVisit, Nurse.Id, at), Nurse),
        at => (new SetOff(OurVisit, Nurse.Id, at), Nurse),
        at => (new ArriveAtDoor(OurVisit, Nurse.Id, at), Nurse),
        at => (StartContact(at), Nurse),
        at => (Record(at), Nurse),
        at => (new InformReferrer(Ours, "Phone", at), CallTaker),
        at => (new CloseReferral(Ours, ClosureReason.TreatmentCompleted, null, null, at), OtherTriageNurse),
    ];

    /// <summary>What else people do in a day.</summary>
    public static IReadOnlyList<object> CommandsAt(Instant at) =>
    [
        new AmendReferral(Ours, Message, Words("More"), null, null, null, at), new WithdrawReferral(Ours, null, Why, at),
        new ReportSenderChange(Ours, Message, "local-change"), new RecordReplyTry(Ours, 1, 1, 0, ReplyResult.TryAgain, 503, null, null, at),
        new SendReplyAgain(Ours, at), new TellSenderByPhone(Ours, Why, at),
        Link(at), new UnlinkDuplicate(Ours, Why, at),
        new RecordTriage(Ours, new() { Picture = new() { Frailty = 6 } }, at), .. TriageAt(at),
        Accept(at), Accept(at, ResponseStandard.TwoDay), Reject(at),
        new RedirectReferral(Ours, "Falls service", Why, at), new RecordRedirectAnswer(Ours, true, Why, at), new RecordRedirectAnswer(Ours, false, Why, at),
        new RaiseEmergency(Ours, null, TriageNurse.Id, Why, at), new RecordAmbulanceCrew(Ours, ClosureReason.Conveyed, at),
        new ChangePathway(Ours, ResponseStandard.TwoHour, Why, at), new ChangePathway(Ours, ResponseStandard.TwoDay, Why, at),
        new ChangePathway(Ours, ResponseStandard.TwoHourExempt, Why, at, ExemptionReason.ClinicallyLater), new CorrectClock(Ours, T(9, 30), Why), new RaiseWhatIsDue(Ours),
        new CorrectClockStart(Ours, T(8, 50), Why), new TellFloorTime(Ours, true, T(8, 30), at), new TellFloorTime(Ours, false, null, at),
        new MarkAdmissionOtherwise(Ours, true, at), new MarkAdmissionOtherwise(Ours, false, at), new CallReferrerBack(Ours, at),
        new ExtendReablement(Ours, T(9, 0) + Duration.FromDays(60), Why, at), new RecordLaterTime(Ours, at, at + Duration.FromHours(4), Why, at),
        new RecordPathwayReceipt(Ours, OdsCode.Parse("RYZ"), T(8, 0), T(8, 55), at),
        new AcknowledgeEscalation(Ours, EscalationKind.DueSoon), Plan(at), Plan(at, VisitPurpose.FollowUp, OtherVisit),
        new ProposeAllocation(OurVisit, Nurse.Id, 0.9, [], "p/1", "aa"), new ProposeAllocation(OurVisit, null, 0, [], "p/1", "aa"),
        Allocate(at), Allocate(at, Medic), Allocate(at, Medic) with { InsteadOf = Nurse.Id }, new AllocateByPlan(OurVisit, new("rounds/1", "00", Nurse.Id, 1)), new AcceptAllocation(OurVisit, Nurse.Id, at), new DeclineAllocation(OurVisit, Nurse.Id, "Ill", at),
        new UndoAllocation(OurVisit, Nurse.Id, at), new WithdrawAllocation(OurVisit, Nurse.Id, "Elsewhere", at), new SetOff(OurVisit, Nurse.Id, at), new ArriveAtDoor(OurVisit, Nurse.Id, at),
        new ReportNoAccess(OurVisit, Nurse.Id, Why, false, at), new ReportNoAccess(OurVisit, Nurse.Id, Why, true, at), StartContact(at), Record(at),
        new CancelVisit(OurVisit, true, "Rang", at), new CancelVisit(OtherVisit, false, "Twice", at), new InformReferrer(Ours, "Phone", at),
        new RequestAmbulance(Ours, Owed, AmbulanceCategory.One, at), new RecordAmbulanceMessage(Ours, Owed, 1, "not-reached", true, at), new AcknowledgeAmbulanceRequest(Ours, Owed, true, null, at),
        new MakeSafetyCall(Ours, SafetyCallFor.Breach, true, Why, at), new ReportCrewOnScene(Ours, CrewPlan.Stays, null, at), new TellReferrer(Ours, FeedbackKind.Decided, FeedbackWay.Email, true, null, at), new OweReferrerCall(Ours, FeedbackKind.Outcome, "no-address"), new RelieveCrew(Ours, Nurse.Id, Why, at),
        new ReportDeath(Ours, DeathSource.Trace, null, null, null, null, null, null, at), new RetractDeathReport(Ours, Why, at),
        new ReportDeath(Ours, DeathSource.ToldByOthers, new LocalDate(2026, 1, 15), true, Why, Why, null, null, at),
        new TakeSearchStep(OurVisit, SearchStep.PoliceAsked, false, Why, at), new TakeSearchStep(OurVisit, SearchStep.NeighboursAsked, true, Why, at),
        new ExtendVisit(OurVisit, Nurse.Id, at + Duration.FromHours(1), "Slow", at), new SignalDuress(OurVisit, Nurse.Id, null, at), new StandDownDuress(OurVisit, "Rang", at),
        new AcknowledgeWithdrawal(Ours, true, Why, at), new AcknowledgeWithdrawal(Ours, false, Why, at),
        new DelegateResponse(Ours, OdsCode.Parse("RYZ"), OdsCode.Parse("RXZ"), OdsCode.Parse("RYZ"), "Nearer", at), new AnswerDelegation(Ours, true, Why, at),
        new AnswerDelegation(Ours, false, Why, at), new RecordPartnerContact(Ours, OdsCode.Parse("RXZ"), "Nurses", Owed, true, "01", "5", at),
        new RecordFirstResponder(Ours, "falls-responders", new(5, 5, 5, new byte[8]), at), new RecordLift(Ours, "Pick-up", 1, Why, at), new RecordObservations(Ours, new() { Pulse = 80 }, at),
        new RecordLaterOutcome(Ours, LaterOutcomeKind.NotConveyed, true, "Nurse", at), new ExplainBreach(Ours, "nobody_free", null, at),
        new OverrideScope(OurVisit, Medic.Id, Nurse.Id, "Near", at) { OnShift = [OnShift(Medic, at), OnShift(Nurse, at)] },
        new RaiseCrewUnavailable(OurVisit, Nurse.Id, at), new RescheduleVisit(OurVisit, T(12, 0), true, "Wish", at), new AddNeed(OurVisit, Ours, at),
        new OweAction(Ours, Owed, ActionKind.Bloods, Why, null, null, at), new AcceptAction(Ours, Owed, at), new CompleteAction(Ours, Owed, Why, at),
        new AcceptAction(Ours, Contact, at), new ReferOn(Ours, "Hospice", Why, at), new RecordOnwardAnswer(Ours, "Hospice", OnwardState.Accepted, Why, at),
        new RecordOnwardAnswer(Ours, "Hospice", OnwardState.Refused, Why, at),
        new GiveHandover(Ours, Contact, OtherTriageNurse.Id, Why, at), new AnswerHandover(Ours, Contact, true, null, at), new AnswerHandover(Ours, Contact, false, "Busy", at),
        new SendMessage(Ours, Contact, MessageTo.Crew, Why, at), new SendMessage(Ours, Owed, MessageTo.Desk, Why, at), new ReadMessage(Ours, Contact, at), new ReadMessage(Ours, Owed, at),
        new AttachDocument(Ours, Contact, AttachmentKind.Photograph, 1000, new('a', 64), Why, at), new MarkAttachmentInError(Ours, Contact, Why, at),
        new CloseReferral(Ours, ClosureReason.TreatmentCompleted, null, null, at), new CloseReferral(Ours, ClosureReason.Died, null, null, at),
    ];

    private static object[] TriageAt(Instant at) =>
    [
        new RecordConsent(Ours, ConsentTo.Response, true, ConsentBy.Patient, null, at), new AssessCapacity(Ours, Capacity.Doubted, Why, null, at),
        new AssessCapacity(Ours, Capacity.Lacks, Why, DecidedBy.BestInterests, at), new RaiseSafeguarding(Ours, SafeguardingOf.Adult, Nurse.Id, Why, true, at),
        new RecordContactWish(Ours, false, Why, at), new RecordHazard(Ours, Contact, HazardKind.Animal, Why, Day, Day, at),
        new ReviewHazard(Ours, Contact, true, Day, Day.PlusDays(1), Why, at), new ReviewHazard(Ours, Contact, false, Day, Day, Why, at),
        new InformPatient(Ours, T(10, 0), T(12, 0), true, true, Audience.Patient, TellBy.Voice, at), new ChangeArrivalWindow(Ours, T(11, 0), T(12, 0), Why, at),
        new TriageAgain(Ours, ClinicalUrgency.RiskToLife, at + Duration.FromHours(1), Why, at),
        new RequestExemption(Ours, ExemptionReason.PatientChoice, Why, at), new ConfirmExemption(Ours, at), new ResolveRemotely(Ours, "02", Why, at),
        new RingReferrerBack(Ours, true, Why, at), new StartWarmTransfer(Ours, TransferReason.Pregnant, TransferTo.Ambulance999, Nurse.Id, at),
        new CompleteWarmTransfer(Ours, Why, at), new FailWarmTransfer(Ours, Why, at), new GiveAdvice(Ours, Why, true, true, at), new GiveAdvice(Ours, Why, false, false, at),
        new ReviewAdmission(Ours, null, Why, at), new ProposeDisposition(Ours), new AcceptStraightThrough(Ours, Why),
        new ReopenReferral(Ours, OtherReferral, Why, at),
        new VoidReferral(Ours, Why, at), new ReassignReferral(Ours, OtherPatient, Why, at), new IdentifyPatient(Ours, OtherPatient, "02", at),
        new RecordTrace(Ours, TraceResult.Verified, true, true, false, at), new RecordTrace(Ours, TraceResult.NotReached, false, false, false, at),
        new ContinueEpisode(Ours, Why, at), new RecordAbandonedCall(Ours, null, at), new AnswerInClosedHours(Ours),
    ];
}
