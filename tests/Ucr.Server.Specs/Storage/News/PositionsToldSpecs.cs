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
        told.After.ShouldBe(11);
    }

    [Fact]
    public void one_that_is_committed_after_a_later_one_is_still_news()
    {
        told.Add(13).ShouldBeTrue();
        told.After.ShouldBe(10);
        told.Add(12).ShouldBeTrue();
        told.Add(13).ShouldBeFalse();
        told.After.ShouldBe(10);
        told.Add(11).ShouldBeTrue();
        told.After.ShouldBe(13);
    }

    [Fact]
    public void one_that_was_taken_back_is_given_up_after_half_a_minute()
    {
        told.Add(12);
        time.Advance(TimeSpan.FromSeconds(29));
        told.After.ShouldBe(10);
        time.Advance(TimeSpan.FromSeconds(2));
        told.After.ShouldBe(12);
        told.Add(11).ShouldBeFalse();
    }

    [Fact]
    public void a_sequence_that_was_moved_far_ahead_is_not_counted_through()
    {
        told.Add(5_000_000_000).ShouldBeTrue();
        told.After.ShouldBeGreaterThan(4_999_900_000);
    }
}
