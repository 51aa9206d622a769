using Marten;
using Ucr.Dispatch;
using Ucr.Domain;
using Ucr.Domain.Allocation.Automatic;
using Ucr.Domain.Allocation.Choosing;
using Ucr.Domain.Values;
using Ucr.Server.Intake;
using Ucr.Server.Storage;

namespace Ucr.Server.Allocation.Planning;

/// <summary>
/// Plans a provider's open work and says what is new: a proposal for each visit whose first choice is another one, or the fact
/// that nobody can go. What a person switched on is allocated; everything else waits for one.
/// </summary>
public sealed partial class ServicePlanner(IDocumentStore store, CommandDoor door, PlanNow now, ILogger<ServicePlanner> log)
{
    // Visits are streams of their own: what is said of one does not wait for another.
    private const int SaidAtOnce = 4;

    /// <summary>Plans once.</summary>
    /// <param name="provider">The provider, as tenant.</param>
    /// <param name="cancellation">Stops it; what was sent stays.</param>
    /// <returns>False when somebody changed a visit meanwhile, so that the plan was late for it: plan again.</returns>
    public async Task<bool> Plan(string provider, CancellationToken cancellation)
    {
        await using var session = store.QuerySession(provider);
        var read = await now.Read(session, cancellation);
        if (!read.Situation.Visits.Any(visit => visit.Stage == VisitStage.Planned))
        {
            return true;
        }

        // Beside everything else: nobody who takes a call waits for it.
        var plan = await Task.Run(() => Planner.Plan(read.Situation, read.Travel), cancellation);
        var visits = read.Visits.ToDictionary(visit => visit.Id);
        var firsts = plan.Slots.GroupBy(slot => slot.Visit).Select(of => (Slot: of.First(), Visit: visits[of.Key])).ToList();
        var news = firsts.Where(item => IsNews(item.Slot, item.Visit)).ToHashSet();
        var taken = firsts.Where(item => IsAutomatic(plan, item.Slot, item.Visit, read)).ToHashSet();
        if (news.Count + taken.Count == 0)
        {
            return true;
        }

        await now.Keep(provider, read.Situation, plan, read.Travel, cancellation);
        var late = 0;
        await Parallel.ForEachAsync(firsts, new ParallelOptions { MaxDegreeOfParallelism = SaidAtOnce, CancellationToken = cancellation }, async (item, _) =>
        {
            var (slot, visit) = item;
            if ((news.Contains(item) && !await Send(new(provider, Actor.Service, CommandId(plan, slot, "propose"), visit.Version), Proposal.For(plan, slot)))
                || (taken.Contains(item) && !await Send(CommandSender.Service(provider, CommandId(plan, slot, "allocate")), new AllocateByPlan(visit.Id, Choices.Of(plan, slot, slot.First!.Clinician)))))
            {
                Interlocked.Exchange(ref late, 1);
            }
        });
        return late == 0;
    }

    private async Task<bool> Send(CommandSender sender, IVisitCommand command)
    {
        var answer = await door.Send(sender, command);
        if (answer.Refusal is { } refusal)
        {
            NotTaken(command.GetType().Name, command.Visit, refusal.Code);
        }

        return answer.Refusal != CommandAnswer.ScreenOutOfDate && answer.Refusal != CommandAnswer.Busy && answer.Refusal != AllocateByPlan.ProposalGone;
    }

    /// <summary>The first choice is another one than the visit's proposal, or nobody can go and nobody has said so.</summary>
    private static bool IsNews(PlannedSlot slot, Visit visit) => slot.First is { } first
        ? visit.Proposal is not { } proposal || proposal.Slot != slot.Slot || proposal.Clinician != first.Clinician
        : visit is { NobodyFits: false } && visit.Crew.Any(place => place.Clinician is null);

    /// <summary>A visit that stands behind another one, or whose clinician had better be kept free, is left open: what comes next may change it, and nothing is won by saying it early.</summary>
    private static bool IsAutomatic(Plan plan, PlannedSlot slot, Visit visit, LiveReading read) =>
        slot.First is { VisitsBefore: 0 } first
        && plan.Standby.All(one => one.Clinician != first.Clinician)
        && read.Policies.Allocation.Automatic.Waits([.. visit.Serves.Select(id => read.Referrals.GetValueOrDefault(id)).OfType<Referral>()], first.ChanceInTime, read.Situation.Now) is null
        && read.Situation.Clinicians.Any(one => one.Id == first.Clinician && one.Task is null);

    private static Guid CommandId(Plan plan, PlannedSlot slot, string what) => ReferralIds.Hash("command", what, slot.Visit.Value.ToString(), plan.SituationSha256);

    [LoggerMessage(LogLevel.Debug, "{Command} for visit {Visit} was not taken: {Code}")]
    private partial void NotTaken(string command, VisitId visit, string code);
}
