using NodaTime;
using Shouldly;
using Ucr.Domain;
using Ucr.Domain.Clocks;
using Ucr.Domain.Values;
using Ucr.Server.Pages.Referrals.Timing;
using Ucr.Server.Specs.Pages.Referrals.Questions;
using Xunit;

namespace Ucr.Server.Specs.Pages.Referrals.Timing;

/// <summary>Facts that move clocks, or stand beside them, read from a form in London time.</summary>
public sealed class TimingFormsSpecs
{
    private static readonly Referral Accepted = AReferral.At(Stage.Accepted);

    [Fact]
    public void a_later_time_has_the_offer_and_the_choice_in_london_time()
    {
        var later = Typed.Command<LaterTimeForm, RecordLaterTime>(Accepted, ("offeredAt", "2026-07-01T15:00"), ("chosenAt", "2026-07-01T18:30"));
        (later.OfferedAt, later.ChosenAt).ShouldBe((Instant.FromUtc(2026, 7, 1, 14, 0), Instant.FromUtc(2026, 7, 1, 17, 30)));
        later.Why.ShouldBeNull();
    }

    [Fact]
    public void a_time_that_comes_twice_is_asked_for_and_never_guessed()
    {
        Typed.Wrong<LaterTimeForm>(Accepted, ("offeredAt", "2026-10-25T01:30"), ("chosenAt", "2026-10-25T09:00")).ShouldBe(["offeredAt"]);
        Typed.Command<LaterTimeForm, RecordLaterTime>(Accepted, ("offeredAt", "2026-10-25T01:30"), ("offeredAtOffset", "bst"), ("chosenAt", "2026-10-25T09:00"))
            .OfferedAt.ShouldBe(Instant.FromUtc(2026, 10, 25, 0, 30));
    }

    [Fact]
    public void reablement_goes_on_until_its_last_day_is_over() =>
        Typed.Command<ExtendReablementForm, ExtendReablement>(Accepted, ("until", "2026-12-24"), ("why", "Stairs")).Until.ShouldBe(Instant.FromUtc(2026, 12, 25, 0, 0));

    [Fact]
    public void another_providers_wait_may_last() => Typed.Command<OtherReceiptForm, RecordPathwayReceipt>(Accepted, ("provider", "ry7"), ("receivedAt", "2026-11-22T09:00"))
        .ShouldSatisfyAllConditions(receipt => receipt.Provider.ShouldBe(OdsCode.Parse("RY7")), receipt => receipt.AnsweredAt.ShouldBeNull());

    [Fact]
    public void every_answer_that_is_missing_is_named_at_once()
    {
        Typed.Wrong<LaterTimeForm>(Accepted).ShouldBe(["offeredAt", "chosenAt"]);
        Typed.Wrong<ExtendReablementForm>(Accepted).ShouldBe(["until", "why"]);
        Typed.Wrong<AdmissionOtherwiseForm>(Accepted).ShouldBe(["marked"]);
        Typed.Wrong<OtherReceiptForm>(Accepted, ("provider", "?")).ShouldBe(["provider", "receivedAt"]);
    }
}
