using Ucr.Domain.Allocation;
using Ucr.Domain.Clocks;
using Ucr.Domain.Intake;
using Ucr.Domain.Intake.Replies;
using Ucr.Domain.Outcomes;
using Ucr.Domain.Outcomes.Actions;
using Ucr.Domain.Outcomes.Emergencies;
using Ucr.Domain.Outcomes.Onward;
using Ucr.Domain.Triage;
using Ucr.Domain.Triage.Telling;
using Ucr.Domain.Visits;
using Ucr.Domain.Visits.Attaching;
using Ucr.Domain.Visits.Handovers;
using Ucr.Domain.Visits.LoneWorking;
using Ucr.Domain.Visits.Messages;
using Ucr.Domain.Visits.Searching;

namespace Ucr.Domain.Specs.Documents;

/// <summary>Situations of a referral received at nine, for the document of what is timed in each.</summary>
internal static class Situations
{
    private static readonly Guid Request = new(9, 9, 9, new byte[8]);
    private static readonly Guid Owed = new(7, 7, 7, new byte[8]);

    public static IReadOnlyList<(string Name, Func<World> World)> All { get; } =
    [
        ("Waits for triage", () => AtNine()),
        ("Waits for triage, on the floor since 8:40", () => AtNine().After(new TellFloorTime(Ours, true, T(8, 40), T(9, 2)), CallTaker, T(9, 2))),
        ("Was on the floor, and is up at 9:30", () => AtNine().After(new TellFloorTime(Ours, true, null, T(9, 2)), CallTaker, T(9, 2)).After(new TellFloorTime(Ours, false, null, T(9, 30)), CallTaker, T(9, 30))),
        ("The sender acts itself at 10:30", () => new World().Holding(Received(T(9, 0)) with { SenderBreachAt = T(10, 30) }).After(Accept(T(9, 10)), TriageNurse, T(9, 10))),
        ("A sender's system waits for our answer, and acts itself at 10:30", Owing),
        ("The sender's system refused our answer at 9:12", () => Owing().After(new RecordReplyTry(Ours, 1, 1, 0, ReplyResult.Refused, 400, "invariant", null, T(9, 12)), Actor.Service, T(9, 12))),
        ("The sender's system has our answer since 9:11", () => Owing().After(new RecordReplyTry(Ours, 1, 1, 0, ReplyResult.Delivered, 200, null, null, T(9, 11)), Actor.Service, T(9, 11))),
        ("Received at 22:00, while the service is closed", () => new World().Holding(Received(T(22, 0)))),
        ("Rejected at 9:10", () => AtNine().After(Reject(T(9, 10)), TriageNurse, T(9, 10))),
        ("Redirected at 9:05", Redirected),
        ("Redirected, and taken at 9:15", () => Redirected().After(new RecordRedirectAnswer(Ours, true, Why, T(9, 15)), CallTaker, T(9, 15))),
        ("Redirected, and refused at 9:15", () => Redirected().After(new RecordRedirectAnswer(Ours, false, Why, T(9, 15)), CallTaker, T(9, 15))),
        ("Accepted at 9:10", () => Accepted()),
        ("Accepted, and the sender wants it back", () => Accepted().After(new WithdrawReferral(Ours, null, Why, T(9, 20)), Sender, T(9, 20))),
        ("Accepted for two days at 9:10", () => Accepted(ResponseStandard.TwoDay)),
        ("Accepted, and exempt at 9:20", () => Accepted().After(new ChangePathway(Ours, ResponseStandard.TwoHourExempt, Why, T(9, 20), Ucr.Domain.Triage.ExemptionReason.ClinicallyLater), TriageNurse, T(9, 20))),
        ("Accepted, and breached at 11:00", Breached),
        ("Breached, and rung at 11:20", () => Breached().After(new MakeSafetyCall(Ours, SafetyCallFor.Breach, true, Why, T(11, 20)), TriageNurse, T(11, 20))),
        ("Triaged again at 9:30, and the next call promised for 10:30", () => Accepted().After(new TriageAgain(Ours, ClinicalUrgency.High, T(10, 30), Why, T(9, 30)), TriageNurse, T(9, 30))),
        ("Told a window, and it changed at 9:40", WindowChanged),
        ("Nobody fits", () => Planned().After(new ProposeAllocation(OurVisit, null, 0, ["Nobody is on shift"], "nearest/1", "00"), Actor.Service, T(9, 13))),
        ("Allocated at 9:13", Allocated),
        ("Taken at 9:14", Taken),
        ("Allocated, and the visit is called off at 9:15", () => Allocated().After(new CancelVisit(OurVisit, false, "Planned twice", T(9, 15)), Desk, T(9, 15))),
        ("Under way from 9:20", UnderWay),
        ("Nobody opens at 9:45", NoAccess),
        ("Nobody opens, and the police are asked at 9:50", () => NoAccess().After(new TakeSearchStep(OurVisit, SearchStep.PoliceAsked, false, Why, T(9, 50)), Nurse, T(9, 50))),
        ("With the patient from 9:50", WithPatient),
        ("With the patient, until 11:30", () => WithPatient().After(new ExtendVisit(OurVisit, Nurse.Id, T(11, 30), "Waits for the family", T(10, 0)), Nurse, T(10, 0))),
        ("Seen; the outcome stands since 10:30", Ended),
        ("Seen for two days' standard", () => SeenOnTwoDays()),
        ("Seen, with bloods owed", () => Ended().After(new OweAction(Ours, Owed, ActionKind.Bloods, Why, null, T(12, 0), T(10, 35)), Nurse, T(10, 35))),
        ("Seen, and bloods done at 11:00", () => Ended().After(new OweAction(Ours, Owed, ActionKind.Bloods, Why, Nurse.Id, T(12, 0), T(10, 35)), Nurse, T(10, 35)).After(new CompleteAction(Ours, Owed, Why, T(11, 0)), Nurse, T(11, 0))),
        ("Seen, and referred on at 10:40", ReferredOn),
        ("Referred on, and accepted at 10:50", () => ReferredOn().After(new RecordOnwardAnswer(Ours, "Hospice", OnwardState.Accepted, Why, T(10, 50)), TriageNurse, T(10, 50))),
        ("Handed over at 9:30", () => Accepted().After(new GiveHandover(Ours, Owed, OtherTriageNurse.Id, Why, T(9, 30)), TriageNurse, T(9, 30))),
        ("The desk wrote to the clinician at 9:30", () => UnderWay().After(new SendMessage(Ours, Owed, MessageTo.Crew, Why, T(9, 30)), Desk, T(9, 30))),
        ("A photograph was attached at 9:30", () => UnderWay().After(new AttachDocument(Ours, Contact, AttachmentKind.Photograph, 1000, new('a', 64), Why, T(9, 30)), Nurse, T(9, 30))),
        ("999 raised at 9:20", () => Emergency()),
        ("999 raised, ambulance asked for at 9:22", Requested),
        ("Ambulance acknowledged at 9:23", () => Requested().After(new AcknowledgeAmbulanceRequest(Ours, Request, true, "CAD 17", T(9, 23)), CallTaker, T(9, 23))),
        ("999 raised, and rung at 9:40", () => Emergency().After(new MakeSafetyCall(Ours, SafetyCallFor.Ambulance, true, Why, T(9, 40)), TriageNurse, T(9, 40))),
        ("The ambulance crew came at 9:50", () => Emergency().After(new RecordAmbulanceCrew(Ours, ClosureReason.Conveyed, T(9, 50)), TriageNurse, T(9, 50))),
        ("The person declined at 9:30", () => Accepted().After(new CloseReferral(Ours, ClosureReason.Declined, DeclinedBy.Patient, null, T(9, 30)), TriageNurse, T(9, 30))),
    ];

    private static World Owing() => new World()
        .Holding(Received(T(9, 0)) with { SenderBreachAt = T(10, 30), Message = Message with { CorrelationId = "c" } }).After(Accept(T(9, 10)), TriageNurse, T(9, 10));

    private static World Redirected() => AtNine().After(new RedirectReferral(Ours, "111 option 2", Why, T(9, 5)), TriageNurse, T(9, 5));

    private static World WindowChanged() => Accepted()
        .After(new InformPatient(Ours, T(10, 0), T(12, 0), true, true, Audience.Patient, TellBy.Voice, T(9, 20)), CallTaker, T(9, 20))
        .After(new ChangeArrivalWindow(Ours, T(11, 0), T(13, 0), Why, T(9, 40)), Desk, T(9, 40));

    private static World Breached() => Accepted().After(new RaiseWhatIsDue(Ours), Actor.Service, T(11, 1));

    private static World Emergency() => Accepted().After(new RaiseEmergency(Ours, null, TriageNurse.Id, Why, T(9, 20)), TriageNurse, T(9, 20));

    private static World Requested() => Emergency().After(new RequestAmbulance(Ours, Request, AmbulanceCategory.Two, T(9, 22)), TriageNurse, T(9, 22));

    private static World ReferredOn() => Ended().After(new ReferOn(Ours, "Hospice", Why, T(10, 40)), Nurse, T(10, 40));

    private static World SeenOnTwoDays() => Accepted(ResponseStandard.TwoDay).After(Plan(T(9, 12)), Desk, T(9, 12)).After(Allocate(T(9, 13)), Desk, T(9, 13))
        .After(new AcceptAllocation(OurVisit, Nurse.Id, T(9, 14)), Nurse, T(9, 14)).After(new SetOff(OurVisit, Nurse.Id, T(9, 20)), Nurse, T(9, 20))
        .After(StartContact(T(9, 50)), Nurse, T(9, 50));
}
