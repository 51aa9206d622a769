namespace Ucr.Domain.Reporting.Csds;

/// <summary>What becomes of a row with a finding.</summary>
public enum FindingWeight
{
    /// <summary>The national check takes it, and says so.</summary>
    Warning,

    /// <summary>The national check takes it, and no two-hour figure comes of it (rule 51).</summary>
    NoFigure,

    /// <summary>The national check, or this service, does not take it.</summary>
    Rejected,
}

/// <summary>Something about a row that somebody has to look at before the file is sent.</summary>
/// <param name="Weight">What becomes of the row.</param>
/// <param name="Code">The national code where there is one, else ours, in kebab case; kept for ever.</param>
/// <param name="ServiceRequest">The referral.</param>
/// <param name="Words">For whoever has to act: what is wrong.</param>
public sealed record CsdsFinding(FindingWeight Weight, string Code, ReferralId ServiceRequest, string Words);
