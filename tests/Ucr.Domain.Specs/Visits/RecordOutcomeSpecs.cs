using Ucr.Domain.Outcomes;
using Ucr.Domain.Visits;

namespace Ucr.Domain.Specs.Visits;

public class RecordOutcomeSpecs
{
    [Fact]
    public void the_contact_ends_with_an_outcome() => WithPatient().When(Record(T(10, 30)), Nurse, T(10, 30)).Then(
        new CareContactEnded(Contact, Nurse.Id, Nurse.Id, T(10, 30)),
        new OutcomeRecorded(OutcomeResult.TreatedAtHome, OurVisit, Why, Nurse.Id, T(10, 30)));

    [Fact]
    public void referring_on_names_the_service_and_the_reason()
    {
        var onward = Record(T(10, 30), OutcomeResult.ReferredOn);
        WithPatient().When(onward, Nurse, T(10, 30)).ThenRefused("value-missing", "OnwardTo");
        WithPatient().When(onward with { OnwardTo = "Virtual ward" }, Nurse, T(10, 30)).ThenRefused("value-missing", "OnwardWhy");
        WithPatient().Decide(onward with { OnwardTo = "Virtual ward", OnwardWhy = Why }, Nurse, T(10, 30))
            .ShouldContain(new OnwardReferralMade("Virtual ward", Why, Nurse.Id, T(10, 30)));
    }

    [Fact]
    public void it_cannot_end_before_it_began()
    {
        WithPatient().Decide(Record(T(9, 50)), Nurse, T(10, 30)).Refusal.ShouldBeNull();
        WithPatient().When(Record(T(9, 50) - Tick), Nurse, T(10, 30)).ThenRefused(RecordOutcome.BeforeContact);
    }

    [Fact]
    public void the_same_again_changes_nothing_and_another_outcome_is_refused()
    {
        Ended().When(Record(T(10, 30)), Nurse, T(10, 31)).ThenNothing();
        Ended().When(Record(T(10, 30), OutcomeResult.Died), Nurse, T(10, 31)).ThenRefused("visit-step-out-of-order");
    }

    [Fact]
    public void nobody_records_what_never_began() => AtTheDoor().When(Record(T(9, 45)), Nurse, T(9, 45)).ThenRefused("visit-step-out-of-order");
}
