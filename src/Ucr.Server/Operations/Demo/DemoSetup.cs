using NodaTime;
using Npgsql;
using Ucr.Server.Security;
using Ucr.Server.Storage;

namespace Ucr.Server.Operations.Demo;

/// <summary>Turns the service into a demonstration: invented people, a clock of its own, and every page says so.</summary>
public static class DemoSetup
{
    private static readonly DateTimeZone London = DateTimeZoneProviders.Tzdb["Europe/London"];

    /// <summary>Adds the clock and the simulated people.</summary>
    public static void AddDemonstration(this WebApplicationBuilder builder, DemoSettings settings)
    {
        builder.Configuration[PageFrames.DemonstrationSetting] = bool.TrueString;
        builder.Services.AddSingleton(settings);
        builder.Services.AddSingleton<TimeProvider>(provider => Clock(provider.GetRequiredService<NpgsqlDataSource>(), settings));
    }

    /// <summary>Nine in the morning today; where a demonstration played before, its last moment: time never runs backwards.</summary>
    private static DemoTime Clock(NpgsqlDataSource database, DemoSettings settings)
    {
        var today = SystemClockToday();
        var nine = today.AtStartOfDayInZone(London).PlusHours(9).ToDateTimeOffset();
        var last = LastEvent(database);
        return new(last > nine ? last.Value.AddSeconds(1) : nine, settings.Speed);
    }

    private static LocalDate SystemClockToday() => Instant.FromDateTimeOffset(TimeProvider.System.GetUtcNow()).InZone(London).Date;

    private static DateTimeOffset? LastEvent(NpgsqlDataSource database)
    {
        using var command = database.CreateCommand($"select to_regclass('{StorageSetup.Schema}.mt_events')::text");
        if (command.ExecuteScalar() is not string)
        {
            return null;
        }

        using var last = database.CreateCommand($"select max(timestamp) from {StorageSetup.Schema}.mt_events");
        return last.ExecuteScalar() is Instant at ? at.ToDateTimeOffset() : null;
    }
}
