using NodaTime;
using Npgsql;
using Ucr.Domain.Triage.Criteria;
using Ucr.Server.Intake;
using Ucr.Server.Security;
using Ucr.Server.Security.SignIn;
using Ucr.Server.Storage;
using Ucr.Simulation.Counties;

namespace Ucr.Server.Operations.Demo;

/// <summary>Turns the service into a demonstration: invented people, a clock of its own, and every page says so.</summary>
public static class DemoSetup
{
    /// <summary>Adds the clock and the simulated people; after the service's own parts, some of which it takes the place of.</summary>
    public static void AddDemonstration(this WebApplicationBuilder builder, DemoSettings settings)
    {
        builder.Configuration[PageFrames.DemonstrationSetting] = bool.TrueString;
        var services = builder.Services;
        services.AddSingleton(settings);
        services.AddSingleton(provider => Clock(provider.GetRequiredService<NpgsqlDataSource>(), settings));
        services.AddSingleton<TimeProvider>(provider => provider.GetRequiredService<DemoTime>());
        services.AddSingleton(new SignInClock(TimeProvider.System));
        services.AddSingleton<DemoPlaces>();
        services.AddSingleton<DemoShifts>();
        services.AddSingleton<DemoSender>();
        services.AddSingleton(DemoAmbulance.Client);
        services.AddSingleton<DemoArrivals>();
        services.AddSingleton<DemoView>();
        services.AddSingleton<DemoActs>();
        services.AddSingleton<DemoWishes>();
        services.AddHostedService<DemoDriver>();
    }

    /// <summary>Nine in the morning today; where a demonstration played before, its last moment: time never runs backwards.</summary>
    private static DemoTime Clock(NpgsqlDataSource database, DemoSettings settings)
    {
        var today = SystemClockToday();
        var nine = today.AtStartOfDayInZone(LondonDays.Zone).PlusHours(9).ToDateTimeOffset();
        var last = LastEvent(database);
        return new(last > nine ? last.Value.AddSeconds(1) : nine, settings.Speed);
    }

    private static LocalDate SystemClockToday() => Instant.FromDateTimeOffset(TimeProvider.System.GetUtcNow()).InZone(LondonDays.Zone).Date;

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
