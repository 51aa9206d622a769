using Ucr.Domain.Triage.Assessment;
using Ucr.Server.Pages.Components.Nhs;
using Ucr.Server.Pages.Forms;
using Ucr.Server.Pages.Referrals.Assessing;
using Ucr.Server.Pages.Wording;

namespace Ucr.Server.Pages.Referrals;

/// <summary>What a registered clinician decides about a referral.</summary>
/// <param name="Standards">The standards that it may be accepted on, by code.</param>
/// <param name="Needs">The needs that the service takes, by code.</param>
/// <param name="Capabilities">What a visit may ask of who goes, by code.</param>
/// <param name="Receivers">Services that a redirect may go to, by code.</param>
public sealed record TriageModel(
    ReferralHead Head,
    FormState Form,
    IReadOnlyList<Choice> Standards,
    IReadOnlyList<Choice> Needs,
    IReadOnlyList<Choice> Capabilities,
    IReadOnlyList<Choice> Receivers)
{
    /// <summary>Null before the clock has started.</summary>
    public ClockFace? Clock { get; init; }

    /// <summary>Danger signs and alerts: seen before anybody decides.</summary>
    public IReadOnlyList<string> Warnings { get; init; } = [];

    /// <summary>Open referrals of the same person, by id: one with the same need is taken a second time only by choice.</summary>
    public IReadOnlyList<Choice> Others { get; init; } = [];

    /// <summary>A danger sign: the 999 script stands before anything else.</summary>
    public bool Ring999 { get; init; }

    /// <summary>What has been asked and answered so far.</summary>
    public TriageAssessment Assessment { get; init; } = TriageAssessment.NotAsked;

    /// <summary>The questions of the structured triage.</summary>
    public IReadOnlyList<AssessmentGroup> Groups { get; init; } = [];

    /// <summary>The fields of the red flags that belong to the need: shown first.</summary>
    public IReadOnlyList<string> RedFlagsOfNeed { get; init; } = [];

    /// <summary>Why the service is not for this person, and where they go instead; empty when it is.</summary>
    public IReadOnlyList<string> Eligibility { get; init; } = [];

    /// <summary>What assisted triage proposes; null when nothing.</summary>
    public string? Proposal { get; init; }

    /// <summary>What the sender said, in short paragraphs.</summary>
    public IReadOnlyList<string> Story { get; init; } = [];

    /// <summary>The service's own reasons to reject, by key, as they are set now.</summary>
    public IReadOnlyList<Choice> LocalRejections { get; init; } = [];

    /// <summary>National reasons (CSDS referral rejection reason). Lack of capacity has no national code: it is written beside one.</summary>
    internal static readonly IReadOnlyList<Choice> RejectionReasons =
    [
        new("01", "Duplicate referral"),
        new("02", "Not appropriate for this service"),
        new("03", "Information is incomplete", "Ring back for it first: it is never a reason alone"),
    ];

    internal static readonly IReadOnlyList<Choice> Urgencies =
    [
        new("1", "Risk to life or limb", "On the floor, alone and deteriorating, time-critical medicine missed"),
        new("2", "Urgent", "Likely to go to hospital today without a visit"),
        new("3", "Soon", "Can wait within the standard"),
    ];
}
