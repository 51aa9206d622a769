using Ucr.Domain.Allocation.Scope;
using Ucr.Domain.Visits.Persons;

namespace Ucr.Domain.Specs.Visits.Persons;

public class WishesSpecs
{
    private static readonly RecordWishes Record = new(Patient, new(ClinicianGender.Woman, "polish") { NotThese = [Medic.Id] }, WishSaidBy.RelativeOrCarer, T(9, 5));

    [Fact]
    public void wishes_are_kept_with_who_said_so_and_stay_with_the_person()
    {
        Decide(Record, null, CallTaker).ThenOnly<WishesRecorded>().ShouldBe(new(Record.Wishes, WishSaidBy.RelativeOrCarer, CallTaker.Id, T(9, 5)));
        Known().Wishes.ShouldBe(new WishesSaid(Record.Wishes, WishSaidBy.RelativeOrCarer, CallTaker.Id, T(9, 5)));
    }

    [Fact]
    public void the_same_wishes_again_change_nothing_and_others_take_their_place()
    {
        Decide(Record with { Wishes = Record.Wishes with { NotThese = [Medic.Id] } }, Known(), Nurse).ThenNothing();
        var other = Decide(Record with { Wishes = new(null, "urdu"), SaidBy = WishSaidBy.Patient }, Known(), Nurse).ThenOnly<WishesRecorded>();
        PersonState.Evolve(Patient, Known(), other).Wishes!.Wishes.ShouldBe(other.Wishes);
    }

    [Fact]
    public void no_wish_is_an_answer_too_and_is_not_the_same_as_nobody_asked()
    {
        var none = Decide(Record with { Wishes = new(null, null) }, null, Nurse).ThenOnly<WishesRecorded>();
        none.Wishes.AreNone.ShouldBeTrue();
        new PersonState { Id = Patient }.Wishes.ShouldBeNull();
    }

    [Theory]
    [InlineData("p")]
    [InlineData("Polish")]
    [InlineData("her son 01632 960001")]
    public void a_language_is_named_by_letters_only(string typed) =>
        Decide(Record with { Wishes = new(null, typed) }, null, Nurse).ThenRefused("value-not-possible", "Language");

    [Fact]
    public void a_wish_cannot_be_said_in_the_future_by_nobody_or_to_somebody_who_speaks_with_no_patient()
    {
        Decide(Record with { OccurredAt = T(9, 10) + Tick }, null, Nurse).ThenRefused("time-in-the-future", "OccurredAt");
        Decide(Record with { SaidBy = (WishSaidBy)9 }, null, Nurse).ThenRefused("value-missing", "SaidBy");
        Decide(Record with { Wishes = new((ClinicianGender)9, null) }, null, Nurse).ThenRefused("value-missing", "Gender");
        Decide(Record with { Wishes = new(null, null) { NotThese = [new(" ")] } }, null, Nurse).ThenRefused("value-missing", "NotThese");
        Decide(Record, null, Manager).ThenRefused("staff-must-record");
    }

    [Fact]
    public void a_language_is_one_key_however_it_is_typed() =>
        LanguageKeys.Of(" British Sign-Language ").ShouldBe("british_sign_language");

    private static PersonState Known() => PersonState.Evolve(Patient, null, Decide(Record, null, CallTaker).ThenOnly<WishesRecorded>());

    private static Told Decide(RecordWishes command, PersonState? person, Actor by) => new(command.Decide(person, new(by, T(9, 10), Defaults)));
}
