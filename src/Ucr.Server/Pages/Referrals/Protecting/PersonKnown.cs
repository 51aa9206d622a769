using Ucr.Domain;
using Ucr.Server.Pages.Wording;

namespace Ucr.Server.Pages.Referrals.Protecting;

/// <summary>What is known of the person's own say, in words.</summary>
internal static class PersonKnown
{
    /// <summary>One sentence for each answer about consent; that nobody asked when there is none.</summary>
    public static IReadOnlyList<string> Consents(Referral referral) => referral.Triage.Person.Consents is { Count: > 0 } answers
        ? [.. answers.Select(said => $"{TriageText.Of(said.Who)} {(said.Given ? "agreed to" : "declined")} {TriageText.Of(said.To)}.")]
        : ["Nobody has asked yet."];

    /// <summary>Capacity; taken for granted while nobody doubts it.</summary>
    public static string Capacity(Referral referral) => referral.Triage.Person.Capacity is { } known
        ? $"{TriageText.Of(known.Finding)}{(known.DecidedBy is { } basis ? $". {TriageText.Of(basis)}" : "")}"
        : "Nobody has doubted it";
}
