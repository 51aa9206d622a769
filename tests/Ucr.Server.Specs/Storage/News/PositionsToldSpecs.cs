using Microsoft.Extensions.Time.Testing;
using Shouldly;
using Ucr.Server.Storage.News;
using Xunit;

namespace Ucr.Server.Specs.Storage.News;

public sealed class PositionsToldSpecs
{
    private readonly FakeTimeProvider time = new();
    private readonly PositionsTold told;

    public PositionsToldSpecs()
    {
        told = new(time);
        told.Begin(10);
    }

    [Fact]
    public void each_position_is_news_once()
    {
        told.Add(11).ShouldBeTrue();
        told.Add(11).ShouldBeFalse();
        told.Add(10).ShouldBeFalse();
        (told.Last, told.Missing.Count).ShouldBe((11, 0));
    }

    [Fact]
    public void one_that_is_committed_after_a_later_one_is_still_news()
    {
        told.Add(13).ShouldBeTrue();
        told.Last.ShouldBe(13);
        told.Missing.ShouldBe([11, 12]);
        told.Add(12).ShouldBeTrue();
        told.Add(13).ShouldBeFalse();
        told.Last.ShouldBe(13);
        told.Missing.ShouldBe([11]);
        told.Add(11).ShouldBeTrue();
        told.Last.ShouldBe(13);
        told.Missing.ShouldBe([]);
    }

    [Fact]
    public void one_that_was_taken_back_is_given_up_after_half_a_minute()
    {
        told.Add(12);
        time.Advance(TimeSpan.FromSeconds(29));
        told.Missing.ShouldBe([11]);
        time.Advance(TimeSpan.FromSeconds(2));
        told.Missing.ShouldBeEmpty();
        told.Add(11).ShouldBeFalse();
    }

    [Fact]
    public void a_sequence_that_was_moved_far_ahead_is_not_counted_through()
    {
        told.Add(5_000_000_000).ShouldBeTrue();
        told.Last.ShouldBe(5_000_000_000);
        told.Missing.Count.ShouldBeLessThan(100_000);
    }
}
