using Ucr.Domain.Allocation;
using Ucr.Domain.Allocation.Automatic;
using Ucr.Domain.Allocation.Rota;
using Ucr.Domain.Allocation.Scope;
using Ucr.Domain.Clocks;
using Ucr.Domain.Clocks.Escalations;
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

namespace Ucr.Domain.Specs.Documents;

/// <summary>One of each command about a referral and on a visit, given by somebody who may give it, for the table of the path.</summary>
internal static class CommandsOfThePath
{
    private static readonly Instant Now = PathwayDocumentSpecs.Now;

    public static readonly IReadOnlyList<(string Title, object Command, Actor By)> OfReferrals =
    [
        ("AmendReferral", new AmendReferral(Ours, Message, Words("Now in pain"), null, null, null, Now), Sender),
        ("WithdrawReferral", new WithdrawReferral(Ours, null, Why, Now), Sender),
        ("ReportSenderChange", new ReportSenderChange(Ours, Message, "local-change"), Actor.Service),
        ("RecordReplyTry", new RecordReplyTry(Ours, 1, 1, 0, ReplyResult.Delivered, 200, null, null, Now), Actor.Service),
        ("SendReplyAgain", new SendReplyAgain(Ours, Now), Desk),
        ("TellSenderByPhone", new TellSenderByPhone(Ours, Why, Now), Desk),
        ("LinkDuplicate", Link(Now), TriageNurse),
        ("UnlinkDuplicate", new UnlinkDuplicate(Ours, Why, Now), TriageNurse),
        ("RecordTriage", new RecordTriage(Ours, new() { Picture = new() { Frailty = 6 } }, Now), CallTaker),
        ("ProposeDisposition", new ProposeDisposition(Ours), Actor.Service),
        ("AcceptStraightThrough", new AcceptStraightThrough(Ours, Why), Actor.Service),
        ("AcceptReferral", Accept(Now), OtherTriageNurse),
        ("RejectReferral", Reject(Now), TriageNurse),
        ("RedirectReferral", new RedirectReferral(Ours, "Falls service", Why, Now), TriageNurse),
        ("RecordRedirectAnswer, taken", new RecordRedirectAnswer(Ours, true, Why, Now), CallTaker),
        ("RecordRedirectAnswer, refused", new RecordRedirectAnswer(Ours, false, Why, Now), CallTaker),
        ("RaiseEmergency", new RaiseEmergency(Ours, "CAD 17", Nurse.Id, Why, Now), Nurse),
        ("RecordAmbulanceCrew", new RecordAmbulanceCrew(Ours, ClosureReason.Conveyed, Now), TriageNurse),
        ("ChangePathway, to 2-day", new ChangePathway(Ours, ResponseStandard.TwoDay, Why, Now), TriageNurse),
        ("RaiseWhatIsDue", new RaiseWhatIsDue(Ours), Actor.Service),
        ("AcknowledgeEscalation", new AcknowledgeEscalation(Ours, EscalationKind.NoClinicalEyes), TriageNurse),
        ("RecordNotification", new RecordNotification(Ours, new(EscalationKind.NoClinicalEyes, T(9, 15), 1, NotificationChannel.Email, "TriageClinician", true, Now)), Actor.Service),
        ("RequestExemption", new RequestExemption(Ours, ExemptionReason.PatientChoice, Why, Now), TriageNurse),
        ("ConfirmExemption", new ConfirmExemption(Ours, Now), TriageNurse),
        ("ResolveRemotely", new ResolveRemotely(Ours, "02", Why, Now), TriageNurse),
        ("TriageAgain", new TriageAgain(Ours, ClinicalUrgency.RiskToLife, Now + Duration.FromHours(1), Why, Now), TriageNurse),
        ("RingReferrerBack", new RingReferrerBack(Ours, true, Why, Now), CallTaker),
        ("StartWarmTransfer", new StartWarmTransfer(Ours, TransferReason.Pregnant, TransferTo.Ambulance999, TriageNurse.Id, Now), CallTaker),
        ("CompleteWarmTransfer", new CompleteWarmTransfer(Ours, Why, Now), TriageNurse),
        ("FailWarmTransfer", new FailWarmTransfer(Ours, Why, Now), CallTaker),
        ("GiveAdvice, which closes", new GiveAdvice(Ours, Why, true, true, Now), TriageNurse),
        ("RecordAbandonedCall", new RecordAbandonedCall(Ours, null, Now), CallTaker),
        ("AnswerInClosedHours", new AnswerInClosedHours(Ours), Actor.Service),
        ("RecordConsent", new RecordConsent(Ours, ConsentTo.Response, true, ConsentBy.Patient, null, Now), CallTaker),
        ("AssessCapacity", new AssessCapacity(Ours, Capacity.Has, Why, null, Now), Nurse),
        ("RaiseSafeguarding", new RaiseSafeguarding(Ours, SafeguardingOf.Adult, TriageNurse.Id, Why, false, Now), Nurse),
        ("RecordContactWish", new RecordContactWish(Ours, true, Why, Now), CallTaker),
        ("RecordHazard", new RecordHazard(Ours, Contact, HazardKind.Animal, Why, Day, Day, Now), CallTaker),
        ("ReviewHazard", new ReviewHazard(Ours, Contact, true, Day, Day, Why, Now), Nurse),
        ("InformPatient", new InformPatient(Ours, T(11, 0), T(13, 0), true, true, Audience.Patient, TellBy.Voice, Now), CallTaker),
        ("ChangeArrivalWindow", new ChangeArrivalWindow(Ours, T(12, 0), T(13, 0), Why, Now), Desk),
        ("ContinueEpisode", new ContinueEpisode(Ours, Why, Now), Nurse),
        ("ReopenReferral", new ReopenReferral(Ours, OtherReferral, Why, Now), TriageNurse),
        ("VoidReferral", new VoidReferral(Ours, Why, Now), TriageNurse),
        ("ReassignReferral", new ReassignReferral(Ours, OtherPatient, Why, Now), TriageNurse),
        ("IdentifyPatient", new IdentifyPatient(Ours, OtherPatient, "02", Now), CallTaker),
        ("ReviewAdmission", new ReviewAdmission(Ours, null, Why, Now), TriageNurse),
        ("CorrectClock", new CorrectClock(Ours, T(9, 49), Why), TriageNurse),
        ("CorrectClockStart", new CorrectClockStart(Ours, T(8, 50), Why), TriageNurse),
        ("TellFloorTime, on the floor", new TellFloorTime(Ours, true, T(8, 30), Now), CallTaker),
        ("TellFloorTime, not on the floor", new TellFloorTime(Ours, false, null, Now), CallTaker),
        ("MarkAdmissionOtherwise", new MarkAdmissionOtherwise(Ours, true, Now), TriageNurse),
        ("CallReferrerBack", new CallReferrerBack(Ours, Now), CallTaker),
        ("ExtendReablement", new ExtendReablement(Ours, T(9, 0) + Duration.FromDays(60), Why, Now), TriageNurse),
        ("RecordLaterTime", new RecordLaterTime(Ours, T(10, 45), T(14, 0), Why, Now), CallTaker),
        ("RecordPathwayReceipt", new RecordPathwayReceipt(Ours, OdsCode.Parse("RYZ"), T(8, 0), T(8, 55), Now), CallTaker),
        ("PlanVisit, follow-up", Plan(Now, VisitPurpose.FollowUp, OtherVisit), Desk),
        ("InformReferrer", new InformReferrer(Ours, "By phone", Now), CallTaker),
        ("RecordTrace", new RecordTrace(Ours, TraceResult.Verified, false, false, false, Now), Actor.Service),
        ("RequestAmbulance", new RequestAmbulance(Ours, new(9, 9, 9, new byte[8]), AmbulanceCategory.Two, Now), TriageNurse),
        ("RecordAmbulanceMessage", new RecordAmbulanceMessage(Ours, new(9, 9, 9, new byte[8]), 1, "not-reached", true, Now), Actor.Service),
        ("AcknowledgeAmbulanceRequest", new AcknowledgeAmbulanceRequest(Ours, new(9, 9, 9, new byte[8]), true, "CAD 17", Now), CallTaker),
        ("MakeSafetyCall", new MakeSafetyCall(Ours, SafetyCallFor.Breach, true, Why, Now), TriageNurse),
        ("TellReferrer", new TellReferrer(Ours, FeedbackKind.Decided, FeedbackWay.Voice, true, null, Now), CallTaker),
        ("OweReferrerCall", new OweReferrerCall(Ours, FeedbackKind.Outcome, "no-address"), Actor.Service),
        ("ReportCrewOnScene", new ReportCrewOnScene(Ours, CrewPlan.WantsToLeave, "A12", Now), CallTaker),
        ("RelieveCrew", new RelieveCrew(Ours, Nurse.Id, Why, Now), Nurse),
        ("ReportDeath", new ReportDeath(Ours, DeathSource.FoundByUs, new LocalDate(2026, 1, 15), true, Why, Why, null, null, Now), Nurse),
        ("HearOfDeath", new HearOfDeath(Ours, OtherReferral, new(DeathSource.FoundByUs, new LocalDate(2026, 1, 15), true, Why, Why, null, null, Nurse.Id, Now)), Actor.Service),
        ("RetractDeathReport", new RetractDeathReport(Ours, Why, Now), TriageNurse),
        ("HearThatTheyLive", new HearThatTheyLive(Ours, OtherReferral, new(Why, TriageNurse.Id, Now)), Actor.Service),
        ("AcknowledgeWithdrawal", new AcknowledgeWithdrawal(Ours, true, Why, Now), TriageNurse),
        ("DelegateResponse", new DelegateResponse(Ours, OdsCode.Parse("RYZ"), OdsCode.Parse("RXZ"), OdsCode.Parse("RYZ"), "Nearer", Now), Desk),
        ("AnswerDelegation", new AnswerDelegation(Ours, true, Why, Now), Desk),
        ("RecordPartnerContact", new RecordPartnerContact(Ours, OdsCode.Parse("RXZ"), "District nursing", new(6, 6, 6, new byte[8]), true, "01", "5", Now), Desk),
        ("RecordFirstResponder", new RecordFirstResponder(Ours, "falls-responders", new(5, 5, 5, new byte[8]), Now), Desk),
        ("RecordObservations", new RecordObservations(Ours, new() { Pulse = 80 }, Now), Nurse),
        ("RecordLift", new RecordLift(Ours, "Falls pick-up", 1, Why, Now), Desk),
        ("RecordLaterOutcome", new RecordLaterOutcome(Ours, LaterOutcomeKind.NotConveyed, true, "The clinician", Now), Nurse),
        ("ExplainBreach", new ExplainBreach(Ours, "nobody_free", null, Now), Nurse),
        ("OweAction", new OweAction(Ours, new(7, 7, 7, new byte[8]), ActionKind.Bloods, Why, null, null, Now), Nurse),
        ("AcceptAction, telling the GP", new AcceptAction(Ours, Contact, Now), TriageNurse),
        ("CompleteAction, telling the GP", new CompleteAction(Ours, Contact, Why, Now), TriageNurse),
        ("ReferOn", new ReferOn(Ours, "Community nursing", Why, Now), Nurse),
        ("RecordOnwardAnswer", new RecordOnwardAnswer(Ours, "Community nursing", OnwardState.Accepted, Why, Now), TriageNurse),
        ("GiveHandover", new GiveHandover(Ours, new(8, 8, 8, new byte[8]), OtherTriageNurse.Id, Why, Now), TriageNurse),
        ("SendMessage", new SendMessage(Ours, new(9, 9, 9, new byte[8]), MessageTo.Desk, Why, Now), Nurse),
        ("AttachDocument", new AttachDocument(Ours, new(9, 9, 9, new byte[8]), AttachmentKind.Photograph, 1000, new('a', 64), Why, Now), Nurse),
        ("MarkAttachmentInError", new MarkAttachmentInError(Ours, Contact, Why, Now), TriageNurse),
        ("ReadMessage", new ReadMessage(Ours, new(9, 9, 9, new byte[8]), Now), TriageNurse),
        ("AnswerHandover", new AnswerHandover(Ours, new(8, 8, 8, new byte[8]), true, null, Now), OtherTriageNurse),
        ("CloseReferral, TreatmentCompleted", new CloseReferral(Ours, ClosureReason.TreatmentCompleted, null, null, Now), TriageNurse),
        ("CloseReferral, Declined", new CloseReferral(Ours, ClosureReason.Declined, DeclinedBy.Patient, null, Now), TriageNurse),
        ("CloseReferral, NoContact", new CloseReferral(Ours, ClosureReason.NoContact, null, null, Now), TriageNurse),
        ("CloseReferral, Died", new CloseReferral(Ours, ClosureReason.Died, null, null, Now), TriageNurse),
    ];

    public static readonly IReadOnlyList<(string Title, object Command, Actor By)> OnVisits =
    [
        ("ProposeAllocation, somebody", new ProposeAllocation(OurVisit, Medic.Id, 0.9, ["Nearest"], "nearest/1", "00"), Actor.Service),
        ("ProposeAllocation, nobody", new ProposeAllocation(OurVisit, null, 0, ["Nobody is on shift"], "nearest/1", "00"), Actor.Service),
        ("AllocateClinician", Allocate(Now, Medic), Desk),
        ("AllocateClinician, instead of one who did not accept", Allocate(Now, Medic) with { InsteadOf = Nurse.Id }, Desk),
        ("AllocateByPlan, switched off", new AllocateByPlan(OurVisit, new("rounds/1", "00", Medic.Id, 1)), Actor.Service),
        ("OverrideScope", new OverrideScope(OurVisit, Medic.Id, Nurse.Id, "Nobody else is near", Now) { OnShift = [OnShift(Medic, Now), OnShift(Nurse, Now)] }, TriageNurse),
        ("RaiseCrewUnavailable", new RaiseCrewUnavailable(OurVisit, Nurse.Id, Now), Actor.Service),
        ("RescheduleVisit", new RescheduleVisit(OurVisit, Now + Duration.FromMinutes(20), true, "Daughter comes", Now), Desk),
        ("AddNeed, one that it serves", new AddNeed(OurVisit, Ours, Now), Desk),
        ("AcceptAllocation", new AcceptAllocation(OurVisit, Nurse.Id, Now), Nurse),
        ("DeclineAllocation", new DeclineAllocation(OurVisit, Nurse.Id, "Car broke down", Now), Nurse),
        ("UndoAllocation", new UndoAllocation(OurVisit, Nurse.Id, Now), Desk),
        ("WithdrawAllocation", new WithdrawAllocation(OurVisit, Nurse.Id, "Needed elsewhere", Now), Desk),
        ("SetOff", new SetOff(OurVisit, Nurse.Id, Now), Nurse),
        ("ArriveAtDoor", new ArriveAtDoor(OurVisit, Nurse.Id, Now), Nurse),
        ("ReportNoAccess", new ReportNoAccess(OurVisit, Nurse.Id, Why, false, Now), Nurse),
        ("StartCareContact", StartContact(Now) with { Contact = Guid.Parse("00000000-0000-7000-8000-00000000000b") }, Nurse),
        ("RecordOutcome", Record(Now, OutcomeResult.FurtherVisits), Nurse),
        ("TakeSearchStep", new TakeSearchStep(OurVisit, SearchStep.PoliceAsked, false, Why, Now), Nurse),
        ("ExtendVisit", new ExtendVisit(OurVisit, Nurse.Id, Now + Duration.FromHours(1), "Waits for the family", Now), Nurse),
        ("SignalDuress", new SignalDuress(OurVisit, Nurse.Id, null, Now), Nurse),
        ("StandDownDuress", new StandDownDuress(OurVisit, "Spoke to her", Now), Desk),
        ("CancelVisit", new CancelVisit(OurVisit, true, "Patient rang", Now), Desk),
        ("RaiseEmergency", new RaiseEmergency(Ours, null, Nurse.Id, Why, Now), Nurse),
        ("CloseReferral, Died", new CloseReferral(Ours, ClosureReason.Died, null, null, Now), TriageNurse),
    ];
}
