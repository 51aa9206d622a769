using NodaTime;
using Ucr.Server.Pages.Board;
using Ucr.Server.Pages.Referrals.Messaging;
using Ucr.Server.Pages.Referrals.Reading;
using Ucr.Server.Pages.Wording;

namespace Ucr.Server.Pages.Referrals;

/// <summary>One referral, whole: state, clocks, what can be done, and its story.</summary>
public sealed record ReferralPageModel(
    ReferralHead Head,
    BoardStage Stage,
    IReadOnlyList<ReferralPageModel.ClockEntry> Clocks,
    IReadOnlyList<ReferralPageModel.Fact> Facts,
    IReadOnlyList<ReferralPageModel.Step> Steps,
    IReadOnlyList<ReferralPageModel.StoryEntry> Story)
{
    /// <summary>Who answers for it now (clinical ruling 22); null once it is closed.</summary>
    public AccountableShown? Accountable { get; init; }

    /// <summary>What is owed: what keeps it open first (clinical ruling 23).</summary>
    public IReadOnlyList<OwedShown> Owed { get; init; } = [];

    /// <summary>People who are open and whose names are like this one (clinical ruling 13).</summary>
    public IReadOnlyList<string> Namesakes { get; init; } = [];

    /// <summary>What desk and clinicians wrote to each other.</summary>
    public IReadOnlyList<MessageShown> Messages { get; init; } = [];

    /// <summary>Whoever looks is at the desk, and somebody goes there who would read a message.</summary>
    public bool MayWrite { get; init; }

    /// <summary>Why nothing can be written now; null where it can.</summary>
    public string? NobodyReads { get; init; }

    /// <summary>Made once for the page: the ids of its forms follow from it.</summary>
    public Guid PageId { get; init; }

    /// <summary>Said after a step that was just done: "Allocated to Ella Moss".</summary>
    public string? Done { get; init; }

    /// <summary>The allocation that was just made, while it can be taken back.</summary>
    public Allocating.UndoShown? Undo { get; init; }

    /// <summary>A danger sign was told and nobody has triaged yet: the 999 script stands before anything else.</summary>
    public bool Ring999 { get; init; }

    /// <summary>What the sender has not been told; null when they know how things are.</summary>
    public Replying.NotTold? NotTold { get; init; }

    /// <summary>Whether this person may tell them.</summary>
    public bool MayTellSender { get; init; }

    /// <summary>Everything that must be seen before anybody acts: danger signs, hazards, "do not tell".</summary>
    public IReadOnlyList<string> Warnings { get; init; } = [];

    /// <summary>A clock of the referral and why it shows the time that it shows.</summary>
    /// <param name="Words">"Two-hour standard", "First clinical eyes".</param>
    /// <param name="Why">Why this time, in sentences.</param>
    /// <param name="Face">How it runs; null beside the clock that counts.</param>
    public sealed record ClockEntry(string Words, string Why, ClockFace? Face)
    {
        /// <summary>The rules and the events behind it.</summary>
        public string Behind { get; init; } = "";
    }

    /// <summary>What was asked at triage, in groups; "Not asked" where it is blank.</summary>
    public IReadOnlyList<FactGroup> Asked { get; init; } = [];

    /// <param name="Title">"Danger signs: 2 of 9 asked".</param>
    public sealed record FactGroup(string Title, IReadOnlyList<Fact> Facts);


    /// <param name="Name">"Address", "Referred by", "Allergies".</param>
    /// <param name="Value">Never empty: "None known", "Not asked", "Not known".</param>
    public sealed record Fact(string Name, string Value);

    /// <summary>Something that this person may do now.</summary>
    /// <param name="Page">The page under the referral: "triage", "allocate", "close".</param>
    /// <param name="Main">The likely next step: a green button.</param>
    public sealed record Step(string Text, string Page, bool Main = false);

    /// <summary>Other referrals that this one belongs to.</summary>
    public IReadOnlyList<Link> Links { get; init; } = [];

    /// <param name="Words">"Duplicate of".</param>
    /// <param name="Reference">"UCR-24601".</param>
    public sealed record Link(string Words, string Reference);

    /// <summary>Its open visits, where there is more than one.</summary>
    public IReadOnlyList<OpenVisitShown> Visits { get; init; } = [];

    /// <param name="Words">"Follow-up, waiting for somebody".</param>
    /// <param name="Who">Who goes: "Nobody yet".</param>
    /// <param name="Allocate">Where somebody is chosen for it; null when nobody need be, or the viewer may not.</param>
    public sealed record OpenVisitShown(string Words, string Who, string? Allocate);

    /// <summary>An open referral that looks like this one, where this one waits for triage: "UCR-10002, MARSH, Ada: falls".</summary>
    public IReadOnlyList<Alike> LooksLike { get; init; } = [];

    /// <param name="Words">The other referral.</param>
    /// <param name="Why">Why it looks so.</param>
    public sealed record Alike(string Words, string Why);

    /// <summary>What may be done besides, grouped by what it is about.</summary>
    public IReadOnlyList<StepGroup> More { get; init; } = [];

    /// <param name="Title">"The person", "Times".</param>
    public sealed record StepGroup(string Title, IReadOnlyList<Step> Steps);

    /// <param name="Words">What became true: "Accepted on the 2-hour standard".</param>
    /// <param name="Detail">Reason or note; null when there is none.</param>
    /// <param name="By">The person, or the system that acted.</param>
    /// <param name="RecordedAt">When the service was told; shown when it differs from <paramref name="OccurredAt"/> by a minute or more.</param>
    public sealed record StoryEntry(string Words, string? Detail, string By, Instant OccurredAt, Instant RecordedAt)
    {
        /// <summary>Where the planner's reasons can be looked at; null for what nobody planned.</summary>
        public string? Decision { get; init; }

        /// <summary>Where the photograph or document is shown; null for everything else.</summary>
        public string? Attachment { get; init; }

        /// <summary>The rule that made it, and its version; null for what a person decided.</summary>
        public string? Rule { get; init; }

        /// <summary>What kind of fact it is, for its mark: "clock", "late", "message", "seen", "service", "person".</summary>
        public string Kind { get; init; } = "person";
    }
}
