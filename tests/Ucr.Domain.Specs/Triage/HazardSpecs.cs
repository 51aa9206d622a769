using Ucr.Domain.Triage;

namespace Ucr.Domain.Specs.Triage;

public class HazardSpecs
{
    private static readonly LocalDate Review = Day.PlusDays(7);
    private static readonly LocalDate Expiry = Day.PlusDays(14);
    private static readonly RecordHazard Dog = new(Ours, Contact, HazardKind.Animal, Why, Review, Expiry, T(9, 5));
    private static readonly ReviewHazard Gone = new(Ours, Contact, false, default, default, Why, T(9, 30));

    [Fact]
    public void ruling_21_a_hazard_has_a_review_and_an_expiry()
    {
        AtNine().When(Dog, CallTaker, T(9, 5)).Then(new HazardRecorded(Contact, HazardKind.Animal, Why, Review, Expiry, CallTaker.Id, T(9, 5)));
        var hazard = AtNine().After(Dog, CallTaker, T(9, 5)).Referral.Triage.Person.Hazards.ShouldHaveSingleItem();
        hazard.ShouldBe(new(Contact, HazardKind.Animal, Why, Review, Expiry));
        hazard.Holds(At(Expiry)).ShouldBeTrue();
        hazard.Holds(At(Expiry.PlusDays(1))).ShouldBeFalse();
        hazard.ReviewDue(At(Review.PlusDays(-1))).ShouldBeFalse();
        hazard.ReviewDue(At(Review)).ShouldBeTrue();
        hazard.ReviewDue(At(Expiry.PlusDays(1))).ShouldBeFalse();
        (hazard with { Gone = true }).Holds(At(Review)).ShouldBeFalse();
    }

    [Fact]
    public void review_is_today_or_later_and_expiry_not_before_it()
    {
        AtNine().Decide(Dog with { ReviewOn = Day, ExpiresOn = Day }, CallTaker, T(9, 5)).Refusal.ShouldBeNull();
        AtNine().When(Dog with { ReviewOn = Day.PlusDays(-1) }, CallTaker, T(9, 5)).ThenRefused("value-not-possible", "ReviewOn");
        AtNine().When(Dog with { ExpiresOn = Review.PlusDays(-1) }, CallTaker, T(9, 5)).ThenRefused("value-not-possible", "ExpiresOn");
    }

    [Fact]
    public void what_is_missing_is_refused()
    {
        AtNine().When(Dog, Manager, T(9, 5)).ThenRefused("staff-must-record");
        AtNine().When(Dog with { Kind = (HazardKind)99 }, CallTaker, T(9, 5)).ThenRefused("value-missing", "Kind");
        AtNine().When(Dog with { What = Words("") }, CallTaker, T(9, 5)).ThenRefused("value-missing", "What");
        AtNine().When(Dog with { OccurredAt = T(9, 6) }, CallTaker, T(9, 5)).ThenRefused("time-in-the-future", "OccurredAt");
        AtNine().After(Dog, CallTaker, T(9, 5)).When(Dog, CallTaker, T(9, 6)).ThenNothing();
    }

    [Fact]
    public void ruling_21_a_review_says_that_it_is_gone_or_until_when_it_holds()
    {
        var world = AtNine().After(Dog, CallTaker, T(9, 5)).After(Dog with { Hazard = OurVisit.Value }, CallTaker, T(9, 6));
        world.When(Gone, Nurse, T(9, 30)).Then(new HazardReviewed(Contact, false, Review, Expiry, Why, Nurse.Id, T(9, 30)));
        var holds = Gone with { StillThere = true, ReviewOn = Review.PlusDays(1), ExpiresOn = Expiry.PlusDays(1) };
        world.When(holds, Nurse, T(9, 30)).Then(new HazardReviewed(Contact, true, Review.PlusDays(1), Expiry.PlusDays(1), Why, Nurse.Id, T(9, 30)));
        world.When(holds with { ReviewOn = Review, ExpiresOn = Expiry }, Nurse, T(9, 30)).ThenNothing();
        world.When(holds with { ReviewOn = Day.PlusDays(-1) }, Nurse, T(9, 30)).ThenRefused("value-not-possible", "ReviewOn");
        world.When(holds with { Why = Words("") }, Nurse, T(9, 30)).ThenRefused("value-missing", "Why");
        world.When(holds with { OccurredAt = T(9, 31) }, Nurse, T(9, 30)).ThenRefused("time-in-the-future", "OccurredAt");
        world.When(holds, Manager, T(9, 30)).ThenRefused("staff-must-record");
        world.When(holds with { Hazard = default }, Nurse, T(9, 30)).ThenRefused(ReviewHazard.NoHazard);
        world.After(Gone, Nurse, T(9, 30)).Referral.Triage.Person.Hazards.Select(hazard => hazard.Gone).ShouldBe([true, false]);
        world.When(Gone, Nurse, T(9, 31)).ThenNothing();
        world.After(holds, Nurse, T(9, 32)).Referral.Triage.Person.Hazards[0].ShouldBe(new(Contact, HazardKind.Animal, Why, Review.PlusDays(1), Expiry.PlusDays(1)));
    }

    private static Instant At(LocalDate day) => day.At(new(12, 0)).InUtc().ToInstant();
}
