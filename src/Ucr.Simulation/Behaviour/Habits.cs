using Ucr.Domain.Outcomes;

namespace Ucr.Simulation.Behaviour;

/// <summary>How long people take and what they decide. Every figure is an assumption unless its line says otherwise.</summary>
public sealed record Habits
{
    /// <summary>The habits that the demonstration and the service day use.</summary>
    public static readonly Habits Usual = new();

    /// <summary>From receipt, or return, to a decision at triage.</summary>
    public Minutes Triage { get; init; } = new(2, 12);

    /// <summary>From a redirect to its receiver's answer.</summary>
    public Minutes RedirectAnswer { get; init; } = new(3, 14);

    /// <summary>From acceptance to a visit on the list.</summary>
    public Minutes PlanVisit { get; init; } = new(0.3, 1.5);

    /// <summary>The dispatcher looks at a visit that waits.</summary>
    public Minutes Allocate { get; init; } = new(0.5, 2);

    /// <summary>From allocation to the clinician's answer.</summary>
    public Minutes Answer { get; init; } = new(1, 4);

    /// <summary>From acceptance to setting off.</summary>
    public Minutes SetOff { get; init; } = new(1, 4);

    /// <summary>A drive, as a share of the estimate.</summary>
    public (double Least, double Most) Drive { get; init; } = (0.8, 1.35);

    /// <summary>At the door until the contact starts.</summary>
    public Minutes Door { get; init; } = new(1, 4);

    /// <summary>At the door until nobody has opened for long enough.</summary>
    public Minutes NobodyOpens { get; init; } = new(6, 12);

    /// <summary>From there until the search has ended.</summary>
    public Minutes Search { get; init; } = new(10, 25);

    /// <summary>With the patient; no public figure was found.</summary>
    public Minutes Contact { get; init; } = new(30, 75);

    /// <summary>From acceptance to the person's declining by telephone.</summary>
    public Minutes Decline { get; init; } = new(5, 30);

    /// <summary>From acceptance to a call that needs 999.</summary>
    public Minutes Emergency { get; init; } = new(5, 40);

    /// <summary>From 999 to the crew's arrival.</summary>
    public Minutes Ambulance { get; init; } = new(15, 60);

    /// <summary>Writing up: the referrer is told, then the referral is closed.</summary>
    public Minutes WriteUp { get; init; } = new(1, 6);

    /// <summary>Half of a crew waits this long for the other half, then is freed.</summary>
    public Duration HalfCrewWaits { get; init; } = Duration.FromMinutes(30);

    /// <summary>Share that triage rejects.</summary>
    public double Rejected { get; init; } = 0.06;

    /// <summary>Share that triage redirects.</summary>
    public double Redirected { get; init; } = 0.05;

    /// <summary>Share of redirects that their receiver refuses.</summary>
    public double RedirectRefused { get; init; } = 0.1;

    /// <summary>Share that the patient declines before anybody comes.</summary>
    public double DeclinedByPatient { get; init; } = 0.03;

    /// <summary>Share that becomes a 999 call while it waits.</summary>
    public double Upgraded { get; init; } = 0.03;

    /// <summary>Share of visits on which nobody opens.</summary>
    public double NoAccess { get; init; } = 0.04;

    /// <summary>Share of those who are found by the search.</summary>
    public double FoundBySearch { get; init; } = 0.6;

    /// <summary>Share of allocations that the clinician declines.</summary>
    public double DeclinedByClinician { get; init; } = 0.03;

    /// <summary>What comes of a visit. 67 % treated at home without hospital is trade press (2024); the rest is an assumption.</summary>
    public IReadOnlyList<(OutcomeResult Value, double Weight)> Outcomes { get; init; } =
    [
        (OutcomeResult.TreatedAtHome, 67), (OutcomeResult.ReferredOn, 15), (OutcomeResult.NothingFurther, 10), (OutcomeResult.Conveyed, 8),
    ];
}

/// <summary>Evenly between two lengths.</summary>
/// <param name="Least">Minutes.</param>
/// <param name="Most">Minutes.</param>
public readonly record struct Minutes(double Least, double Most);
