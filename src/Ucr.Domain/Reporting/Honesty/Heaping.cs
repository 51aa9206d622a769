namespace Ucr.Domain.Reporting.Honesty;

/// <summary>
/// Whether too many waits end just before the limit: where times are written down honestly, the last five minutes before 120
/// hold about as many as the mean of the two five minutes before and the two after.
/// </summary>
public static class Heaping
{
    /// <summary>A chance as small as this asks for a second look.</summary>
    public const double Small = 0.01;

    private const double Share = 1 / 5d;

    /// <summary>The chance of as many or more just before the limit, if each of the five stretches were as likely.</summary>
    /// <param name="justBefore">Waits of more than 115 and at most 120 minutes.</param>
    /// <param name="around">Waits of the two stretches before and the two after.</param>
    /// <returns>0 to 1; null where there is none of either.</returns>
    /// <remarks>One-sided binomial test. A falling or rising share of waits is allowed for: the mean of the four lies where the fifth does.</remarks>
    public static double? Chance(int justBefore, int around)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(justBefore);
        ArgumentOutOfRangeException.ThrowIfNegative(around);
        var all = justBefore + around;
        if (all == 0)
        {
            return null;
        }

        // In logarithms, so that thousands of waits do not vanish.
        var (term, sum) = (all * Math.Log(1 - Share), 0d);
        for (var number = 0; number <= all; number++)
        {
            if (number >= justBefore)
            {
                sum += Math.Exp(term);
            }

            term += Math.Log((all - number) / (double)(number + 1)) + Math.Log(Share / (1 - Share));
        }

        return Math.Min(1, sum);
    }
}
