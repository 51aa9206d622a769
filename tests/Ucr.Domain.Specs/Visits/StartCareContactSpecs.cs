using Ucr.Domain.Visits;

namespace Ucr.Domain.Specs.Visits;

public class StartCareContactSpecs
{
    [Fact]
    public void it_stops_the_clock()
    {
        var seen = WithPatient().Referral;
        seen.Stage.ShouldBe(Stage.Seen);
        seen.Clock!.StoppedAt.ShouldBe(T(9, 50));
        seen.Clock.Met.ShouldBe(true);
    }

    [Fact]
    public void it_may_follow_no_access_and_a_forgotten_tap()
    {
        NoAccess().Decide(StartContact(T(9, 50)), Nurse, T(9, 50)).Refusal.ShouldBeNull();
        UnderWay().Decide(StartContact(T(9, 50)), Nurse, T(9, 50)).Refusal.ShouldBeNull();
        Taken().When(StartContact(T(9, 50)), Nurse, T(9, 50)).ThenRefused("visit-step-out-of-order");
    }

    [Fact]
    public void ruling_13_identity_is_confirmed_at_the_door_before_the_contact_starts() =>
        AtTheDoor().When(StartContact(T(9, 50)) with { IdentityConfirmed = false }, Nurse, T(9, 50)).ThenRefused(StartCareContact.IdentityNotConfirmed);

    [Theory]
    [InlineData("5", "5")]
    [InlineData("05", "5")]
    [InlineData("06", "6")]
    [InlineData("7", null)]
    [InlineData("3", null)]
    [InlineData("", null)]
    public void attendance_is_five_or_six_in_one_form(string typed, string? kept) =>
        (AtTheDoor().Decide(StartContact(T(9, 50)) with { Attendance = typed }, Nurse, T(9, 50))
            .OfType<CareContactStarted>().SingleOrDefault()?.Attendance).ShouldBe(kept);

    [Fact]
    public void a_telephone_call_is_no_contact_on_a_visit() =>
        AtTheDoor().When(StartContact(T(9, 50)) with { Mechanism = "02" }, Nurse, T(9, 50)).ThenRefused("value-not-possible", "Mechanism");

    [Fact]
    public void the_same_contact_again_changes_nothing() => WithPatient().When(StartContact(T(9, 50)), Nurse, T(9, 51)).ThenNothing();

    [Fact]
    public void not_before_a_clock_that_started_at_the_upgrade()
    {
        var upgraded = Accepted(Domain.Clocks.ResponseStandard.TwoDay)
            .After(Plan(T(9, 12)), Desk, T(9, 12)).After(Allocate(T(9, 13)), Desk, T(9, 13))
            .After(new Domain.Allocation.AcceptAllocation(OurVisit, Nurse.Id, T(9, 14)), Nurse, T(9, 14))
            .After(new ArriveAtDoor(OurVisit, Nurse.Id, T(9, 20)), Nurse, T(9, 20))
            .After(new Domain.Triage.ChangePathway(Ours, Domain.Clocks.ResponseStandard.TwoHour, Why, T(9, 30)), TriageNurse, T(9, 30));
        upgraded.When(StartContact(T(9, 30) - Tick), Nurse, T(9, 50)).ThenRefused(StartCareContact.BeforeClockStart);
        upgraded.After(StartContact(T(9, 30)), Nurse, T(9, 50)).Referral.Stage.ShouldBe(Stage.Seen);
    }
}
