namespace Ucr.Domain.Reporting.Charts;

/// <summary>What a chart is of.</summary>
public enum ChartOf
{
    /// <summary>The national share within two hours.</summary>
    InTime,

    /// <summary>The local share within two hours of all that fell due.</summary>
    AllDue,

    /// <summary>Referrals for the two-hour response.</summary>
    Referrals,

    /// <summary>Attended contacts.</summary>
    Contacts,
}

/// <summary>From a month on the process is another one: the limits of a chart are worked out anew from there, and nowhere else.</summary>
/// <param name="Of">The chart.</param>
/// <param name="From">First day of the first month of the new process.</param>
/// <param name="Why">What changed, in words without patient data.</param>
/// <remarks>Source: docs/standards.md, rule 61. A person sets it, dated and with a reason; the settings keep who and when.</remarks>
public sealed record ChartStep(ChartOf Of, LocalDate From, string Why);

/// <summary>Charts as they stand in addresses and settings.</summary>
public static class ChartKeys
{
    /// <summary>"in-time".</summary>
    public static string Key(this ChartOf chart) => chart switch
    {
        ChartOf.InTime => "in-time",
        ChartOf.AllDue => "all-due",
        ChartOf.Referrals => "referrals",
        _ => "contacts",
    };

    /// <summary>The chart of a key; null when there is none.</summary>
    public static ChartOf? Parse(string? key)
    {
        foreach (var chart in Enum.GetValues<ChartOf>())
        {
            if (string.Equals(chart.Key(), key, StringComparison.Ordinal))
            {
                return chart;
            }
        }

        return null;
    }
}
