using Ucr.Server.Pages.Forms;
using Ucr.Server.Pages.Wording;

namespace Ucr.Server.Pages.Referrals;

/// <summary>Who goes: the planner's ranking, and why. A named person decides.</summary>
/// <param name="Candidates">In the planner's order; those who cannot go stand last.</param>
public sealed record AllocateModel(ReferralHead Head, FormState Form, ClockFace? Clock, IReadOnlyList<AllocateModel.Candidate> Candidates)
{
    /// <summary>Said when nobody can go.</summary>
    public string? NobodyBecause { get; init; }

    /// <summary>The name and version of the rule that ranked them.</summary>
    public string? Policy { get; init; }

    /// <summary>The id of who has it and has not accepted, as the form posts it back; empty when the place is free.</summary>
    public string Holder { get; init; } = "";

    /// <summary>Who has it and has not accepted: whoever is chosen takes it over. Null when the place is free.</summary>
    public string? NotAccepted { get; init; }

    /// <summary>Takes back the allocation that holds the place, where nobody has accepted it yet; null when no place is held so.</summary>
    public Allocating.UndoShown? TakeBack { get; init; }

    /// <summary>What would make it possible, where nobody can go.</summary>
    public IReadOnlyList<string> WouldHelp { get; init; } = [];

    /// <summary>What the patient wishes of whoever goes; null for nothing in particular.</summary>
    public string? Wishes { get; init; }

    /// <summary>Which visit, where the referral has more than one; null otherwise.</summary>
    public string? Visit { get; init; }

    /// <summary>No plan can be made now: those on shift stand by name, and nobody is ranked.</summary>
    public bool Unranked { get; init; }

    /// <summary>Who is under way and could turn aside to this visit.</summary>
    public IReadOnlyList<Plans.ShownDiversion> Diversions { get; init; } = [];

    /// <summary>Who stands where; null where nobody knows where the patient is.</summary>
    public Maps.MapModel? Map { get; init; }

    /// <summary>People who are open and whose names are like this one (clinical ruling 13).</summary>
    public IReadOnlyList<string> Namesakes { get; init; } = [];

    /// <param name="Words">"Speaks Polish".</param>
    /// <param name="Met">The wish is met.</param>
    public sealed record Wish(string Words, bool Met);

    /// <param name="Id">Posted as <c>clinician</c>.</param>
    /// <param name="Profession">"Paramedic".</param>
    /// <param name="Why">"Best placed"; for who cannot go the reason why not.</param>
    /// <param name="CanGo">False for out of scope: shown and never selectable.</param>
    public sealed record Candidate(string Id, string Name, string Profession, string Why, bool CanGo)
    {
        /// <summary>"At the door 09:31"; null for who cannot go.</summary>
        public string? Arrives { get; init; }

        /// <summary>The chance of arriving before due, whole percent; null without a clock and for who cannot go.</summary>
        public int? ChancePercent { get; init; }

        /// <summary>What they are at, where they are and since when; null while no plan can be made.</summary>
        public string? Where { get; init; }

        /// <summary>Each of the patient's wishes, met or not.</summary>
        public IReadOnlyList<Wish> Wishes { get; init; } = [];
    }
}
