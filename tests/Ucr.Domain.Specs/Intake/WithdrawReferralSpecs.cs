using Ucr.Domain.Clocks;
using Ucr.Domain.Intake;
using Ucr.Domain.Outcomes;

namespace Ucr.Domain.Specs.Intake;

public class WithdrawReferralSpecs
{
    private static readonly WithdrawReferral Command = new(Ours, null, Why, T(9, 15));

    [Fact]
    public void before_triage_it_closes() => AtNine().When(Command, Sender, T(9, 15)).Then(
        new ReferralWithdrawn(null, Why, Sender.Id, T(9, 15)),
        new ReferralClosed(ClosureReason.Withdrawn, null, Why, Sender.Id, T(9, 15)));

    [Fact]
    public void ruling_06_after_acceptance_it_is_a_request_that_somebody_answers() => Accepted().When(Command, Sender, T(9, 16)).Then(
        new ReferralWithdrawn(null, Why, Sender.Id, T(9, 15)),
        Raised(EscalationKind.WithdrawalRequested, T(9, 16)));

    [Fact]
    public void ruling_06_nobody_under_way_is_called_off()
    {
        var world = UnderWay().After(Command with { OccurredAt = T(9, 25) }, Sender, T(9, 25));
        world.Visit.Stage.ShouldBe(VisitStage.OnTheWay);
        world.Referral.WithdrawalRequested.ShouldBeTrue();
        world.After(new AcknowledgeEscalation(Ours, EscalationKind.WithdrawalRequested), TriageNurse, T(9, 26)).Referral.WithdrawalRequested.ShouldBeFalse();
    }

    [Fact]
    public void asked_again_it_changes_nothing()
    {
        AtNine().After(Command, Sender, T(9, 15)).When(Command, Sender, T(9, 16)).ThenNothing();
        Accepted().After(Command, Sender, T(9, 15)).When(Command, Sender, T(9, 16)).ThenNothing();
    }
}
