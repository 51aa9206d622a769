using Hl7.Fhir.Model;

namespace Ucr.Server.Integration.Fhir.Checks;

/// <summary>Anything that changes the meaning of the rest and is not understood must not be ignored.</summary>
internal static class MeaningChecks
{
    public static IEnumerable<BarsIssue> Check(Bundle bundle) =>
        Within(bundle).Prepend(bundle).SelectMany(Issues).DistinctBy(i => i.Expression, StringComparer.Ordinal);

    private static IEnumerable<BarsIssue> Issues(Base element)
    {
        if (element is IModifierExtendable { ModifierExtension.Count: > 0 })
            yield return BarsIssue.NotSupported($"{element.TypeName}.modifierExtension", "A modifier extension is not understood, so the message cannot be acted on safely.");
        if (element is Resource { ImplicitRules: not null })
            yield return BarsIssue.NotSupported($"{element.TypeName}.implicitRules", "Rules of another kind are not understood, so the message cannot be acted on safely.");
        if (element is ServiceRequest { DoNotPerform: true })
            yield return BarsIssue.NotSupported("ServiceRequest.doNotPerform", "A request not to do something is not a referral.");
    }

    private static IEnumerable<Base> Within(Base element) =>
        element.EnumerateElements().SelectMany(member => Parts(member.Value)).SelectMany(part => Within(part).Prepend(part));

    private static IEnumerable<Base> Parts(object value) => value switch
    {
        Base one => [one],
        IEnumerable<Base> many => many,
        _ => [],
    };
}
