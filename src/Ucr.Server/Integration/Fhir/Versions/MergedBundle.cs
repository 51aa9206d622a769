using Hl7.Fhir.Model;

namespace Ucr.Server.Integration.Fhir.Versions;

/// <summary>Several messages about one request as one: of each resource the newest, by its <c>meta.lastUpdated</c>.</summary>
/// <remarks>Source: BaRS core guide, Bundle processing. What an update leaves out stays as it was.</remarks>
public static class MergedBundle
{
    /// <summary>Merges messages in the order of their coming; none is changed.</summary>
    public static Bundle Of(IReadOnlyList<Bundle> versions)
    {
        var newest = versions.Select((bundle, at) => (bundle, at)).MaxBy(one => (Updated(one.bundle) ?? DateTimeOffset.MinValue, one.at)).bundle;
        var merged = new Bundle { Id = newest.Id, Meta = newest.Meta, Type = newest.Type, Timestamp = newest.Timestamp };
        var header = newest.Entry.First(e => e.Resource is MessageHeader);
        var byUrl = versions.SelectMany(v => v.Entry).Where(e => e.Resource is not MessageHeader)
            .GroupBy(e => e.FullUrl!, StringComparer.Ordinal)
            .Select(same => same.Select((entry, at) => (entry, at)).MaxBy(one => (Updated(one.entry) ?? DateTimeOffset.MinValue, one.at)).entry);
        merged.Entry = [Copy(header), .. byUrl.Select(Copy)];
        return merged;
    }

    /// <summary>True when a message is older than what is held, as a whole or in one of its resources.</summary>
    public static bool IsOlder(Bundle message, Bundle held)
    {
        if (Updated(message) < Updated(held))
            return true;
        var known = held.Entry.Where(e => e.Resource is not MessageHeader).ToLookup(e => e.FullUrl, e => Updated(e), StringComparer.Ordinal);
        return message.Entry.Where(e => e.Resource is not MessageHeader).Any(e => known[e.FullUrl].Any(before => Updated(e) < before));
    }

    private static Bundle.EntryComponent Copy(Bundle.EntryComponent entry) => new() { FullUrl = entry.FullUrl, Resource = entry.Resource };

    private static DateTimeOffset? Updated(Bundle bundle) => bundle.Meta?.LastUpdated ?? bundle.Timestamp;

    private static DateTimeOffset? Updated(Bundle.EntryComponent entry) => entry.Resource?.Meta?.LastUpdated;
}
