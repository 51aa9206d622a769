using NodaTime;
using Shouldly;
using Ucr.Domain;
using Ucr.Domain.Triage;
using Ucr.Domain.Values;
using Ucr.Domain.Visits.Persons;
using Ucr.Server.Pages.Referrals.Protecting;
using Xunit;

namespace Ucr.Server.Specs.Pages.Referrals.Protecting;

/// <summary>Whoever goes there reads every warning with how long it holds (clinical ruling 21).</summary>
public sealed class ShownWarningSpecs
{
    private static readonly FreeText Rex = FreeText.Typed(Guid.NewGuid(), "Rex bites");
    private static readonly LocalDate Today = new(2026, 11, 22);

    [Fact]
    public void a_warning_that_holds_says_when_it_is_looked_at_again() => OfHazard(Today.PlusDays(1), Today.PlusDays(9)).ShouldEndWith("(looked at again 23-Nov-2026, holds until 01-Dec-2026)");

    [Fact]
    public void a_warning_whose_review_is_due_says_so() => OfHazard(Today, Today.PlusDays(9)).ShouldEndWith("(to be looked at again since 22-Nov-2026, holds until 01-Dec-2026)");

    [Fact]
    public void a_warning_that_has_expired_is_marked_and_still_seen() => OfHazard(Today.PlusDays(-9), Today.PlusDays(-1)).ShouldEndWith("(expired 21-Nov-2026: ask whether it is still so)");

    [Fact]
    public void a_warning_of_the_person_comes_with_every_referral_and_one_of_another_address_does_not()
    {
        var here = new Place(430250, 433800);
        var warning = new Warning(Guid.NewGuid(), WarningKind.Animal, here, Rex, LondonDay.Begins(Today.PlusDays(1)), LondonDay.Ends(Today.PlusDays(9)));
        var person = new PersonState { Id = new(Guid.NewGuid()), Warnings = [warning] };
        var referral = AReferral.At(Stage.Accepted);
        Words(referral with { Place = here }, person).ShouldBe("Warning at this address, a dog or another animal: Rex bites (looked at again 23-Nov-2026, holds until 01-Dec-2026)");
        ShownWarning.Of(referral with { Place = new(1000, 1000) }, [person], Texts, AReferral.Now).ShouldBeEmpty();
    }

    private static Dictionary<Guid, string> Texts => new() { [Rex.Id] = "Rex bites" };

    private static string OfHazard(LocalDate review, LocalDate last)
    {
        var referral = AReferral.At(Stage.Accepted);
        var known = new PersonSoFar { Hazards = [new(Guid.NewGuid(), HazardKind.Animal, Rex, review, last)] };
        return Words(referral with { Triage = referral.Triage with { Person = known } });
    }

    private static string Words(Referral referral, params PersonState[] persons) => ShownWarning.Of(referral, persons, Texts, AReferral.Now).ShouldHaveSingleItem().Words;
}
