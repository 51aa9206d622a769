using Ucr.Domain.Intake;

namespace Ucr.Domain.Specs.Intake;

public class UnlinkDuplicateSpecs
{
    private static readonly UnlinkDuplicate Command = new(Ours, Why, T(9, 30));

    [Fact]
    public void it_waits_for_triage_again_with_its_own_receipt()
    {
        var back = Linked().After(Command, TriageNurse, T(9, 30)).Referral;
        back.Stage.ShouldBe(Stage.AwaitingTriage);
        back.ReceivedAt.ShouldBe(T(9, 0));
        back.WaitsForTriageSince.ShouldBe(T(9, 30));
        back.Closure.ShouldBeNull();
    }

    [Fact]
    public void the_same_again_changes_nothing() => Linked().After(Command, TriageNurse, T(9, 30)).When(Command, TriageNurse, T(9, 31)).ThenNothing();

    [Fact]
    public void only_what_was_linked() => AtNine().When(Command, TriageNurse, T(9, 30)).ThenRefused(UnlinkDuplicate.NotLinked);

    [Fact]
    public void only_by_a_clinician() => Linked().When(Command, Desk, T(9, 30)).ThenRefused(Refusal.ClinicianMustDecide);

    private static World Linked() => AtNine().After(Link(T(9, 5)), TriageNurse, T(9, 5));
}
