namespace Ucr.Domain.Reporting.National;

/// <summary>Who responded, and whether the nation counts a response by them (rule 36).</summary>
/// <param name="Organisation">The responder's own organisation, which may be another than the one that submits.</param>
/// <param name="TeamType">SERVICE OR TEAM TYPE; null when it is not known.</param>
/// <remarks>
/// Source: docs/standards.md, rules 8 and 36. Until March 2023 only teams of certain types were counted; since April 2023
/// district nursing, or general practice out of hours, counts like any other service that meets the definition.
/// </remarks>
public sealed record RespondingTeam(OdsCode Organisation, string? TeamType)
{
    private static readonly LocalDate AnyTeamFrom = new(2023, 4, 1);

    /// <summary>Whether a referral received on a day, by London's calendar, is counted.</summary>
    public bool Counts(LocalDate receivedOn) => receivedOn >= AnyTeamFrom || TeamType is "45" or "51" or "52" or "53";
}
