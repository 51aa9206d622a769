using Marten;
using Ucr.Domain;
using Ucr.Domain.Allocation;
using Ucr.Domain.Allocation.Rota;
using Ucr.Domain.Allocation.Scope;
using Ucr.Domain.Clocks;
using Ucr.Domain.Intake;
using Ucr.Domain.Intake.History;
using Ucr.Domain.Intake.Linking;
using Ucr.Domain.Intake.Tracing;
using Ucr.Domain.Intake.Refused;
using Ucr.Domain.Intake.Replies;
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
using Ucr.Domain.Visits;
using Ucr.Domain.Visits.Attaching;
using Ucr.Domain.Visits.Handovers;
using Ucr.Domain.Visits.LoneWorking;
using Ucr.Domain.Visits.Messages;
using Ucr.Domain.Visits.Observing;
using Ucr.Domain.Visits.Searching;

namespace Ucr.Server.Storage;

/// <summary>
/// What each event is called in the store. A stored name is a promise: a new meaning gets a new event and an upcaster with a
/// spec. A spec fails when an event of the domain has no name here.
/// </summary>
public static class EventNames
{
    /// <summary>Every event and its stored name, in the order of a referral's path.</summary>
    public static readonly IReadOnlyDictionary<Type, string> All = new Dictionary<Type, string>(EventNamesBesideThePath.All)
    {
        [typeof(ReferralReceived)] = "referral_received",
        [typeof(ReferralAmended)] = "referral_amended",
        [typeof(ReferralWithdrawn)] = "referral_withdrawn",
        [typeof(SenderChangeNotTaken)] = "sender_change_not_taken",
        [typeof(ReplyTried)] = "reply_tried",
        [typeof(ReplyAskedAgain)] = "reply_asked_again",
        [typeof(SenderToldByPhone)] = "sender_told_by_phone",
        [typeof(WithdrawalAcknowledged)] = "withdrawal_acknowledged",
        [typeof(DuplicateLinked)] = "duplicate_linked",
        [typeof(DuplicateUnlinked)] = "duplicate_unlinked",
        [typeof(DuplicateJoined)] = "duplicate_joined",
        [typeof(DuplicateLeft)] = "duplicate_left",
        [typeof(ReferralAccepted)] = "referral_accepted",
        [typeof(ReferralRedirected)] = "referral_redirected",
        [typeof(RedirectAccepted)] = "redirect_accepted",
        [typeof(RedirectRefused)] = "redirect_refused",
        [typeof(ReferralRejected)] = "referral_rejected",
        [typeof(PathwayUpgraded)] = "pathway_upgraded",
        [typeof(PathwayDowngraded)] = "pathway_downgraded",
        [typeof(EmergencyRaised)] = "emergency_raised",
        [typeof(AmbulanceCrewArrived)] = "ambulance_crew_arrived",
        [typeof(TriageRecorded)] = "triage_recorded",
        [typeof(ConsentRecorded)] = "consent_recorded",
        [typeof(CapacityAssessed)] = "capacity_assessed",
        [typeof(SafeguardingRaised)] = "safeguarding_raised",
        [typeof(ContactWishRecorded)] = "contact_wish_recorded",
        [typeof(HazardRecorded)] = "hazard_recorded",
        [typeof(HazardReviewed)] = "hazard_reviewed",
        [typeof(PatientInformed)] = "patient_informed",
        [typeof(ArrivalWindowChanged)] = "arrival_window_changed",
        [typeof(TriagedAgain)] = "triaged_again",
        [typeof(ExemptionRequested)] = "exemption_requested",
        [typeof(ResolvedRemotely)] = "resolved_remotely",
        [typeof(ReferrerRungBack)] = "referrer_rung_back",
        [typeof(AdviceGiven)] = "advice_given",
        [typeof(AdmissionReviewed)] = "admission_reviewed",
        [typeof(WarmTransferStarted)] = "warm_transfer_started",
        [typeof(WarmTransferCompleted)] = "warm_transfer_completed",
        [typeof(WarmTransferFailed)] = "warm_transfer_failed",
        [typeof(DispositionProposed)] = "disposition_proposed",
        [typeof(CallAbandoned)] = "call_abandoned",
        [typeof(CaseTakenFromStack)] = "case_taken_from_stack",
        [typeof(ClosedHoursAnswered)] = "closed_hours_answered",
        [typeof(ReferralReopened)] = "referral_reopened",
        [typeof(ReferralVoided)] = "referral_voided",
        [typeof(ReferralReassigned)] = "referral_reassigned",
        [typeof(PatientIdentified)] = "patient_identified",
        [typeof(PatientTraced)] = "patient_traced",
        [typeof(EpisodeContinued)] = "episode_continued",
        [typeof(ClockStarted)] = "clock_started",
        [typeof(ClockStopped)] = "clock_stopped",
        [typeof(ClockAbandoned)] = "clock_abandoned",
        [typeof(ClockCorrected)] = "clock_corrected",
        [typeof(ClockStartCorrected)] = "clock_start_corrected",
        [typeof(FloorTimeTold)] = "floor_time_told",
        [typeof(AdmissionOtherwiseMarked)] = "admission_otherwise_marked",
        [typeof(ReferrerCalledBack)] = "referrer_called_back",
        [typeof(ReablementExtended)] = "reablement_extended",
        [typeof(LaterTimeChosen)] = "later_time_chosen",
        [typeof(PathwayReceiptRecorded)] = "pathway_receipt_recorded",
        [typeof(StandardBreached)] = "standard_breached",
        [typeof(EscalationRaised)] = "escalation_raised",
        [typeof(EscalationAcknowledged)] = "escalation_acknowledged",
        [typeof(EscalationNotified)] = "escalation_notified",
        [typeof(ShiftStarted)] = "shift_started",
        [typeof(ShiftEnded)] = "shift_ended",
        [typeof(ShiftPlanned)] = "shift_planned",
        [typeof(ShiftPlanChanged)] = "shift_plan_changed",
        [typeof(ShiftCancelled)] = "shift_cancelled",
        [typeof(ClinicianUnavailable)] = "clinician_unavailable",
        [typeof(ClinicianAvailableAgain)] = "clinician_available_again",
        [typeof(BreakPlanned)] = "break_planned",
        [typeof(BreakTaken)] = "break_taken",
        [typeof(KitCarried)] = "kit_carried",
        [typeof(StaffRecordChanged)] = "staff_record_changed",
        [typeof(OvertimeAllowed)] = "overtime_allowed",
        [typeof(ShiftEndChanged)] = "shift_end_changed",
        [typeof(CustodyTaken)] = "custody_taken",
        [typeof(CustodyGiven)] = "custody_given",
        [typeof(ScopeOverridden)] = "scope_overridden",
        [typeof(AllocationProposed)] = "allocation_proposed",
        [typeof(NobodyCouldBeAllocated)] = "nobody_could_be_allocated",
        [typeof(ClinicianAllocated)] = "clinician_allocated",
        [typeof(AllocationAccepted)] = "allocation_accepted",
        [typeof(AllocationDeclined)] = "allocation_declined",
        [typeof(AllocationWithdrawn)] = "allocation_withdrawn",
        [typeof(VisitPlanned)] = "visit_planned",
        [typeof(VisitRescheduled)] = "visit_rescheduled",
        [typeof(NeedAdded)] = "need_added",
        [typeof(VisitDueChanged)] = "visit_due_changed",
        [typeof(VisitPatientChanged)] = "visit_patient_changed",
        [typeof(VisitCancelled)] = "visit_cancelled",
        [typeof(ClinicianSetOff)] = "clinician_set_off",
        [typeof(ClinicianArrived)] = "clinician_arrived",
        [typeof(AccessNotGained)] = "access_not_gained",
        [typeof(SearchStepTaken)] = "search_step_taken",
        [typeof(CrewBecameUnavailable)] = "crew_became_unavailable",
        [typeof(VisitExtended)] = "visit_extended",
        [typeof(DuressSignalled)] = "duress_signalled",
        [typeof(DuressStoodDown)] = "duress_stood_down",
        [typeof(CareContactStarted)] = "care_contact_started",
        [typeof(CareContactEnded)] = "care_contact_ended",
        [typeof(VisitArranged)] = "visit_arranged",
        [typeof(VisitConcluded)] = "visit_concluded",
        [typeof(HandoverGiven)] = "handover_given",
        [typeof(HandoverAccepted)] = "handover_accepted",
        [typeof(HandoverDeclined)] = "handover_declined",
        [typeof(MessageSent)] = "message_sent",
        [typeof(MessageRead)] = "message_read",
        [typeof(OutcomeRecorded)] = "outcome_recorded",
        [typeof(OnwardReferralMade)] = "onward_referral_made",
        [typeof(OnwardReferralAccepted)] = "onward_referral_accepted",
        [typeof(OnwardReferralRefused)] = "onward_referral_refused",
        [typeof(OnwardReferralTimedOut)] = "onward_referral_timed_out",
        [typeof(AmbulanceRequested)] = "ambulance_requested",
        [typeof(AmbulanceRequestAcknowledged)] = "ambulance_request_acknowledged",
        [typeof(AmbulanceMessageNotTaken)] = "ambulance_message_not_taken",
        [typeof(SafetyCallMade)] = "safety_call_made",
        [typeof(CrewOnScene)] = "crew_on_scene",
        [typeof(CrewRelieved)] = "crew_relieved",
        [typeof(ResponseDelegated)] = "response_delegated",
        [typeof(ResponseAccepted)] = "response_accepted",
        [typeof(ResponseReturned)] = "response_returned",
        [typeof(PartnerContactRecorded)] = "partner_contact_recorded",
        [typeof(FirstResponderAttended)] = "first_responder_attended",
        [typeof(PatientLifted)] = "patient_lifted",
        [typeof(ObservationsTaken)] = "observations_taken",
        [typeof(DocumentAttached)] = "document_attached",
        [typeof(AttachmentEnteredInError)] = "attachment_entered_in_error",
        [typeof(LaterOutcomeRecorded)] = "later_outcome_recorded",
        [typeof(BreachExplained)] = "breach_explained",
        [typeof(DeathReported)] = "death_reported",
        [typeof(DeathReportRetracted)] = "death_report_retracted",
        [typeof(ActionOwed)] = "action_owed",
        [typeof(ActionAccepted)] = "action_accepted",
        [typeof(ActionDone)] = "action_done",
        [typeof(ReferrerTold)] = "referrer_told",
        [typeof(ReferrerCallOwed)] = "referrer_call_owed",
        [typeof(ReferrerInformed)] = "referrer_informed",
        [typeof(ReferralClosed)] = "referral_closed",
        [typeof(HistoryImported)] = "history_imported",
        [typeof(HistoryCorrected)] = "history_corrected",
        [typeof(RefusedMessageAnswered)] = "refused_message_answered",
    };

    /// <summary>Tells the event store.</summary>
    public static void MapUcrEvents(this StoreOptions options)
    {
        foreach (var (type, name) in All)
        {
            options.Events.MapEventType(type, name);
        }
    }

    /// <summary>The events of the domain that have no name.</summary>
    public static IEnumerable<Type> Nameless() =>
        typeof(IUcrEvent).Assembly.GetTypes().Where(type => type is { IsClass: true, IsAbstract: false } && type.IsAssignableTo(typeof(IUcrEvent)) && !All.ContainsKey(type));
}
