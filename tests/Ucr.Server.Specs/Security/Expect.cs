using Shouldly;

namespace Ucr.Server.Specs.Security;

internal static class Expect
{
    /// <summary>Exactly one item fits, and this is it.</summary>
    public static T ShouldHaveSingleItemWhere<T>(this IEnumerable<T> items, Func<T, bool> fits) => items.Where(fits).ShouldHaveSingleItem();
}
