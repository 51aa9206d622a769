using NodaTime;
using Shouldly;
using Ucr.Domain.Intake;
using Ucr.Domain.Intake.Areas;
using Ucr.Domain.Values;
using Ucr.Server.Intake;
using Ucr.Server.Integration.Places;
using Xunit;

namespace Ucr.Server.Specs.Intake;

public sealed class PlaceOfReferralSpecs
{
    private static readonly Place Known = new(530_000, 180_000);
    private static readonly AreaPart[] Area = [new("Harbour", ["ZZ9"])];

    [Fact]
    public void what_the_sender_said_stays() =>
        Filled(Incoming() with { Place = new(531_000, 180_000), Locality = "Theirs" }, Area).ShouldSatisfyAllConditions(
            referral => referral.Place.ShouldBe(new Place(531_000, 180_000)),
            referral => referral.Locality.ShouldBe("Theirs"),
            referral => referral.Doubts.ShouldBeEmpty());

    [Fact]
    public void what_the_sender_left_out_comes_from_the_postcode() =>
        Filled(Incoming(), Area).ShouldSatisfyAllConditions(referral => referral.Place.ShouldBe(Known), referral => referral.Locality.ShouldBe("Harbour"), referral => referral.Doubts.ShouldBeEmpty());

    [Fact]
    public void a_position_far_from_its_postcode_is_marked_and_kept() =>
        Filled(Incoming() with { Place = new(430_000, 433_000) }, Area).ShouldSatisfyAllConditions(
            referral => referral.Place.ShouldBe(new Place(430_000, 433_000)), referral => referral.Doubts.ShouldBe(["position-far-from-postcode"]));

    [Fact]
    public void a_referral_from_outside_the_area_is_marked_and_taken() => Filled(Incoming(), [new("Fell", ["ZY1"])]).Doubts.ShouldBe(["outside-service-area"]);

    [Fact]
    public void where_the_area_is_not_drawn_nothing_is_outside_it() => Filled(Incoming(), []).Doubts.ShouldBeEmpty();

    private static IncomingReferral Filled(IncomingReferral incoming, IReadOnlyList<AreaPart> area) =>
        PlaceOfReferral.Filled(incoming, Postcode.TryParse("ZZ9 4RI", out var code) ? code : throw new InvalidOperationException(), new(Known, null, InUse: true), area);

    private static IncomingReferral Incoming() => new()
    {
        Channel = Channel.Api,
        Source = ReferralSource.Gp,
        Sender = "spec",
        SenderMessageId = "1",
        Patient = new(),
        OccurredAt = Instant.FromUtc(2026, 11, 1, 12, 0),
    };
}
