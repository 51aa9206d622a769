using System.Collections;
using System.Collections.Concurrent;
using System.Reflection;
using Ucr.Domain;
using Ucr.Domain.Values;

namespace Ucr.Server.Storage;

/// <summary>Finds free text in a value of the domain. Which members can lead to one is worked out once for each type.</summary>
internal static class Texts
{
    private static readonly ConcurrentDictionary<Type, PropertyInfo[]> Members = new();

    public static IEnumerable<FreeText> In(object? value) => value switch
    {
        null => [],
        FreeText text => [text],
        IEnumerable many when value is not string => many.Cast<object?>().SelectMany(In),
        _ => Members.GetOrAdd(value.GetType(), MayHoldText).SelectMany(member => In(member.GetValue(value))),
    };

    private static PropertyInfo[] MayHoldText(Type type) =>
        [.. type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(member => member.GetIndexParameters().Length == 0 && Holds(member.PropertyType, []))];

    private static bool Holds(Type type, HashSet<Type> seen) => type switch
    {
        _ when type == typeof(FreeText) => true,
        { IsGenericType: true } => type.GetGenericArguments().Any(part => Holds(part, seen)),
        _ when type.Assembly != typeof(Referral).Assembly || type.IsEnum || !seen.Add(type) => false,
        _ => type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Any(member => Holds(member.PropertyType, seen)),
    };
}
