using System.Text;
using NodaTime;
using NodaTime.Text;
using Ucr.Domain;
using Ucr.Server.Settings;
using Ucr.Server.Storage;

namespace Ucr.Server.Operations;

/// <summary>How a file is to be imported.</summary>
/// <param name="By">Who changes the settings.</param>
/// <param name="Reason">Why.</param>
/// <param name="From">From when they hold, as typed; null for as soon as possible.</param>
/// <param name="Preview">True to change nothing.</param>
internal sealed record ImportOrder(string By, string Reason, string? From, bool Preview);

/// <summary>Writes and reads settings from the command line. Whoever may run it on the service's machine answers as its manager.</summary>
internal sealed class SettingsRun(IServiceProvider services)
{
    private const int Refused = 1;

    /// <summary>Writes the settings in force.</summary>
    public async Task<int> Export(string provider, string? to, CancellationToken cancellation)
    {
        var now = services.GetRequiredService<IClock>().GetCurrentInstant();
        var policies = (await services.GetRequiredService<ProviderSettings>().Of(provider, cancellation)).At(now);
        var text = SettingsFile.Write(policies, provider, now);
        if (to is null)
        {
            await Console.Out.WriteAsync(text);
            return 0;
        }

        try
        {
            await File.WriteAllTextAsync(to, text, cancellation);
            return 0;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Refuse($"{to} cannot be written: {e.Message}");
        }
    }

    /// <summary>Changes the settings to those of a file, by the same way as the API.</summary>
    public async Task<int> Import(string provider, string file, ImportOrder order, CancellationToken cancellation)
    {
        if (order.From is not null && !InstantPattern.ExtendedIso.Parse(order.From).Success)
        {
            return Refuse($"--from {order.From} is not a time: give it in UTC, as 2026-12-01T08:00:00Z.");
        }

        if (string.IsNullOrWhiteSpace(order.By) || order.By.Length > 100)
        {
            return Refuse("Say who changes the settings: --by and 1 to 100 letters.");
        }

        if (await Text(file, cancellation) is not { } text)
        {
            return Refuse($"{file} cannot be read: give a file of at most 1,000,000 bytes in UTF-8.");
        }

        Instant? from = order.From is null ? null : InstantPattern.ExtendedIso.Parse(order.From).Value;
        var manager = new Actor(new(order.By), new HashSet<Role> { Role.Manager }, Registered: false);
        var answer = await services.GetRequiredService<SettingsImport>().Take(new(provider, manager, Guid.NewGuid()), text, order.Preview, order.Reason, from, cancellation);
        return answer switch
        {
            { Refusal: { } refusal } => Refuse(refusal.Field is { Length: > 0 } where ? $"{where}: {refusal.Words}" : refusal.Words),
            { Imported: { } imported } => await Told(imported, provider, order, text, cancellation),
            _ => Refused,
        };
    }

    private async Task<int> Told(SettingsImported imported, string provider, ImportOrder order, string text, CancellationToken cancellation)
    {
        foreach (var value in imported.Values)
        {
            Console.WriteLine($"{value.Path}: {value.Before ?? "not there"} -> {value.After ?? "not there"}");
        }

        if (imported.Values.Count == 0)
        {
            Console.WriteLine("Nothing differs from the settings in force.");
        }
        else if (order.Preview)
        {
            var settings = await services.GetRequiredService<ProviderSettings>().Of(provider, cancellation);
            var present = settings.At(services.GetRequiredService<IClock>().GetCurrentInstant());
            var week = await services.GetRequiredService<LastWeek>().Under(provider, present, SettingsFile.Read(text).Policies!, cancellation);
            Console.WriteLine($"Of {week.Referrals} referrals of last week: {week.Clocks.Count} clocks with another due time, {week.NewlyMissed} late that were not, {week.NewlyMet} not late that were, {week.RaisedMore} escalations more, {week.RaisedLess} fewer. Nothing was changed.");
        }
        else
        {
            Console.WriteLine($"The settings of {provider} have been changed, by {order.By}.");
        }

        return 0;
    }

    private static async Task<string?> Text(string file, CancellationToken cancellation)
    {
        try
        {
            return new FileInfo(file).Length > SettingsFile.MostBytes
                ? null
                : await File.ReadAllTextAsync(file, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true), cancellation);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or DecoderFallbackException)
        {
            return null;
        }
    }

    private static int Refuse(string words)
    {
        Console.Error.WriteLine($"ucr: {words}");
        return Refused;
    }
}
