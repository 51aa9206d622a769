using Ucr.Domain.Settings;

namespace Ucr.Domain.Clocks;

/// <summary>The fields that change how long a clock runs and when its end is near.</summary>
public static class ClockLimitFields
{
    /// <summary>Minutes from start to due.</summary>
    public static PolicyField Limit(ClockKind kind, string key, int least, int most) => PolicyFields.Minutes(
        $"{key}-limit", "Minutes from start to due", policies => $"{Pointer(policies, kind)}/limit",
        policies => policies.Clocks.For(kind).Limit, (policies, value) => With(policies, policies.Clocks.For(kind) with { Limit = value }), least, most);

    /// <summary>Minutes before due at which somebody is warned.</summary>
    public static PolicyField Warning(ClockKind kind, string key, int least, int most) => PolicyFields.Optional(
        $"{key}-warning", "Minutes before due at which somebody is warned", policies => $"{Pointer(policies, kind)}/warnBefore",
        policies => policies.Clocks.For(kind).WarnBefore, (policies, value) => With(policies, policies.Clocks.For(kind) with { WarnBefore = value }), least, most);

    /// <summary>Whether the service uses the clock at all.</summary>
    public static PolicyField Enabled(ClockKind kind, string key) => PolicyFields.Switch(
        $"{key}-enabled", "Does the service use this clock?", policies => $"{Pointer(policies, kind)}/enabled",
        policies => policies.Clocks.For(kind).Enabled, (policies, value) => With(policies, policies.Clocks.For(kind) with { Enabled = value }));

    /// <summary>A limit in words: "15 minutes", "120 minutes; a warning 30 minutes before".</summary>
    public static string InWords(ClockPolicy policy) => policy switch
    {
        { Enabled: false } => $"Not used. If it were: {InWords(policy with { Enabled = true })}",
        { WarnBefore: { } warn } => $"{InWords(policy.Limit)}; somebody is warned {InWords(warn)} before.",
        _ => $"{InWords(policy.Limit)}.",
    };

    /// <summary>A length of time in the largest unit that tells it exactly: "15 minutes", "48 hours", "42 days".</summary>
    public static string InWords(Duration length) => length switch
    {
        _ when Units(length, NodaConstants.NanosecondsPerDay) is { } days and > 2 => $"{days} days",
        _ when Units(length, NodaConstants.NanosecondsPerHour) is { } hours and > 2 => $"{hours} hours",
        _ when Units(length, NodaConstants.NanosecondsPerMinute) is { } minutes => minutes == 1 ? "1 minute" : $"{minutes} minutes",
        _ => $"{length.TotalSeconds:0.######} seconds",
    };

    private static long? Units(Duration length, long unit) => length.ToInt64Nanoseconds() % unit == 0 ? length.ToInt64Nanoseconds() / unit : null;

    private static string Pointer(ServicePolicies policies, ClockKind kind)
    {
        var at = policies.Clocks.Limits.TakeWhile(policy => policy.Kind != kind).Count();
        return $"/clocks/limits/{at}";
    }

    private static ServicePolicies With(ServicePolicies policies, ClockPolicy changed) => policies with
    {
        Clocks = policies.Clocks with
        {
            Limits = policies.Clocks.Limits.Any(policy => policy.Kind == changed.Kind)
                ? [.. policies.Clocks.Limits.Select(policy => policy.Kind == changed.Kind ? changed : policy)]
                : [.. policies.Clocks.Limits, changed],
        },
    };
}
