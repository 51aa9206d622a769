namespace Ucr.Domain.Reporting;

/// <summary>What somebody is told about a month's figures that cannot be prepared, confirmed or corrected.</summary>
public static class Submissions
{
    /// <summary>Only a manager answers for figures.</summary>
    public static readonly Refusal ManagerMustDecide = new("manager-must-decide", "Only a manager can do this.");

    /// <summary>There are no figures yet.</summary>
    public static readonly Refusal NotPrepared = new("submission-not-prepared", "These figures have not been prepared yet. Prepare them first.");

    /// <summary>Confirmed figures never change.</summary>
    public static readonly Refusal Confirmed =
        new("submission-confirmed", "These figures are confirmed and never change. Prepare a new submission and record it as the correction.");

    /// <summary>Nobody has confirmed them.</summary>
    public static readonly Refusal NotConfirmed =
        new("submission-not-confirmed", "These figures are not confirmed. Prepare them again instead of correcting them.");

    /// <summary>Another submission puts them right already.</summary>
    public static readonly Refusal Corrected =
        new("submission-already-corrected", "These figures were corrected already. Correct the submission that corrected them.");

    internal static bool MayKeep(Actor by) => by.Roles.Contains(Role.Manager);
}
