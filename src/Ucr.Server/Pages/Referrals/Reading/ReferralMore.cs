using Ucr.Domain;
using Ucr.Domain.Clocks;
using Ucr.Domain.Intake;
using Ucr.Domain.Outcomes;
using Ucr.Domain.Outcomes.Breaches;
using Ucr.Domain.Triage;
using Ucr.Server.Pages.Referrals.Protecting;

namespace Ucr.Server.Pages.Referrals.Reading;

/// <summary>What somebody may do with a referral besides its next step, in groups by what it is about. The deciders refuse the rest all the same.</summary>
public static class ReferralMore
{
    /// <summary>The groups in which there is something to do.</summary>
    /// <param name="opened">The referral, opened.</param>
    public static IReadOnlyList<ReferralPageModel.StepGroup> For(OpenedReferral opened) =>
        For(opened.Referral, opened.Visit, opened.By, warned: ShownWarning.ToReview(opened).Count > 0, merged: opened.Persons.Any(person => person.SameAs.Count > 0));

    /// <summary>The same, from what they rest on.</summary>
    /// <param name="referral">The referral.</param>
    /// <param name="visit">Its open visit; null when it has none.</param>
    /// <param name="actor">Who looks.</param>
    /// <param name="warned">There is a warning that they may look at again.</param>
    /// <param name="merged">Another record is said to be the same person.</param>
    public static IReadOnlyList<ReferralPageModel.StepGroup> For(Referral referral, Visit? visit, Actor actor, bool warned, bool merged = false) =>
    [
        .. new ReferralPageModel.StepGroup[]
        {
            new("The person", [.. Person(referral, actor, warned)]),
            new("Calls", [.. Calls(referral, actor)]),
            new("The visit", [.. OfVisit(referral, visit, actor)]),
            new("What follows", [.. Following(referral, actor)]),
            new("Times", [.. Times(referral, actor)]),
            new("The decision", [.. Decision(referral, actor)]),
            new("Put right", [.. PutRight(referral, actor, merged)]),
        }.Where(group => group.Steps.Count > 0),
    ];

    /// <summary>Whoever may record what was said, without deciding anything.</summary>
    private static bool IsStaff(Actor actor) => actor.Roles.Contains(Role.CallTaker) || actor.SeesPatients || actor.Roles.Contains(Role.Dispatcher);

    /// <summary>May say why a standard was not met.</summary>
    internal static bool ExplainsBreaches(Actor actor) => IsStaff(actor) || actor.Roles.Contains(Role.Manager);

    /// <summary>Decides at the single point of access.</summary>
    private static bool Triages(Actor actor) => actor.DecidesClinically && actor.Roles.Contains(Role.TriageClinician);

    private static IEnumerable<ReferralPageModel.Step> Person(Referral referral, Actor actor, bool warned)
    {
        if (!IsStaff(actor)) yield break;
        if (referral.Channel == Channel.Itk) yield return new("Read the report of NHS 111", "document");
        if (referral.IsOpen) yield return new("Consent", "consent");
        if (referral.IsOpen) yield return new("Capacity to decide", "capacity");
        yield return new("Raise a safeguarding concern", "safeguarding");
        yield return new("Who may be told that we come", "contact-wish");
        if (referral.IsOpen) yield return new("Who would they like to come?", "wishes");
        yield return new("Warn whoever goes there", "warning");
        if (warned) yield return new("Look at a warning again", "warning-review");
    }

    private static IEnumerable<ReferralPageModel.Step> Calls(Referral referral, Actor actor)
    {
        if (!IsStaff(actor)) yield break;
        yield return new("Ring whoever referred", "referrer-call");
        if (referral.Feedback.Owed.Count > 0) yield return new("Give whoever referred their answer", "answered");
        if (!referral.IsOpen) yield break;
        yield return new("Tell the patient", "informed");
        if (referral.Triage.Telling.Window is not null) yield return new("Change when we come", "arrival-window");
        yield return new("Safety call", "safety-call");
        if (actor.DecidesClinically && referral.Stage is not (Stage.AwaitingTriage or Stage.Seen)) yield return new("Ring and triage again", "triage-again");
        if (actor.DecidesClinically) yield return new("Give advice", "advice");
        if (referral.Triage.Waiting.WarmTransfer is not { Runs: true }) yield return new("Hand over on the line", "warm-transfer");
        if (referral.Stage == Stage.AwaitingTriage) yield return new("The caller rang off", "call-abandoned");
    }

    private static IEnumerable<ReferralPageModel.Step> OfVisit(Referral referral, Visit? visit, Actor actor)
    {
        if (!IsStaff(actor) || !referral.IsOpen) yield break;
        if (visit is { Stage: VisitStage.Planned or VisitStage.Allocated or VisitStage.Accepted } && (actor.Dispatches || actor.SeesPatients)) yield return new("Another time for the visit", "reschedule");
        if (referral.Stage is Stage.Accepted or Stage.Seen && (actor.Dispatches || actor.SeesPatients)) yield return new("Plan another visit", "plan-visit");
        if (visit is { IsOpen: true } && Triages(actor)) yield return new("Let somebody go out of scope", "override-scope");
        if (referral.Stage == Stage.Accepted && actor.Dispatches && referral.Care.Delegation is null or { ReturnedAt: not null }) yield return new("Ask another organisation to respond", "delegate");
        if (referral.Care.Delegation is { IsTheirs: true }) yield return new("The other organisation gives it back", "delegate-answer");
        if (referral.Stage is Stage.Accepted or Stage.Seen && actor.DecidesClinically) yield return new("An ambulance crew hands over to us", "crew-relieved");
        yield return new("Lifted from the floor", "lift");
    }

    // One that still runs is explained once it has ended, unless its breach was raised.
    private static bool IsLate(Referral referral) => referral.BreachedAt is not null || BreachRule.Missed(referral, NodaTime.Instant.MinValue) is not null;

    private static IEnumerable<ReferralPageModel.Step> Following(Referral referral, Actor actor)
    {
        if (referral.IsOpen && (actor.SeesPatients || actor.Dispatches)) yield return new("Something is owed", "owe");
        if (referral.IsOpen && actor.SeesPatients) yield return new("Refer on", "refer-on");
        if (referral.Care.Onward.Any(onward => onward.IsLoose) && (actor.SeesPatients || actor.Dispatches)) yield return new("The other service has answered", "onward-answer");
        if (referral is { IsOpen: true, Care.Death: null or { IsReported: false } } && actor.SeesPatients) yield return new("Record a death", "death");
        if (actor.DecidesClinically && referral is { Care.Death: not null } and ({ IsOpen: true } or { Closure: ClosureReason.Died })) yield return new("The death was recorded in error", "lives");
        if (IsLate(referral) && ExplainsBreaches(actor) && (referral.Care.Breach is not null || referral.Stage is not (Stage.Seen or Stage.Closed))) yield return new("Why was it not in time?", "breach-reason");
        if (referral.Clock?.StoppedAt is not null && actor.SeesPatients) yield return new("What became of the person", "later-outcome");
    }

    private static IEnumerable<ReferralPageModel.Step> Times(Referral referral, Actor actor)
    {
        if (!IsStaff(actor)) yield break;
        if (referral is { IsOpen: true, Clock.Runs: true }) yield return new("The patient asks for a later time", "later-time");
        if (referral is { IsOpen: true, Clock: { Standard: ResponseStandard.TwoDay, StoppedAt: not null } } && actor.DecidesClinically) yield return new("Let reablement go on", "extend-reablement");
        if (referral.IsOpen && actor.DecidesClinically) yield return new("Would they be admitted otherwise?", "admission-otherwise");
        yield return new("Another provider's receipt", "pathway-receipt");
    }

    private static IEnumerable<ReferralPageModel.Step> Decision(Referral referral, Actor actor)
    {
        if (!actor.DecidesClinically) yield break;
        if (referral is { Stage: Stage.Accepted, Clock.Runs: true })
        {
            if (Triages(actor)) yield return new("Change the standard", "pathway");
            if (referral.Clock.Standard == ResponseStandard.TwoHour) yield return new("Ask for an exemption", "exemption");
            yield return new("Resolved without a visit", "resolved-remotely");
        }

        if (referral is { Stage: Stage.Seen, Outcome: not null, Clock.StoppedAt: not null, Intake.Continued: false }) yield return new("Go on with reablement", "reablement");
        if (ReviewAdmission.Owed(referral)) yield return new("Review the admission", "admission-review");
        if (referral is { IsOpen: false, Closure: not ClosureReason.Duplicate, Intake.ReopenedAs: null }) yield return new("Open it again", "reopen");
    }

    private static IEnumerable<ReferralPageModel.Step> PutRight(Referral referral, Actor actor, bool merged)
    {
        if (Triages(actor) && referral.Stage == Stage.AwaitingTriage) yield return new("Link to an earlier referral", "duplicate");
        if (Triages(actor) && referral is { IsOpen: false, DuplicateOf: not null }) yield return new("Take the link away", "not-a-duplicate");
        if (actor.SeesPatients && referral.Care.Attachments.Any(kept => !kept.InError)) yield return new("A photograph or document is wrong here", "attachment-in-error");
        if (IsStaff(actor) && !string.Equals(referral.Intake.NhsNumberStatus, NhsNumberStatuses.Verified, StringComparison.Ordinal)) yield return new("Give the patient's NHS number", "identified");
        if (IsStaff(actor)) yield return new("Look the patient up", "trace");
        if (actor.DecidesClinically) yield return new("The same person as in another referral", "same-person");
        if (actor.DecidesClinically && merged) yield return new("They are two people after all", "two-people");
        if (actor.DecidesClinically) yield return new("File it under the right patient", "reassign");
        if (actor.DecidesClinically && referral.Closure != ClosureReason.EnteredInError) yield return new("Entered in error", "void");
    }
}
