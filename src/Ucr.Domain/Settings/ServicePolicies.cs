using Ucr.Domain.Allocation;
using Ucr.Domain.Clocks;
using Ucr.Domain.Clocks.Escalations;
using Ucr.Domain.Clocks.Hours;
using Ucr.Domain.Intake;
using Ucr.Domain.Outcomes;
using Ucr.Domain.Reporting;
using Ucr.Domain.Triage;
using Ucr.Domain.Visits;

namespace Ucr.Domain.Settings;

/// <summary>
/// The rules in force for a provider at one instant, each with a name and a version. Where the national guidance could not
/// be read, a default stands here, never a constant in a rule. A policy that an older change of settings did not know has its
/// default: so every member has one.
/// </summary>
public sealed record ServicePolicies
{
    /// <summary>What a service starts with.</summary>
    public static readonly ServicePolicies Default = new();

    /// <summary>Which change of the settings these are, counted from 1, the defaults.</summary>
    public int Version { get; init; } = 1;

    /// <summary>How a referral is received.</summary>
    public IntakePolicies Intake { get; init; } = new();

    /// <summary>When the service answers.</summary>
    public ServiceHours Hours { get; init; } = new();

    /// <summary>When clocks start, what stops them, how long they run.</summary>
    public ClockPolicies Clocks { get; init; } = new();

    /// <summary>Who is told that something is late or wrong, by what, and who next.</summary>
    public EscalationPolicies Escalations { get; init; } = new();

    /// <summary>Whom the service takes on, and for what.</summary>
    public TriagePolicies Triage { get; init; } = new();

    /// <summary>What figures are held against.</summary>
    public ReportingPolicies Reporting { get; init; } = new();

    /// <summary>Who may send whom.</summary>
    public AllocationPolicies Allocation { get; init; } = new();

    /// <summary>How visits are kept safe.</summary>
    public VisitPolicies Visits { get; init; } = new();

    /// <summary>What has to follow a contact.</summary>
    public OutcomePolicies Outcomes { get; init; } = new();

    /// <summary>A value of these settings as a policy: its rule's name with the settings' version, <c>clinical-eyes/3</c>.</summary>
    /// <param name="rule">The rule's name, in kebab case.</param>
    public PolicyName Named(string rule) => new($"{rule}/{Version}");
}
