namespace Ucr.Server.Pages.Wording;

/// <summary>An NHS number as it is read out: 3-3-4, never cut short.</summary>
public static class NhsNumberText
{
    /// <summary>"999 919 0758"; what is not ten digits is shown as it is, and nothing as "Not known".</summary>
    public static string Of(string? number)
    {
        if (string.IsNullOrWhiteSpace(number))
        {
            return "Not known";
        }

        var digits = string.Concat(number.Where(char.IsAsciiDigit));
        return digits.Length == 10 ? $"{digits[..3]} {digits[3..6]} {digits[6..]}" : number;
    }
}
