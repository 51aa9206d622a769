using Ucr.Domain.Triage;

namespace Ucr.Domain.Settings.Lines;

/// <summary>Needs that a policy names: keys of the service's own list, one a line.</summary>
internal static class NeedLines
{
    private static readonly LineForm<NeedKey> Keys = LineForm<NeedKey>.OneEach(need => need.Value, line => LineForm<NeedKey>.Taken(new(line)));

    /// <summary>A field for them: a key that the service's list does not have is refused.</summary>
    /// <inheritdoc cref="LineFields.List" path="/param" />
    public static PolicyField Field(
        string name, string pointer, Func<ServicePolicies, IReadOnlyList<NeedKey>> read, Func<ServicePolicies, IReadOnlyList<NeedKey>, ServicePolicies> write)
    {
        var field = LineFields.List(
            name, "For which needs, one key a line", "A key of the list of needs: falls.", pointer, Keys, read, write, needs => LineFields.Twice(needs, need => need));
        return field with
        {
            Write = (policies, text) => field.Write(policies, text) is { Policies: { } typed } taken ? Unknown(typed, read) is { } fault ? PolicyTyped.Wrong(fault) : taken : field.Write(policies, text),
            Fault = policies => field.Fault(policies) ?? Unknown(policies, read),
        };
    }

    private static string? Unknown(ServicePolicies policies, Func<ServicePolicies, IReadOnlyList<NeedKey>> read)
    {
        var unknown = read(policies).Where(need => policies.Triage.Conditions.All(condition => condition.Key != need)).Select(need => need.Value).FirstOrDefault();
        return unknown is null ? null : $"'{unknown}' is not a need of the service: use a key of its list.";
    }
}
