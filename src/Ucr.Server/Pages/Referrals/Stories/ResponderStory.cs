using Ucr.Domain;
using Ucr.Domain.Intake;
using Ucr.Domain.Outcomes.Breaches;
using Ucr.Domain.Outcomes.Later;
using Ucr.Domain.Outcomes.Responders;

namespace Ucr.Server.Pages.Referrals.Stories;

/// <summary>Who else responded, and what was recorded later, in words.</summary>
internal static class ResponderStory
{
    public static StoryLine? Of(IUcrEvent happened) => happened switch
    {
        ResponseDelegated e => new($"{e.Responding} is asked to respond: ours until they accept", $"{e.Why}. {e.Accountable} answers for it, {e.Submitting} counts it"),
        ResponseAccepted e => new("The other organisation goes", null, e.Receiver),
        ResponseReturned e => new("The other organisation gave the response back", null, e.Why),
        PartnerContactRecorded e => new($"{e.Team} of {e.Organisation} was with the patient"),
        FirstResponderAttended e => new($"First on scene: {e.Scheme}", e.Registered ? "A registered responder of this service" : "Stops no clock"),
        PatientLifted e => new($"Lifted from the floor by {e.LiftedBy}: an assessment is still owed", $"Injury level {e.InjuryLevel}", e.Found),
        BreachExplained e => new("Said why it was not in time", $"Reason: {e.Reason.Replace('_', ' ')}", e.Note),
        LaterOutcomeRecorded e => new($"Recorded later: {Later(e.Kind)}, {(e.Yes ? "yes" : "no")}", $"{e.Source}. A recorded outcome, and no proof of one avoided"),
        WithdrawalAcknowledged { GivenBack: true } e => new("The sender has it back", null, e.Why),
        WithdrawalAcknowledged e => new("The sender was told that we go on", null, e.Why),
        _ => null,
    };

    private static string Later(LaterOutcomeKind kind) => kind == LaterOutcomeKind.AtHomeAt91Days ? "at home 91 days after" : "conveyance to hospital avoided";
}
