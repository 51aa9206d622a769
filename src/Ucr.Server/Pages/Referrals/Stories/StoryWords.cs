using Ucr.Domain.Settings;
using Ucr.Domain;
using Ucr.Domain.Allocation;
using Ucr.Domain.Clocks;
using Ucr.Domain.Intake;
using Ucr.Domain.Intake.History;
using Ucr.Domain.Intake.Linking;
using Ucr.Domain.Outcomes;
using Ucr.Domain.Triage;
using Ucr.Domain.Values;
using Ucr.Domain.Visits;
using Ucr.Server.Pages.Board;
using Ucr.Server.Pages.Wording;

namespace Ucr.Server.Pages.Referrals.Stories;

/// <summary>Every fact of a referral and of its visits in words. A spec fails when an event has none.</summary>
/// <param name="Name">Staff by name.</param>
/// <param name="Policies">The needs in the service's own words.</param>
public sealed record StoryWords(Func<StaffId, string> Name, ServicePolicies Policies)
{
    /// <summary>The line of a fact; null when there are no words for it.</summary>
    public StoryLine? Of(IUcrEvent happened) =>
        OfIntake(happened) ?? OfTriage(happened) ?? TriageStory.Of(happened, Name, Policies) ?? ClockStory.Of(happened) ?? VisitStory.Of(happened, Name)
        ?? OfOutcome(happened) ?? CareStory.Of(happened, Name) ?? ReplyStory.Of(happened);

    private StoryLine? OfIntake(IUcrEvent happened) => happened switch
    {
        ReferralAmended { OfPatient: { Count: > 0 } changed } e => new("The sender told us more", $"Changed: {string.Join(", ", changed.Select(ReplyText.OfPatient))}", e.Narrative),
        ReferralReceived e => new($"Received {ChannelText.Of(e.Channel)}, referred by {IntakeWords.Of(e.Source)}", e.WrittenBy is { } writer ? $"{Need(e.Need)}. Written on paper by {writer}" : Need(e.Need), e.Narrative),
        HistoryImported e => new("Brought in as history", HistoryWords.Of(e.History)),
        HistoryCorrected e => new("The history that was brought in was put right by its sender", HistoryWords.Of(e.History)),
        ReferralAmended e => new("The sender told us more", null, e.Narrative),
        ReferralWithdrawn e => new("The sender asked to take it back", null, e.Why),
        DuplicateLinked e => new("Linked as the same need as another referral", null, e.Why),
        DuplicateUnlinked e => new("Found to be another need: waits for triage again", null, e.Why),
        DuplicateJoined e => new($"Another call about the same need, from {IntakeWords.Of(e.Call.Source)}, belongs to this one", Counts(e.ReceivedAtWas, e.ReceivedAt)),
        DuplicateLeft e => new("A call that had been linked was about another need", Counts(e.ReceivedAtWas, e.ReceivedAt)),
        _ => null,
    };

    private static string? Counts(NodaTime.Instant was, NodaTime.Instant now) => was == now ? null : $"It counts as received at {TimeText.Full(now)}, before at {TimeText.Full(was)}";

    private StoryLine? OfTriage(IUcrEvent happened) => happened switch
    {
        ReferralAccepted e => new($"Accepted on the {e.Standard.InWords()} standard", $"{Need(e.Need)}; {Urgency(e.Urgency)}", e.Rationale),
        ReferralRedirected e => new($"Sent on to {e.To}: ours until they accept", null, e.Why),
        RedirectAccepted e => new("The other service took it", null, e.Receiver),
        RedirectRefused e => new("The other service did not take it: waits for triage again", null, e.Why),
        ReferralRejected e => new($"Not taken on: {ClosureText.Of(e.Reason)}", null, e.LocalReason),
        PathwayUpgraded e => new($"Moved from the {e.From.InWords()} to the {e.To.InWords()} standard", null, e.Why),
        PathwayDowngraded e => new($"Moved from the {e.From.InWords()} to the {e.To.InWords()} standard", null, e.Why),
        EmergencyRaised e => new($"Upgraded to 999: {Name(e.Owner)} keeps in touch until the crew is there", e.CadNumber is null ? null : $"CAD {e.CadNumber}", e.Why),
        AmbulanceCrewArrived => new("The ambulance crew is with the patient"),
        _ => null,
    };

    private static StoryLine? OfOutcome(IUcrEvent happened) => happened switch
    {
        OutcomeRecorded e => new($"Outcome: {ClosureText.Of(e.Result)}", null, e.Note),
        OnwardReferralMade e => new($"Referred on to {e.To}", null, e.Why),
        ReferrerInformed e => new("Whoever referred was told", e.How),
        ReferralClosed { DeclinedBy: { } who } e => new($"Closed: {ClosureText.Of(e.Reason)} by {ClosureText.Of(who)}", null, e.Note),
        ReferralClosed e => new($"Closed: {ClosureText.Of(e.Reason)}", null, e.Note),
        _ => null,
    };

    private string Need(NeedKey need) => BoardRows.NeedWords(need, Policies);

    private static string Urgency(ClinicalUrgency urgency) => urgency switch
    {
        ClinicalUrgency.RiskToLife => "risk to life",
        ClinicalUrgency.High => "urgent",
        _ => "can wait within the standard",
    };
}
