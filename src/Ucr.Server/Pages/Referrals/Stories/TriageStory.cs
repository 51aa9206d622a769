using Ucr.Domain;
using Ucr.Domain.Intake;
using Ucr.Domain.Intake.Tracing;
using Ucr.Domain.Settings;
using Ucr.Domain.Triage;
using Ucr.Domain.Values;
using Ucr.Domain.Visits.Observing;
using Ucr.Server.Pages.Referrals.Assessing;
using Ucr.Server.Pages.Visits.Asking;
using Ucr.Server.Pages.Wording;

namespace Ucr.Server.Pages.Referrals.Stories;

/// <summary>What triage found and did beside the decision, in words.</summary>
internal static class TriageStory
{
    /// <summary>The line of a fact; null when it is another step's.</summary>
    public static StoryLine? Of(IUcrEvent happened, Func<StaffId, string> name, ServicePolicies policies) =>
        OfPerson(happened, name) ?? OfWaiting(happened) ?? OfTransfer(happened, name) ?? OfKeeping(happened, name) ?? OfAnswers(happened, policies);

    private static StoryLine? OfPerson(IUcrEvent happened, Func<StaffId, string> name) => happened switch
    {
        ConsentRecorded e => new($"{TriageText.Of(e.Who)} {(e.Given ? "agreed to" : "declined")} {TriageText.Of(e.To)}", null, e.Words),
        CapacityAssessed e => new(TriageText.Of(e.Finding), e.DecidedBy is { } basis ? TriageText.Of(basis) : null, e.Decision),
        SafeguardingRaised e => new($"Safeguarding concern about {TriageText.Of(e.Of)}: {name(e.Owner)} follows it up", e.DoNotTell ? "Nobody there may learn of us" : null, e.What),
        ContactWishRecorded e => new(e.DoNotTell ? "Do not tell: no link, e-mail, SMS or arrival time" : "They may be told again", null, e.Why),
        HazardRecorded e => new($"Warning: {TriageText.Of(e.Kind)}", $"Asked again on {TimeText.Date(e.ReviewOn)}, holds until {TimeText.Date(e.ExpiresOn)}", e.What),
        HazardReviewed e => new(e.StillThere ? $"Warning asked again: it holds until {TimeText.Date(e.ExpiresOn)}" : "Warning asked again: it is gone", null, e.Why),
        PatientInformed e => new($"{TriageText.Of(e.Whom)} was told {TriageText.Of(e.How)}", Told(e)),
        ArrivalWindowChanged e => new($"We come between {TimeText.Full(e.From)} and {TimeText.Full(e.To)}: a call is owed to whoever was told otherwise", null, e.Why),
        _ => null,
    };

    private static StoryLine? OfWaiting(IUcrEvent happened) => happened switch
    {
        TriagedAgain e => new($"Rung and triaged again: {TriageText.Of(e.Urgency)}", $"Next call due {TimeText.Full(e.NextCallAt)}", e.Why),
        ExemptionRequested e => new($"Asked to exempt it from the standard: {TriageText.Of(e.Reason)}", "A second clinician decides", e.Why),
        ResolvedRemotely e => new($"Resolved without a visit, {TriageText.Mechanism(e.Mechanism)}", null, e.Why),
        ReferrerRungBack e => new(e.Reached ? "Whoever referred was rung back" : "Whoever referred was rung back: nobody answered", null, e.Said),
        AdviceGiven e => new(e.Understood ? "Advice was given and understood" : "Advice was given, and it is not sure that it was understood", null, e.Advice),
        AdmissionReviewed e => new("The admission was reviewed", e.Exception is { } exception ? TriageText.Of(exception) : "No exception", e.Findings),
        _ => null,
    };

    private static StoryLine? OfTransfer(IUcrEvent happened, Func<StaffId, string> name) => happened switch
    {
        WarmTransferStarted e => new($"Live warm transfer to {TriageText.Of(e.To)}: {name(e.Owner)} stays on the line", TriageText.Of(e.Reason)),
        WarmTransferCompleted e => new("The other service took over on the line", null, e.Receiver),
        WarmTransferFailed e => new("Nobody took over on the line: it is still ours", null, e.Why),
        _ => null,
    };

    private static StoryLine? OfKeeping(IUcrEvent happened, Func<StaffId, string> name) => happened switch
    {
        CallAbandoned e => new("The caller rang off before anything was decided", null, e.Heard),
        CaseTakenFromStack e => new($"Taken from the 999 stack: case {e.Cad}, category {e.Category}", $"It had waited for an ambulance since {TimeText.Full(e.WaitingSince)}"),
        ClosedHoursAnswered e => new(TriageText.Of(e.Answer), $"{(e.OnCall is { } who ? $"On call: {name(who)}. " : "")}A clinician rings by {TimeText.Full(e.CallDueAt)}"),
        ReferralReopened e => new(e.As is null ? "Opened again: waits for triage" : "Goes on in a new request that is linked to this one", null, e.Why),
        ReferralVoided e => new("Entered in error: it stands in no figure", null, e.Why),
        ReferralReassigned e => new("Filed under another patient: it had been under the wrong one", null, e.Why),
        PatientTraced e => new(TraceText.Of(e.Result), TraceText.Besides(e)),
        PatientIdentified e => new($"The patient's NHS number is known ({e.Status}); the clock runs on"),
        EpisodeContinued e => new("Goes on as reablement, with a two-day clock of its own", null, e.Why),
        _ => null,
    };

    private static StoryLine? OfAnswers(IUcrEvent happened, ServicePolicies policies) => happened switch
    {
        ObservationsTaken e => new($"Observations: {ObservationText.Score(e.Found)}", ObservationText.Readings(e.Found)),
        TriageRecorded e => new("Answers were recorded", string.Join("\n", AssessmentText.Answered(e.Found, policies.Triage))),
        DispositionProposed e => new($"Proposed: {TriageText.Of(e.Proposal.Disposition)}", $"{string.Join(". ", e.Proposal.Reasons)}. By {PolicyText.Of(e.Proposal.Policy)}. A person decides."),
        _ => null,
    };

    private static string Told(PatientInformed e)
    {
        var window = e is { WindowFrom: { } from, WindowTo: { } to } ? $"Between {TimeText.Full(from)} and {TimeText.Full(to)}. " : "";
        return window + (e.AdviceUnderstood ? "What to do if it gets worse was said and understood." : e.AdviceGiven ? "What to do if it gets worse was said." : "What to do if it gets worse was not said.");
    }
}
