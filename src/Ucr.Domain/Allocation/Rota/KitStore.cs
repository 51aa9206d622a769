using System.Globalization;
using Ucr.Domain.Clocks;
using Ucr.Domain.Settings;
using Ucr.Domain.Settings.Lines;

namespace Ucr.Domain.Allocation.Rota;

/// <summary>Scarce kit that a service keeps for whoever needs it.</summary>
/// <param name="Key">Its key, as visits and shifts name it: <c>bladder_scanner</c>.</param>
/// <param name="Units">How many the service has in all; those that somebody on shift carries are not in the store.</param>
/// <param name="Place">Where the store is, so that the way there is planned; null where nobody goes out of their way for it.</param>
public sealed record KitStore(string Key, int Units, Place? Place);

/// <summary>The policy of scarce kit.</summary>
public static class KitStoreEntries
{
    private const string Example = "bladder_scanner | 2 | 430200 433900";
    private const int MostUnits = 1_000;

    private static readonly LineForm<KitStore> Form = TextForms.Keyed(Write, Read, Example);

    /// <summary>The policies.</summary>
    public static IReadOnlyList<PolicyEntry> All { get; } =
    [
        new("kit-stores", "Which scarce kit does the service keep, and where?", RuleOrigin.Local, Certainty.ProductDecision, "No national rule was found")
        {
            Present = policies => policies.Allocation.KitStores is { Count: > 0 } stores ? string.Join("; ", Form.Write(stores)) + "." : "None: only what clinicians carry is planned by.",
            Fields =
            [
                LineFields.List(
                    "kit-stores", "Scarce kit, one kind a line", $"A key, how many there are in all, and the store's easting and northing where somebody has to go there: {Example}.", "/allocation/kitStores", Form,
                    policies => policies.Allocation.KitStores, (policies, stores) => policies with { Allocation = policies.Allocation with { KitStores = stores } }, Fault),
            ],
        },
    ];

    private static IEnumerable<string> Write(KitStore store) =>
    [
        store.Key, store.Units.ToString(CultureInfo.InvariantCulture),
        .. store.Place is { } place ? [string.Create(CultureInfo.InvariantCulture, $"{place.Easting} {place.Northing}")] : Array.Empty<string>(),
    ];

    private static KitStore? Read(string[] parts) => parts switch
    {
        [var key, var units] when Whole(units) is { } count => new(key, count, null),
        [var key, var units, var place] when Whole(units) is { } count && Grid(place) is { } at => new(key, count, at),
        _ => null,
    };

    private static Place? Grid(string text) =>
        text.Split(' ', StringSplitOptions.RemoveEmptyEntries) is [var east, var north] && Whole(east) is { } easting && Whole(north) is { } northing ? Place.Near(easting, northing) : null;

    private static int? Whole(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static string? Fault(IReadOnlyList<KitStore> stores) =>
        stores.Any(store => store.Units is < 1 or > MostUnits) ? $"Give how many there are: 1 to {MostUnits}."
        : stores.Any(store => store.Place is { Easting: > 700_000 } or { Northing: > 1_300_000 }) ? "A store lies outside the national grid: give easting and northing in metres."
        : LineFields.Twice(stores, store => store.Key);
}
