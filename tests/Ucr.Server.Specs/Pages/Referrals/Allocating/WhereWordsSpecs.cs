using NodaTime;
using Shouldly;
using Ucr.Dispatch;
using Ucr.Domain.Values;
using Ucr.Server.Pages.Maps;
using Ucr.Server.Pages.Referrals.Allocating;
using Xunit;

namespace Ucr.Server.Specs.Pages.Referrals.Allocating;

/// <summary>B10: where somebody is and since when, as far as is known.</summary>
public sealed class WhereWordsSpecs
{
    private static readonly Instant Now = Instant.FromUtc(2026, 1, 15, 11, 0);
    private static readonly AvailableClinician Nurse = new(new("nurse"), new(400_000, 300_000), Now - Duration.FromHours(2), Now + Duration.FromHours(4));
    private static readonly IReadOnlyList<AreaShape> Castle = [new("Castle", [(399_000, 299_000), (404_000, 299_000), (404_000, 304_000), (399_000, 304_000)])];

    [Fact]
    public void B10_who_nobody_has_seen_is_at_their_base() =>
        Words(Nurse).ShouldBe("Free now. At their base in Castle, 5.0 km away");

    [Fact]
    public void B10_who_was_seen_is_where_and_since_when() =>
        Words(Nurse with { At = new(403_000, 300_000), SeenAt = Now - Duration.FromMinutes(19) }).ShouldBe("Free now. In Castle since 10:41, 4.0 km away");

    [Theory]
    [InlineData(TaskKind.WithPatient, "With a patient, free about 11:30. In Castle, 4.0 km away")]
    [InlineData(TaskKind.OnTheWay, "On the way to a visit, free about 11:30. To Castle, 4.0 km away")]
    [InlineData(TaskKind.AtTheDoor, "At a door, free about 11:30. In Castle, 4.0 km away")]
    [InlineData(TaskKind.Break, "On a break until about 11:30. In Castle, 5.0 km away")]
    public void B10_who_is_busy_is_where_their_visit_is_and_free_again_when(TaskKind kind, string words) =>
        Words(Nurse with { Task = new(kind, Now + Duration.FromMinutes(30), new Place(403_000, 300_000)) }).ShouldBe(words);

    [Fact]
    public void B10_nothing_is_said_that_nobody_knows()
    {
        WhereWords.Of(Nurse with { ShiftStartsAt = Now + Duration.FromHours(1) }, null, [], [], Now).ShouldBe("Shift begins 12:00. At their base");
        WhereWords.Of(Nurse with { At = new(1, 1) }, null, Castle, [], Now).ShouldBe("Free now. Place known");
        WhereWords.IsFree(Nurse, Now).ShouldBeTrue();
        WhereWords.IsFree(Nurse with { ShiftStartsAt = Now + Duration.FromHours(1) }, Now).ShouldBeFalse();
    }

    private static string Words(AvailableClinician one) => WhereWords.Of(one, new Place(403_000, 304_000), Castle, [], Now);
}
