using Ucr.Domain.Intake;
using Ucr.Domain.Outcomes;

namespace Ucr.Simulation.Assumptions;

/// <summary>A kind of county.</summary>
/// <param name="ReferralsPerDay">Expected referrals in 24 hours.</param>
/// <param name="Localities">Where people live.</param>
/// <param name="Teams">Who responds.</param>
public sealed record CountySettings(double ReferralsPerDay, IReadOnlyList<LocalitySettings> Localities, IReadOnlyList<TeamSettings> Teams);

/// <summary>A part of a county.</summary>
/// <param name="Name">As the service calls it.</param>
/// <param name="District">Outward postcode, in the pseudo-area ZZ.</param>
/// <param name="EastKilometres">Of its centre, from the county's corner.</param>
/// <param name="NorthKilometres">Likewise.</param>
/// <param name="RadiusKilometres">Within it people live.</param>
/// <param name="Share">Of the county's referrals.</param>
public sealed record LocalitySettings(string Name, string District, double EastKilometres, double NorthKilometres, double RadiusKilometres, double Share);

/// <summary>A team; everybody of <see cref="StaffSettings.EachTeam"/> works in it.</summary>
/// <param name="Key">Lower case.</param>
/// <param name="Name">In words.</param>
/// <param name="Locality">In whose centre it starts and ends.</param>
public sealed record TeamSettings(string Key, string Name, string Locality);

/// <summary>What arrives.</summary>
/// <param name="MedianPerDay">Referrals a day of England's median provider.</param>
/// <param name="DemonstrationPerDay">Referrals a day of the demonstration.</param>
/// <param name="TakesFrom">The hour from which referrals are taken, Europe/London.</param>
/// <param name="TakesUntil">The hour until which they are.</param>
/// <param name="Hours">Weights of the hours from midnight: 24.</param>
/// <param name="Weekdays">Factors from Monday: 7.</param>
/// <param name="Months">Factors from January: 12.</param>
/// <param name="Sources">Who refers.</param>
/// <param name="Needs">For what.</param>
public sealed record DemandSettings(
    double MedianPerDay,
    double DemonstrationPerDay,
    double TakesFrom,
    double TakesUntil,
    IReadOnlyList<double> Hours,
    IReadOnlyList<double> Weekdays,
    IReadOnlyList<double> Months,
    IReadOnlyList<SourceWeight> Sources,
    IReadOnlyList<NeedSettings> Needs);

/// <summary>How often a source refers.</summary>
/// <param name="Source">Who.</param>
/// <param name="Weight">Beside the others.</param>
public sealed record SourceWeight(ReferralSource Source, double Weight);

/// <summary>What comes with a need.</summary>
/// <param name="Need">Its key.</param>
/// <param name="Weight">Beside the others.</param>
/// <param name="Capabilities">What the visit needs.</param>
/// <param name="Minutes">Expected with the patient.</param>
/// <param name="TwoPeople">Share that needs two.</param>
/// <param name="TwoDay">Share on the two-day standard.</param>
public sealed record NeedSettings(string Need, double Weight, IReadOnlyList<string> Capabilities, int Minutes, double TwoPeople, double TwoDay);

/// <summary>How often an outcome comes of a visit.</summary>
/// <param name="Outcome">Which.</param>
/// <param name="Weight">Beside the others.</param>
public sealed record OutcomeWeight(OutcomeResult Outcome, double Weight);

/// <summary>Who works.</summary>
/// <param name="AbsentSick">Share of shifts that nobody works because of sickness.</param>
/// <param name="FallsIll">Share of shifts in which somebody falls ill at work.</param>
/// <param name="BreakMinutes">Length of a break; 0 for none.</param>
/// <param name="BreakAfterHours">From the start of the shift until it may begin.</param>
/// <param name="BreakWithinHours">From then until it has to have begun, where work allows.</param>
/// <param name="EachTeam">Everybody of a team.</param>
public sealed record StaffSettings(
    double AbsentSick, double FallsIll, int BreakMinutes, double BreakAfterHours, double BreakWithinHours, IReadOnlyList<PostSettings> EachTeam);

/// <summary>One clinician of a team.</summary>
/// <param name="Profession">In words.</param>
/// <param name="Register">The register that they stand on; null for who is not registered.</param>
/// <param name="From">Hour at which they start, Europe/London.</param>
/// <param name="To">Hour at which they end, the same day.</param>
/// <param name="Capabilities">What they may do.</param>
public sealed record PostSettings(string Profession, string? Register, int From, int To, IReadOnlyList<string> Capabilities);

/// <summary>How hard the planner tries in a simulation.</summary>
/// <param name="Iterations">Ruins and recreations for each plan at most.</param>
/// <param name="Futures">Possible futures that are drawn for each plan, from what the run itself has shown so far; 0 for no look-ahead.</param>
public sealed record PlannerSettings(int Iterations, int Futures);
