using Ucr.Domain.Clocks;
using Ucr.Domain.Settings;
using Ucr.Domain.Settings.Lines;

namespace Ucr.Domain.Allocation.Planning;

/// <summary>What counts as room for one more visit.</summary>
public static class RoomEntries
{
    private static readonly PolicyField[] Numbers =
    [
        Whole("room-chance", "Chance of being in time that one more visit must have, in percent", "chancePercent", room => room.ChancePercent, (room, value) => room with { ChancePercent = value }, 1, 100),
        Whole("room-others", "Points of lateness that it may put on others", "pointsForOthers", room => room.PointsForOthers, (room, value) => room with { PointsForOthers = value }, 0, 1_000),
        Whole("room-visit", "Minutes with the patient on a usual visit", "visitMinutes", room => room.VisitMinutes, (room, value) => room with { VisitMinutes = value }, 5, 240),
        Whole("room-desk", "Minutes at the desk before somebody can be sent", "deskMinutes", room => room.DeskMinutes, (room, value) => room with { DeskMinutes = value }, 0, 120),
        Whole("room-hours", "Hours that are looked at", "hours", room => room.Hours, (room, value) => room with { Hours = value }, 1, 12),
        Whole("room-most", "Count up to", "countAtMost", room => room.CountAtMost, (room, value) => room with { CountAtMost = value }, 1, 100),
        Whole("room-step", "Minutes between two times that may be called safe", "stepMinutes", room => room.StepMinutes, (room, value) => room with { StepMinutes = value }, 5, 60),
        Whole("room-horizon", "Hours within which the last safe time is looked for", "horizonHours", room => room.HorizonHours, (room, value) => room with { HorizonHours = value }, 1, 24),
    ];

    /// <summary>The policies.</summary>
    public static IReadOnlyList<PolicyEntry> All { get; } =
    [
        new("capacity", "When is there room for one more two-hour visit?", RuleOrigin.Local, Certainty.ProductDecision, "No national rule was found")
        {
            Present = policies => $"{string.Join(" ", Numbers.Select(field => $"{field.Label}: {field.Read(policies)}."))} A usual visit needs: {string.Join(", ", policies.Allocation.Room.Capabilities.DefaultIfEmpty("nothing special"))}.",
            Fields =
            [
                .. Numbers,
                LineFields.List(
                    "room-capabilities", "What a usual visit needs of whoever goes, one a line", "A capability's key: nurse.", "/allocation/room/capabilities", TextForms.Keys,
                    policies => policies.Allocation.Room.Capabilities, (policies, keys) => With(policies, room => room with { Capabilities = keys }), keys => LineFields.Twice(keys, key => key)),
            ],
        },
    ];

    private static PolicyField Whole(string name, string label, string member, Func<RoomPolicy, int> read, Func<RoomPolicy, int, RoomPolicy> write, int least, int most) =>
        PolicyFields.Number(
            name, label, _ => $"/allocation/room/{member}",
            policies => read(policies.Allocation.Room), (policies, value) => With(policies, room => write(room, value)), least, most);

    private static ServicePolicies With(ServicePolicies policies, Func<RoomPolicy, RoomPolicy> change) =>
        policies with { Allocation = policies.Allocation with { Room = change(policies.Allocation.Room) } };
}
