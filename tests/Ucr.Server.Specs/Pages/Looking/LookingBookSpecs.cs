using Shouldly;
using Ucr.Server.Pages.Looking;
using Xunit;

namespace Ucr.Server.Specs.Pages.Looking;

/// <summary>B9: who looks is said, and forgotten within half a minute of their leaving.</summary>
public sealed class LookingBookSpecs
{
    private static readonly Look Jo = new("RYZ", "UCR-1", "jo.marsh", "Jo Marsh", Gone: false);
    private readonly LookingBook book = new();

    [Fact]
    public void B9_somebody_who_says_that_they_leave_is_gone_at_once()
    {
        book.Take(Jo, 0).ShouldBeTrue();
        book.Json("RYZ").ShouldBe("""{"UCR-1":{"jo.marsh":"Jo Marsh"}}""");
        book.Take(Jo with { Gone = true }, 1).ShouldBeTrue();
        book.Json("RYZ").ShouldBe("{}");
        book.Take(Jo with { Gone = true }, 2).ShouldBeFalse("that is no news");
    }

    [Fact]
    public void B9_somebody_whose_browser_was_killed_is_forgotten_within_30_seconds()
    {
        // They said so last every ten seconds; the book is looked through every three.
        book.Take(Jo, 0);
        book.Take(Jo, 10_000).ShouldBeFalse("they still look");
        book.Forget(35_000).ShouldBeEmpty();
        book.Forget(10_000 + 30_000 - 3_000).ShouldBe(["RYZ"]);
        book.Json("RYZ").ShouldBe("{}");
    }

    [Fact]
    public void who_looks_at_another_providers_referrals_is_told_to_nobody_here()
    {
        book.Take(Jo, 0);
        book.Json("RXK").ShouldBe("{}");
    }
}
