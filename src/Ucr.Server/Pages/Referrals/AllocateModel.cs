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

    /// <param name="Id">Posted as <c>clinician</c>.</param>
    /// <param name="Profession">"Paramedic".</param>
    /// <param name="ChancePercent">The chance of arriving before due, whole percent; null for who cannot go.</param>
    /// <param name="Why">"Free now, about 7 min away"; for who cannot go the reason why not.</param>
    /// <param name="CanGo">False for out of scope: shown and never selectable.</param>
    public sealed record Candidate(string Id, string Name, string Profession, int? ChancePercent, string Why, bool CanGo);
}
