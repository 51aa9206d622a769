using System.Text.Json.Serialization;

namespace Ucr.Domain.Allocation.Scope;

/// <summary>
/// A clinical lead lets somebody go who lacks a capability that the visit needs, and names who on shift supports them. What
/// has run out is not overridden: a lapsed registration or competency blocks (clinical ruling 20).
/// </summary>
/// <param name="Visit">The visit meant.</param>
/// <param name="Clinician">Who may go.</param>
/// <param name="Supporter">Who supports them.</param>
/// <param name="Reason">Why, in words without patient data.</param>
/// <param name="OccurredAt">When it was decided, UTC.</param>
public sealed record OverrideScope(VisitId Visit, StaffId Clinician, StaffId Supporter, string Reason, Instant OccurredAt) : IVisitCommand
{
    /// <summary>Only a clinical lead may.</summary>
    public static readonly Refusal LeadMustDecide = new("clinical-lead-must-decide", "Only a clinical lead can let somebody go out of scope.");

    /// <summary>The supporter is not at work.</summary>
    public static readonly Refusal SupporterNotOnShift =
        new("supporter-not-on-shift", "The supporter is not on shift now. Name somebody who is.", nameof(Supporter));

    /// <summary>Those who are on shift now: the server fills it, never the sender.</summary>
    [JsonIgnore]
    public IReadOnlyList<ClinicianOnShift> OnShift { get; init; } = [];

    /// <inheritdoc />
    public Decision Decide(Visit visit, IReadOnlyList<Referral> served, DecisionContext context) => visit switch
    {
        _ when !IsLead(context) => LeadMustDecide,
        { IsOpen: false } => Refusal.VisitNotThere(visit.Stage),
        _ when visit.Watch.Overrides.Contains(new(Clinician, Supporter)) => [],
        _ when Supporter == Clinician || OnShift.All(on => on.Clinician != Supporter) => SupporterNotOnShift,
        _ when Required.Words(Reason, nameof(Reason), "Say why they go all the same.") is { } refusal => refusal,
        _ when Times.Impossible(OccurredAt, served, context, nameof(OccurredAt)) is { } refusal => refusal,
        _ => [new ScopeOverridden(Clinician, Supporter, Lacks(visit, context.Now), Reason, context.By.Id, OccurredAt)],
    };

    private static bool IsLead(DecisionContext context) => context.By.DecidesClinically && context.Policies.Allocation.ClinicalLeads switch
    {
        [] => context.By.Roles.Contains(Role.TriageClinician),
        var leads => leads.Contains(context.By.Id),
    };

    private IReadOnlyList<string> Lacks(Visit visit, Instant now) => visit.Needs.LackedBy([.. OnShift.Where(on => on.Clinician == Clinician)], now);
}
