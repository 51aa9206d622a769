using Ucr.Domain.Visits.Persons;

namespace Ucr.Domain.Specs.Visits.Persons;

public class PersonSpecs
{
    private static readonly Guid Dog = Guid.Parse("00000000-0000-7000-8000-0000000000e1");
    private static readonly PatientId Other = new(Guid.Parse("00000000-0000-7000-8000-0000000000e2"));
    private static readonly RecordWarning Record = new(Patient, Dog, WarningKind.Animal, new Place(400_000, 300_000), Why, T(9, 0) + Duration.FromDays(90), T(9, 0) + Duration.FromDays(180), T(9, 0));

    [Fact]
    public void ruling_21_a_warning_persists_on_person_and_place_until_it_expires()
    {
        var warning = Known().Warnings.ShouldHaveSingleItem();
        warning.OnPlace.ShouldBe(new Place(400_000, 300_000));
        warning.Counts(Record.ExpiresAt - Tick).ShouldBeTrue();
        warning.Counts(Record.ExpiresAt).ShouldBeFalse();
        Decide(Record, Known(), Nurse).ThenNothing();
    }

    [Fact]
    public void ruling_21_a_warning_is_reviewed()
    {
        Known().Warnings[0].IsToBeReviewed(Record.ReviewAt).ShouldBeTrue();
        var review = new ReviewWarning(Patient, Dog, T(9, 0) + Duration.FromDays(200), T(9, 0) + Duration.FromDays(300), T(9, 0));
        var kept = PersonState.Evolve(Patient, Known(), Decide(review, Known(), Nurse).ThenOnly<WarningReviewed>());
        kept.Warnings[0].ExpiresAt.ShouldBe(review.ExpiresAt);
        Decide(review, kept, Nurse).ThenNothing();
        Decide(review, null, Nurse).ThenRefused("warning-not-there", "Warning");
    }

    [Fact]
    public void ruling_21_a_warning_ends_with_a_reason_and_the_service_ends_it_only_when_its_time_is_over()
    {
        var end = new EndWarning(Patient, Dog, "The dog has gone", T(9, 0));
        PersonState.Evolve(Patient, Known(), Decide(end, Known(), Nurse).ThenOnly<WarningExpired>()).Warnings.ShouldBeEmpty();
        Decide(end, Known(), CallTaker).ThenRefused(Refusal.NotYoursToRecord);
        Decide(end with { Reason = "" }, Known(), Nurse).ThenRefused("value-missing", "Reason");
        Decide(end, null, Nurse).ThenNothing();
    }

    [Fact]
    public void ruling_21_no_warning_lasts_for_ever()
    {
        Decide(Record with { ExpiresAt = T(9, 0) + Duration.FromDays(400) }, null, Nurse).ThenRefused("value-not-possible", "ExpiresAt");
        Decide(Record with { ReviewAt = T(8, 0) }, null, Nurse).ThenRefused("value-not-possible", "ReviewAt");
        Decide(Record, null, CallTaker).ThenRefused(Refusal.NotYoursToRecord);
    }

    [Fact]
    public void rule_57_two_records_of_one_person_are_merged_and_parted_by_a_clinician_without_moving_a_referral()
    {
        var merge = new MergePersons(Patient, Other, Why, T(9, 0));
        var merged = PersonState.Evolve(Patient, null, Decide(merge, null, TriageNurse).ThenOnly<PersonsMerged>());
        merged.SameAs.ShouldBe([Other]);
        Decide(merge, merged, TriageNurse).ThenNothing();
        Decide(merge, null, Desk).ThenRefused(Refusal.ClinicianMustDecide);
        Decide(merge with { Other = Patient }, null, TriageNurse).ThenRefused("value-not-possible", "Other");
        var apart = Decide(new UnmergePersons(Patient, Other, Why, T(9, 0)), merged, TriageNurse).ThenOnly<PersonsUnmerged>();
        PersonState.Evolve(Patient, merged, apart).SameAs.ShouldBeEmpty();
    }

    private static PersonState Known() => PersonState.Evolve(Patient, null, Decide(Record, null, Nurse).ThenOnly<WarningRecorded>());

    private static Told Decide(IPersonCommand command, PersonState? person, Actor by) => new(command.Decide(person, new(by, T(9, 0), Defaults)));
}
