using Ucr.Domain.Settings;

namespace Ucr.Domain.Clocks;

/// <summary>How long each kind of clock runs, as policies that people can read and, where they are local, change.</summary>
public static class ClockLimitEntries
{
    private const string Workbook = "NHS England, two-hour UCR workbook 2024-25, metadata: 120 minutes or less";
    private const string Ruling = "Clinical ruling of this service; no national source";

    /// <summary>The policies.</summary>
    public static IReadOnlyList<PolicyEntry> All { get; } =
    [
        Of(ClockKind.ClinicalEyes, "clinical-eyes", "How soon must a registered clinician have decided about a new referral?", PolicyCertainty.ProductDecision, Ruling, [48], [3], 1, 120),
        National(ClockKind.TwoHour, "two-hour-limit", "How long is the two-hour standard, and when is its end near?", PolicyCertainty.Verified, Workbook, [1, 48], 5, 115),
        National(ClockKind.TwoHourExempt, "two-hour-exempt-limit", "How long may a response take that is exempt from the standard?", PolicyCertainty.Inferred, Workbook + "; type 07 inferred", [29], 5, 115),
        National(ClockKind.TwoDay, "two-day-limit", "How long is the two-day standard of reablement?", PolicyCertainty.Recalled, "Two-day standard verified; whether two days are 48 hours or two midnights was not found", [40], 30, 1440),
        Of(ClockKind.AllocationAcceptance, "allocation-acceptance", "How soon must a clinician accept a visit?", PolicyCertainty.ProductDecision, Ruling, [48], [], 1, 60),
        Of(ClockKind.RedirectAcceptance, "redirect-acceptance", "How soon must the receiver of a redirect accept it?", PolicyCertainty.ProductDecision, Ruling, [48], [4], 1, 240),
        Of(ClockKind.AmbulanceSafetyCall, "ambulance-safety-call", "How often is somebody who waits for an ambulance rung?", PolicyCertainty.ProductDecision, Ruling, [31], [16], 5, 120),
        Of(ClockKind.BreachSafetyCall, "breach-safety-call", "How often is somebody rung whose standard was breached?", PolicyCertainty.ProductDecision, Ruling, [48], [17], 10, 240),
    ];

    /// <summary>A clock whose length a service sets.</summary>
    /// <param name="kind">Which clock.</param>
    /// <param name="key">The policy's key.</param>
    /// <param name="question">What it answers.</param>
    /// <param name="certainty">How sure we are.</param>
    /// <param name="source">Where it comes from.</param>
    /// <param name="rules">Numbers of rules.</param>
    /// <param name="rulings">Numbers of clinical rulings.</param>
    /// <param name="least">Minutes allowed.</param>
    /// <param name="most">Minutes allowed.</param>
    public static PolicyEntry Of(
        ClockKind kind, string key, string question, PolicyCertainty certainty, string source, IReadOnlyList<int> rules, IReadOnlyList<int> rulings, int least, int most) =>
        new(key, question, PolicyOrigin.Local, certainty, source)
        {
            Rules = rules,
            Rulings = rulings,
            Present = policies => ClockLimitFields.InWords(policies.Clocks.For(kind)),
            Fields = [ClockLimitFields.Limit(kind, key, least, most)],
        };

    /// <summary>A clock of a national standard: its length is not a service's to set, its warning is.</summary>
    /// <inheritdoc cref="Of" path="/param" />
    public static PolicyEntry National(
        ClockKind kind, string key, string question, PolicyCertainty certainty, string source, IReadOnlyList<int> rules, int least, int most) =>
        new(key, question, PolicyOrigin.National, certainty, source)
        {
            Rules = rules,
            Present = policies => ClockLimitFields.InWords(policies.Clocks.For(kind)),
            Fields = [ClockLimitFields.Warning(kind, key, least, most)],
        };
}
