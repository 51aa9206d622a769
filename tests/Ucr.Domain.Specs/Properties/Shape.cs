using System.Collections.Concurrent;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace Ucr.Domain.Specs.Properties;

/// <summary>How a record is made: read once by reflection, and kept.</summary>
internal sealed class Shape
{
    private static readonly ConcurrentDictionary<Type, Shape> Known = new();

    private Shape(Type type)
    {
        var nullability = new NullabilityInfoContext();
        Properties = [.. type.GetProperties().Where(member => member.GetIndexParameters() is [])];
        Made = type.GetConstructors().MaxBy(one => one.GetParameters().Length);
        Parameters = [.. (Made?.GetParameters() ?? []).Select(member => (member.ParameterType, member.Name!, IsNullable(nullability.Create(member))))];
        Settable =
        [
            .. Properties.Where(member => member.CanWrite && !Parameters.Any(parameter => string.Equals(parameter.Name, member.Name, StringComparison.OrdinalIgnoreCase)))
                .Select(member => (member, IsNullable(nullability.Create(member)), member.IsDefined(typeof(RequiredMemberAttribute), inherit: false))),
        ];
    }

    public IReadOnlyList<PropertyInfo> Properties { get; }

    public ConstructorInfo Constructor => Made ?? throw new NotSupportedException($"A value that has no constructor was asked for. Teach {nameof(AnyValue)}.");

    public IReadOnlyList<(Type Type, string Name, bool Nullable)> Parameters { get; }

    public IReadOnlyList<(PropertyInfo Member, bool Nullable, bool Required)> Settable { get; }

    private ConstructorInfo? Made { get; }

    public static Shape Of(Type type) => Known.GetOrAdd(type, one => new(one));

    private static bool IsNullable(NullabilityInfo info) => info.WriteState == NullabilityState.Nullable;
}
