namespace Ucr.Domain.Intake;

/// <summary>NHS NUMBER STATUS of the NHS Data Dictionary, as far as intake sets it. No number is no reason to refuse (rule 57).</summary>
public static class NhsNumberStatuses
{
    /// <summary>01: present and verified.</summary>
    public const string Verified = "01";

    /// <summary>02: present and not traced.</summary>
    public const string NotTraced = "02";

    /// <summary>03: trace required.</summary>
    public const string TraceRequired = "03";

    /// <summary>07: not present, and not required yet: nothing to trace with.</summary>
    public const string NotPresent = "07";

    /// <summary>The status at receipt, from what is odd about the message.</summary>
    /// <param name="doubts">The message's doubts, as kebab-case codes.</param>
    /// <param name="ageKnown">Something to trace with is known: an age, or a date of birth.</param>
    public static string AtReceipt(IReadOnlyList<string> doubts, bool ageKnown) => doubts switch
    {
        _ when doubts.Contains("nhs-number-not-given", StringComparer.Ordinal) => ageKnown ? TraceRequired : NotPresent,
        _ when doubts.Contains("nhs-number-fails-check-digit", StringComparer.Ordinal) => TraceRequired,
        _ when doubts.Contains("nhs-number-not-verified", StringComparer.Ordinal) => NotTraced,
        _ => Verified,
    };
}
