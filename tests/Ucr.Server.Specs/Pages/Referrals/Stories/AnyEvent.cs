using System.Reflection;
using NodaTime;
using Ucr.Domain.Values;

namespace Ucr.Server.Specs.Pages.Referrals.Stories;

/// <summary>Makes an instance of any event, with something in each member.</summary>
internal static class AnyEvent
{
    public static readonly Instant At = Instant.FromUtc(2026, 11, 22, 14, 5);

    /// <summary>The event, made by its widest constructor.</summary>
    public static object Of(Type type) => Make(type);

    private static object Make(Type type) => type switch
    {
        _ when type == typeof(string) => "words",
        _ when type == typeof(Instant) => At,
        _ when type == typeof(LocalDate) => new LocalDate(2026, 11, 22),
        _ when type == typeof(FreeText) => FreeText.Typed(Guid.NewGuid(), "typed"),
        _ when type == typeof(StaffId) => new StaffId("amira.khan"),
        _ when type == typeof(OdsCode) => OdsCode.Parse("RYZ"),
        _ when Nullable.GetUnderlyingType(type) is { } inner => Make(inner),
        { IsGenericType: true } when type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>) => Array.CreateInstance(type.GetGenericArguments()[0], 0),
        { IsPrimitive: true } => Activator.CreateInstance(type)!,
        { IsEnum: true } => Enum.GetValues(type).GetValue(0)!,
        _ when type == typeof(Guid) => Guid.NewGuid(),
        _ => Build(type.GetConstructors(BindingFlags.Public | BindingFlags.Instance).MaxBy(constructor => constructor.GetParameters().Length)!),
    };

    private static object Build(ConstructorInfo constructor) => constructor.Invoke([.. constructor.GetParameters().Select(parameter => Make(parameter.ParameterType))]);
}
