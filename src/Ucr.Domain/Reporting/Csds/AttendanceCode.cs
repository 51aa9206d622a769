namespace Ucr.Domain.Reporting.Csds;

/// <summary>ATTENDED OR DID NOT ATTEND as it is kept: one character. Some systems send it padded: <c>05</c> is <c>5</c> (rule 58).</summary>
/// <remarks>
/// Source: docs/standards.md, rule 58, and the NHS Data Model and Dictionary: 0 in the future, 2 cancelled by the patient,
/// 3 did not attend without warning, 4 cancelled by the provider, 5 attended on time, 6 the patient was late and was seen,
/// 7 the patient was late and was not seen.
/// </remarks>
public static class AttendanceCode
{
    /// <summary>The one form in which it is written; null when it is none of the codes.</summary>
    public static string? Canonical(string? code) => (code ?? "").Trim() switch
    {
        ['0', _] padded => Known(padded[1..]),
        var plain => Known(plain),
    };

    /// <summary>Whether the patient was seen: 5 and 6.</summary>
    public static bool IsAttended(string? code) => Canonical(code) is "5" or "6";

    private static string? Known(string code) => code is "0" or "2" or "3" or "4" or "5" or "6" or "7" ? code : null;
}
