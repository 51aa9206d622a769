using System.Text.Json.Serialization;
using Ucr.Simulation.Assumptions;

namespace Ucr.Simulation.Behaviour;

/// <summary>How long people take and what they decide. The figures and where they come from stand in simulation.settings.json.</summary>
public sealed record Habits
{
    /// <summary>The habits that the demonstration and the service day use.</summary>
    public static Habits Usual => SimulationSettings.Usual.Habits;

    /// <summary>From receipt, or return, to a decision at triage.</summary>
    public required Minutes Triage { get; init; }

    /// <summary>From a redirect to its receiver's answer.</summary>
    public required Minutes RedirectAnswer { get; init; }

    /// <summary>From acceptance to a visit on the list.</summary>
    public required Minutes PlanVisit { get; init; }

    /// <summary>The dispatcher looks at a visit that waits.</summary>
    public required Minutes Allocate { get; init; }

    /// <summary>From allocation to the clinician's answer.</summary>
    public required Minutes Answer { get; init; }

    /// <summary>From acceptance to setting off.</summary>
    public required Minutes SetOff { get; init; }

    /// <summary>A drive, as a share of the estimate.</summary>
    public required Minutes Drive { get; init; }

    /// <summary>At the door until the contact starts.</summary>
    public required Minutes Door { get; init; }

    /// <summary>At the door until nobody has opened for long enough.</summary>
    public required Minutes NobodyOpens { get; init; }

    /// <summary>From there until the search has ended.</summary>
    public required Minutes Search { get; init; }

    /// <summary>With the patient, as a share of the need's minutes.</summary>
    public required Minutes Contact { get; init; }

    /// <summary>The same, where a visit overruns.</summary>
    public required Minutes Overrun { get; init; }

    /// <summary>From acceptance to the person's declining by telephone.</summary>
    public required Minutes Decline { get; init; }

    /// <summary>From acceptance to a call that needs 999.</summary>
    public required Minutes Emergency { get; init; }

    /// <summary>From 999 to the crew's arrival.</summary>
    public required Minutes Ambulance { get; init; }

    /// <summary>Writing up: the referrer is told, then the referral is closed.</summary>
    public required Minutes WriteUp { get; init; }

    /// <summary>From the start of a contact until somebody may write it up, minutes.</summary>
    public required double WritesAfterMinutes { get; init; }

    /// <summary>Half of a crew waits this long for the other half, then is freed, minutes.</summary>
    public required double HalfCrewWaitsMinutes { get; init; }

    /// <summary>Share that triage rejects.</summary>
    public required double Rejected { get; init; }

    /// <summary>Share that triage redirects.</summary>
    public required double Redirected { get; init; }

    /// <summary>Share of redirects that their receiver refuses.</summary>
    public required double RedirectRefused { get; init; }

    /// <summary>Share that the patient declines before anybody comes.</summary>
    public required double DeclinedByPatient { get; init; }

    /// <summary>Share that becomes a 999 call while it waits.</summary>
    public required double Upgraded { get; init; }

    /// <summary>Share of visits on which nobody opens.</summary>
    public required double NoAccess { get; init; }

    /// <summary>Share of those who are found by the search.</summary>
    public required double FoundBySearch { get; init; }

    /// <summary>Share of allocations that the clinician declines.</summary>
    public required double DeclinedByClinician { get; init; }

    /// <summary>Share of visits that overrun.</summary>
    public required double Overruns { get; init; }

    /// <summary>What comes of a visit.</summary>
    public required IReadOnlyList<OutcomeWeight> Outcomes { get; init; }

    /// <summary>Every length, by its field.</summary>
    [JsonIgnore]
    internal IEnumerable<(string Name, Minutes Value)> Lengths =>
    [
        ("triage", Triage), ("redirectAnswer", RedirectAnswer), ("planVisit", PlanVisit), ("allocate", Allocate), ("answer", Answer), ("setOff", SetOff),
        ("drive", Drive), ("door", Door), ("nobodyOpens", NobodyOpens), ("search", Search), ("contact", Contact), ("overrun", Overrun), ("decline", Decline),
        ("emergency", Emergency), ("ambulance", Ambulance), ("writeUp", WriteUp),
    ];

    /// <summary>Every share, by its field.</summary>
    [JsonIgnore]
    internal IEnumerable<(string Name, double Value)> Shares =>
    [
        ("rejected", Rejected), ("redirected", Redirected), ("redirectRefused", RedirectRefused), ("declinedByPatient", DeclinedByPatient), ("upgraded", Upgraded),
        ("noAccess", NoAccess), ("foundBySearch", FoundBySearch), ("declinedByClinician", DeclinedByClinician), ("overruns", Overruns),
    ];
}

/// <summary>Evenly between two lengths.</summary>
/// <param name="Least">Minutes.</param>
/// <param name="Most">Minutes.</param>
public readonly record struct Minutes(double Least, double Most);
