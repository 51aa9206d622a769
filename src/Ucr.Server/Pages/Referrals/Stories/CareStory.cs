using Ucr.Domain;
using Ucr.Domain.Outcomes.Actions;
using Ucr.Domain.Outcomes.Deaths;
using Ucr.Domain.Outcomes.Emergencies;
using Ucr.Domain.Outcomes.Feedback;
using Ucr.Domain.Outcomes.Onward;
using Ucr.Domain.Values;
using Ucr.Domain.Visits.Attaching;
using Ucr.Domain.Visits.Handovers;
using Ucr.Domain.Visits.Messages;
using Ucr.Server.Pages.Wording;

namespace Ucr.Server.Pages.Referrals.Stories;

/// <summary>What is owed for a referral, and who answers for it, in words.</summary>
internal static class CareStory
{
    public static StoryLine? Of(IUcrEvent happened, Func<StaffId, string> name) =>
        OfActions(happened, name) ?? OfHandovers(happened, name) ?? OfMessages(happened, name) ?? OfEmergencies(happened, name) ?? OfDeaths(happened) ?? ResponderStory.Of(happened);

    private static StoryLine? OfActions(IUcrEvent happened, Func<StaffId, string> name) => happened switch
    {
        ActionOwed e => new($"Owed: {ActionText.Of(e.Kind)}", Join(e.Asked is { } who ? $"{name(who)} is asked" : null, e.DueAt is { } due ? $"Due {TimeText.Full(due)}" : null), e.What),
        ActionAccepted e => new($"{name(e.By)} took on what is owed"),
        ActionDone e => new("Done, or found not to be needed", null, e.Result),
        OnwardReferralAccepted e => new($"{e.To} took the patient", null, e.Receiver),
        OnwardReferralRefused e => new($"{e.To} did not take the patient", null, e.Why),
        OnwardReferralTimedOut e => new($"{e.To} did not answer in time", $"Its answer was due {TimeText.Full(e.DueAt)}"),
        _ => null,
    };

    private static StoryLine? OfHandovers(IUcrEvent happened, Func<StaffId, string> name) => happened switch
    {
        HandoverGiven e => new($"{name(e.From)} hands over to {name(e.To)}: not accepted yet", null, e.What),
        HandoverAccepted e => new($"{name(e.By)} accepted the handover and answers for the referral"),
        HandoverDeclined e => new("The handover was not accepted", e.Reason),
        _ => null,
    };

    private static StoryLine? OfMessages(IUcrEvent happened, Func<StaffId, string> name) => happened switch
    {
        MessageSent { To: MessageTo.Desk } e => new("A clinician wrote to the desk", null, e.What),
        MessageSent e => new("The desk wrote to whoever goes", null, e.What),
        MessageRead e => new($"{name(e.By)} has read the message"),
        DocumentAttached e => new(e.Kind == AttachmentKind.Photograph ? "Photograph attached" : "Document attached", null, e.Shows) { Attachment = e.Attachment },
        AttachmentEnteredInError e => new("A photograph or document was entered in error: it is not shown any more", null, e.Reason),
        _ => null,
    };

    private static StoryLine? OfEmergencies(IUcrEvent happened, Func<StaffId, string> name) => happened switch
    {
        AmbulanceRequested e => new($"Ambulance asked for, category {(int)e.Category + 1}"),
        AmbulanceRequestAcknowledged e => new(e.ByPhone ? "999 was rung and has the request" : "The ambulance service has the request", e.CadNumber is null ? null : $"CAD {e.CadNumber}"),
        AmbulanceMessageNotTaken e => new(
            e.TryingAgain ? "The message to the ambulance service was not taken: it is sent again" : "The message to the ambulance service was not taken: ring 999", AmbulanceText.Of(e.Why)),
        SafetyCallMade { Reached: true } e => new("Safety call: the patient was heard or spoken for", null, e.Found),
        SafetyCallMade e => new("Safety call: nobody answered", null, e.Found),
        ReferrerTold { Delivered: true } e => new($"Whoever referred was told {FeedbackText.Of(e.Kind)}, {FeedbackText.Of(e.Way)}"),
        ReferrerTold e => new($"Whoever referred could not be told {FeedbackText.Of(e.Kind)} {FeedbackText.Of(e.Way)}", e.Why?.Replace('-', ' ')),
        ReferrerCallOwed e => new($"A call is owed to whoever referred: {FeedbackText.Of(e.Kind)}", e.Why.Replace('-', ' ')),
        CrewOnScene { Plan: CrewPlan.Stays } e => new($"The ambulance crew{(e.CallSign is { } sign ? $" {sign}" : "")} stays until we come"),
        CrewOnScene e => new($"The ambulance crew{(e.CallSign is { } sign ? $" {sign}" : "")} wants to leave: they answer for the patient until they are relieved"),
        CrewRelieved e => new($"The crew on scene may leave: {name(e.To)} answers for the patient", null, e.Told),
        _ => null,
    };

    private static StoryLine? OfDeaths(IUcrEvent happened) => happened switch
    {
        DeathReported { Source: DeathSource.Trace } => new("The national record shows a death: ask before anything else", "A flag only: nothing is closed by it"),
        DeathReported e => new(
            e.Expected is true ? "Death reported: expected" : "Death reported: not expected",
            Join(e.HeardFrom is null ? null : "Heard from another referral of this person", e.DiedOn is { } day ? $"Died on {TimeText.Date(day)}" : null,
                e.AmbulanceReference is null ? null : $"999: {e.AmbulanceReference}", e.PoliceReference is null ? null : $"Police: {e.PoliceReference}"),
            e.WhoWasTold),
        DeathReportRetracted e => new("The death was recorded in error: the person lives", e.HeardFrom is null ? null : "Heard from another referral of this person", e.Why),
        _ => null,
    };

    private static string? Join(params string?[] parts) => parts.Any(part => part is not null) ? string.Join(". ", parts.Where(part => part is not null)) : null;
}
