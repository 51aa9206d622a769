using Ucr.Domain.Clocks.Kinds;
using Ucr.Domain.Settings;

namespace Ucr.Domain.Clocks;

/// <summary>What clocks cannot be set to, beyond what each field says.</summary>
internal static class ClockFaults
{
    public static IEnumerable<PolicyFault> In(ClockPolicies clocks) =>
    [
        .. PolicyFaults.Twice("/clocks/limits", clocks.Limits, policy => policy.Kind),
        .. clocks.Limits.SelectMany((policy, at) => Of(policy, $"/clocks/limits/{at}")),
    ];

    private static IEnumerable<PolicyFault> Of(ClockPolicy policy, string pointer)
    {
        if (ClockKinds.All.FirstOrDefault(rule => rule.Kind == policy.Kind) is not { } kind)
        {
            yield return new($"{pointer}/kind", "There is no such clock.");
            yield break;
        }

        var usual = ServicePolicies.Default.Clocks.For(policy.Kind);
        if (ClockLimitEntries.IsNational(kind) && (policy.Limit != usual.Limit || policy.Enabled != usual.Enabled))
        {
            yield return new($"{pointer}/limit", $"{kind.Meaning.Words} is national: it is {ClockLimitFields.InWords(usual.Limit)} and in use.");
        }

        if (policy.Limit <= Duration.Zero)
        {
            yield return new($"{pointer}/limit", "Give a length of time of more than nothing.");
        }

        if (policy.WarnBefore is not null && kind.Warns is null)
        {
            yield return new($"{pointer}/warnBefore", "Nobody is warned before the end of this clock: leave it out.");
        }

        if (policy.WarnBefore >= policy.Limit)
        {
            yield return new($"{pointer}/warnBefore", "The warning comes before the end: give less than the whole time.");
        }

        if (!policy.Enabled && kind.Meaning.Source.Contains("ruling", StringComparison.Ordinal))
        {
            yield return new($"{pointer}/enabled", "This clock keeps people safe: it can be longer or shorter, and not be switched off.");
        }
    }
}
