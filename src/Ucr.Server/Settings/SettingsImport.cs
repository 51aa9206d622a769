using NodaTime;
using Ucr.Domain;
using Ucr.Domain.Settings;
using Ucr.Server.Storage;

namespace Ucr.Server.Settings;

/// <summary>What an import changes, before or after it did.</summary>
/// <param name="Version">The version of the settings' stream.</param>
/// <param name="Changes">Each policy that reads differently: its key, before and after.</param>
/// <param name="Values">Each value that differs.</param>
public sealed record SettingsImported(long Version, IReadOnlyList<ChangedPolicy> Changes, IReadOnlyList<ValueDifference> Values);

/// <summary>A policy that reads differently.</summary>
/// <param name="Key">The policy.</param>
/// <param name="Before">In words.</param>
/// <param name="After">In words.</param>
public sealed record ChangedPolicy(string Key, string Before, string After);

/// <summary>What came of an import: what it changes, or why it changes nothing.</summary>
public sealed record ImportAnswer(SettingsImported? Imported, Refusal? Refusal);

/// <summary>Takes a settings file, from whomever it comes: the API and the command line.</summary>
public sealed class SettingsImport(ProviderSettings settings, CommandDoor door, IClock clock)
{
    /// <summary>Reads the file and changes the settings, or says only what it would change.</summary>
    /// <param name="sender">Who, for which provider.</param>
    /// <param name="file">The file's text.</param>
    /// <param name="preview">True to change nothing.</param>
    /// <param name="reason">Why.</param>
    /// <param name="holdsFrom">The first instant at which they hold, UTC; null for as soon as possible.</param>
    /// <param name="cancellation">Ends the reading; a change that was begun is made.</param>
    public async Task<ImportAnswer> Take(CommandSender sender, string file, bool preview, string reason, Instant? holdsFrom, CancellationToken cancellation)
    {
        var (policies, fault) = SettingsFile.Read(file);
        if (policies is null)
        {
            return new(null, Refusal.Impossible(fault!.Pointer, fault.Words));
        }

        var before = await settings.Of(sender.Provider, cancellation);
        var present = before.At(clock.GetCurrentInstant());
        if (preview)
        {
            return new(Imported(before.Version, present, policies), null);
        }

        var answer = await door.Send(sender, new ChangeSettings(policies, holdsFrom, reason));
        return answer.Refusal is { } refusal ? new(null, refusal) : new(Imported(answer.Version, present, policies), null);
    }

    private static SettingsImported Imported(long version, ServicePolicies before, ServicePolicies after) => new(
        version,
        [.. SettingDifferences.InPolicies(before, after).Select(difference => new ChangedPolicy(difference.Entry.Key, difference.Before, difference.After))],
        SettingDifferences.InValues(before, after));
}
