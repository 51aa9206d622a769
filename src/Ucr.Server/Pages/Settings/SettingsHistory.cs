using Marten;
using Ucr.Domain.Settings;
using Ucr.Domain.Values;
using Ucr.Server.Pages.Wording;
using Ucr.Server.Security;

namespace Ucr.Server.Pages.Settings;

/// <summary>Reads every change of a provider's settings, with those that were taken back.</summary>
public sealed class SettingsHistory(IDocumentStore store, StaffNames staff)
{
    /// <summary>The changes, the newest first.</summary>
    public async Task<IReadOnlyList<ChangeInHistory>> Of(string provider, CancellationToken cancellation)
    {
        await using var session = store.QuerySession(provider);
        var changes = new List<ChangeInHistory>();
        var held = new List<ServicePolicies> { ServicePolicies.Default };
        foreach (var happened in (await session.Events.FetchStreamAsync(SettingsId.OfProvider.Value, token: cancellation)).Select(stored => stored.Data))
        {
            switch (happened)
            {
                case SettingsChanged e:
                    changes.Add(new(
                        $"Version {e.Values.Version}", e.OccurredAt, staff.Of(e.By), e.Reason, $"Holds from {TimeText.Full(e.HoldsFrom)}", SettingsText.Lines(held[^1], e.Values)));
                    held.Add(e.Values);
                    break;
                case SettingsWithdrawn e:
                    held.RemoveAll(policies => policies.Version == e.Version);
                    changes.Add(new($"Version {e.Version} taken back", e.OccurredAt, staff.Of(e.By), e.Reason, "It never held", []));
                    break;
            }
        }

        changes.Reverse();
        return changes;
    }
}
