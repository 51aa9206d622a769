using NodaTime;
using Ucr.Domain.Reporting.National;
using Ucr.Server.Settings;

namespace Ucr.Server.Reporting;

/// <summary>The share that should be seen within two hours, by month: the national one, or a stricter one of the provider's own settings (rule 9).</summary>
public sealed class TwoHourTargets(ProviderSettings settings)
{
    /// <summary>The target in a month by the settings in force now, percent; null before there was one.</summary>
    public async Task<int?> In(string provider, YearMonth month, Instant now, CancellationToken cancellation)
    {
        var thresholds = (await settings.Of(provider, cancellation)).At(now).Reporting.TwoHourThresholds;
        return (int?)Threshold.At(month.OnDayOfMonth(1), thresholds)?.Percent;
    }
}
