using Ucr.Domain.Clocks;
using Ucr.Domain.Intake;
using Ucr.Domain.Outcomes;
using Ucr.Domain.Triage;

namespace Ucr.Domain.Specs.Triage;

/// <summary>Who may decide what, over all the decisions at once.</summary>
public class WhoDecidesSpecs
{
    private static readonly IReadOnlyList<(IReferralCommand Command, Func<World> When)> Clinical =
    [
        (Accept(T(9, 20)), () => AtNine()),
        (Reject(T(9, 20)), () => AtNine()),
        (new RedirectReferral(Ours, "Falls service", Why, T(9, 20)), () => AtNine()),
        (Link(T(9, 20)), () => AtNine()),
        (new ChangePathway(Ours, ResponseStandard.TwoDay, Why, T(9, 20)), () => Accepted()),
        (new ChangePathway(Ours, ResponseStandard.TwoHourExempt, Why, T(9, 20), ExemptionReason.Other), () => Accepted()),
        (new CloseReferral(Ours, ClosureReason.TreatmentCompleted, null, null, T(9, 20)), () => Accepted()),
    ];

    [Fact]
    public void ruling_02_only_a_registered_clinician_accepts_rejects_redirects_exempts_downgrades_or_closes_unseen()
    {
        foreach (var (command, world) in Clinical)
        {
            world().Decide(command, OtherTriageNurse, T(9, 20)).Refusal.ShouldBeNull(command.ToString());
            foreach (var other in new[] { CallTaker, Desk, Lapsed, Manager, Sender })
            {
                world().Decide(command, other, T(9, 20)).Refusal.ShouldBe(Refusal.ClinicianMustDecide, $"{command} by {other.Id}");
            }
        }
    }

    [Fact]
    public void ruling_09_the_service_itself_never_rejects_downgrades_closes_or_merges()
    {
        foreach (var (command, world) in Clinical.Where(row => row.Command is not AcceptReferral))
        {
            world().Decide(command, Actor.Service, T(9, 20)).Refusal.ShouldBe(Refusal.ClinicianMustDecide, command.ToString());
        }
    }
}
