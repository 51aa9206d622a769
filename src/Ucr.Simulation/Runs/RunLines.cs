using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Ucr.Simulation.Runs;

/// <summary>A run as JSON, a line for the order, for each day, and for what came of it. The same order gives the same bytes.</summary>
public static class RunLines
{
    private static readonly JsonSerializerOptions Form = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };

    /// <summary>What was asked for, with a hash of everything that was assumed.</summary>
    public static string Of(RunOrder order) => JsonSerializer.Serialize(
        new
        {
            kind = "run",
            order.Seed,
            order.County,
            order.Days,
            order.Policy,
            firstDay = Text(order.FirstDay),
            settings = Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(order.Settings, Form)))[..12],
        },
        Form);

    /// <summary>One day.</summary>
    public static string Of(RunPolicy policy, DayOfRun day) => JsonSerializer.Serialize(
        new
        {
            kind = "day",
            date = Text(day.Date),
            policy,
            day.Received,
            day.Accepted,
            day.Closed,
            day.Open,
            day.Undone,
            seenTwoHour = day.Responses.Count,
            day.InTime,
            meanMinutes = Math.Round(day.Responses.DefaultIfEmpty(0).Average(), 1),
            day.Declined,
            day.DeclinedByClinicians,
            day.NoAccess,
            driveHours = Math.Round(day.DriveHours, 2),
            day.Shifts,
            refusals = day.Refusals.Count,
        },
        Form);

    /// <summary>What came of it.</summary>
    public static string Of(RunSummary summary) => JsonSerializer.Serialize(new { kind = "summary", summary }, Form);

    private static string Text(LocalDate date) => NodaTime.Text.LocalDatePattern.Iso.Format(date);
}
