using Ucr.Domain;
using Ucr.Domain.Allocation;
using Ucr.Domain.Triage;
using Ucr.Domain.Values;
using Ucr.Domain.Visits;
using Ucr.Server.Intake;
using Ucr.Server.Storage;

namespace Ucr.Server.Allocation;

/// <summary>
/// The visit that answers a crisis is planned in the transaction that accepts the referral: nobody waits for a message, and an
/// acceptance without a visit cannot be. Where it may not be planned the acceptance stands, and <see cref="PlanCrisisVisit"/> asks again.
/// </summary>
internal static class CrisisVisits
{
    /// <summary>Plans it, once for a referral.</summary>
    public static async Task Follow(Work work, StreamWriting<Referral, IReferralEvent> referral, CancellationToken cancellation)
    {
        if (referral.State is not { Stage: Stage.Accepted, OpenVisits.Count: 0 } accepted || !referral.Added.Any(happened => happened is ReferralAccepted))
        {
            return;
        }

        var visit = await work.Streams.Visit(ReferralIds.CrisisVisit(accepted.Id, 1), cancellation);
        var (sender, command) = Command(work.Session.TenantId, accepted.Id, work.Context.Now);
        var decision = command.Decide(visit.State, [accepted], work.Context with { By = Actor.Service });
        if (decision.Any())
        {
            work.Append(visit, [accepted], decision);
            work.Session.Insert(new CommandRecord(sender.Id, nameof(PlanVisit), sender.By.Id.Value, work.Context.Now, visit.Version));
        }
    }

    /// <summary>What plans it, under an id of its own, so that planning it twice plans it once.</summary>
    public static (CommandSender Sender, PlanVisit Command) Command(string provider, ReferralId referral, NodaTime.Instant now)
    {
        var visit = ReferralIds.CrisisVisit(referral, 1);
        return (CommandSender.Service(provider, ReferralIds.Command(nameof(PlanCrisisVisit), visit.Value)), new(visit, [referral], VisitPurpose.Crisis, Needs: null, EarliestAt: null, now));
    }
}
