using Ucr.Domain.Clocks;

namespace Ucr.Domain.Specs.Clocks;

/// <summary>Services with other rules than the defaults, and other hours than the winter day's.</summary>
internal static class ClockStory
{
    public static readonly Duration Minute = Duration.FromMinutes(1);

    public static Instant At(string text) => NodaTime.Text.InstantPattern.ExtendedIso.Parse(text).Value;

    public static ServiceSettings Under(ServicePolicies policies) => new() { Changes = [new(Instant.FromUtc(2020, 1, 1, 0, 0), policies)] };

    public static ServiceSettings Under(ClockPolicies clocks) => Under(new ServicePolicies { Clocks = clocks });

    /// <summary>A service that has switched an optional clock on.</summary>
    public static ServiceSettings Using(ClockKind kind)
    {
        var clocks = new ClockPolicies();
        return Under(clocks with { Limits = [.. clocks.Limits.Select(limit => limit.Kind == kind ? limit with { Enabled = true } : limit)] });
    }

    public static ServicePolicies PolicyB(ServicePolicies? policies = null)
    {
        var chosen = policies ?? ServicePolicies.Default;
        return chosen with { Version = 2, Clocks = chosen.Clocks with { OutOfHours = OutOfHoursStart.AtNextOpening } };
    }

    public static TimedItem Clock(World world, ClockKind kind) => AllOf(world).Last(item => item.Kind == kind);

    public static IReadOnlyList<TimedItem> AllOf(World world) => ReferralClocks.Of(world.Referral, [.. world.Visits], world.Settings);

    public static IReadOnlyList<Instant> DuesOf(World world, EscalationKind kind) =>
        [.. Dues.Pending(world.Referral, [.. world.Visits], world.Settings).Where(due => due.Kind == kind).Select(due => due.At)];
}
