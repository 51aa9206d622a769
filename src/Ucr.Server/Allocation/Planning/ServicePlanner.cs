using Marten;
using Ucr.Dispatch;
using Ucr.Domain;
using Ucr.Domain.Allocation;
using Ucr.Domain.Allocation.Automatic;
using Ucr.Domain.Values;
using Ucr.Server.Intake;
using Ucr.Server.Storage;

namespace Ucr.Server.Allocation.Planning;

/// <summary>
/// Plans a provider's open work and says what is new: a proposal for each visit whose first choice is another one, or the fact
/// that nobody can go. What a person switched on is allocated; everything else waits for one.
/// </summary>
public sealed partial class ServicePlanner(IDocumentStore store, CommandDoor door, PlanNow now, SayingTogether together, ILogger<ServicePlanner> log)
{
    // What could not be said together is said one by one: visits are streams of their own.
    private const int SaidAtOnce = 4;

    /// <summary>Plans once.</summary>
    /// <param name="provider">The provider, as tenant.</param>
    /// <param name="cancellation">Stops it; what was sent stays.</param>
    public async Task<PlanRun> Plan(string provider, CancellationToken cancellation)
    {
        await using var session = store.QuerySession(provider);
        var read = await now.Read(session, cancellation);
        if (!read.Situation.Visits.Any(visit => visit.Stage == VisitStage.Planned))
        {
            return new(IsLate: false, TimeSpan.Zero);
        }

        // Beside everything else: nobody who takes a call waits for it.
        var started = TimeProvider.System.GetTimestamp();
        var plan = await Task.Run(() => Planner.Plan(read.Situation, read.Travel), cancellation);
        var took = TimeProvider.System.GetElapsedTime(started);
        var visits = read.Visits.ToDictionary(visit => visit.Id);
        var firsts = plan.Slots.GroupBy(slot => slot.Visit).Select(of => (Slot: of.First(), Visit: visits[of.Key])).ToList();
        var news = firsts.Where(item => IsNews(item.Slot, item.Visit)).ToHashSet();
        var taken = firsts.Where(item => IsAutomatic(plan, item.Slot, item.Visit, read)).ToHashSet();
        if (news.Count + taken.Count == 0)
        {
            return new(IsLate: false, took);
        }

        List<PlanSaying> sayings =
        [
            .. firsts.Where(item => news.Contains(item) || taken.Contains(item)).Select(item => new PlanSaying(
                item.Visit,
                news.Contains(item) ? Proposal.For(plan, item.Slot) : null,
                taken.Contains(item) ? new(item.Visit.Id, Choices.Of(plan, item.Slot, item.Slot.First!.Clinician)) : null)),
        ];
        return new(await IsLate(provider, KeptSituation.Of(read.Situation, plan, read.Travel), sayings, cancellation), took);
    }

    /// <summary>Says all of it together; what cannot be said so, one by one.</summary>
    /// <returns>True when the plan was late for a visit.</returns>
    private async Task<bool> IsLate(string provider, KeptSituation kept, IReadOnlyList<PlanSaying> sayings, CancellationToken cancellation)
    {
        var late = 0;
        var left = await together.Say(provider, kept, sayings, (saying, refusal) => late |= IsLate(saying.Visit.Id, refusal) ? 1 : 0);
        if (left.Count > 0)
        {
            await kept.Store(store, provider, cancellation);
            await Parallel.ForEachAsync(left, new ParallelOptions { MaxDegreeOfParallelism = SaidAtOnce, CancellationToken = cancellation }, async (saying, _) =>
            {
                if (await IsLateAlone(provider, kept, saying))
                {
                    Interlocked.Exchange(ref late, 1);
                }
            });
        }

        return late != 0;
    }

    private async Task<bool> IsLateAlone(string provider, KeptSituation kept, PlanSaying saying)
    {
        var seen = (long?)saying.Visit.Version;
        foreach (var command in saying.Commands([]))
        {
            var answer = await door.Send(new(provider, Actor.Service, CommandId(kept, saying, command), command is ProposeAllocation ? seen : null), command);
            if (answer.Refusal is { } refusal)
            {
                return IsLate(saying.Visit.Id, refusal);
            }
        }

        return false;
    }

    private bool IsLate(VisitId visit, Refusal refusal)
    {
        NotTaken(visit, refusal.Code);
        return refusal == CommandAnswer.ScreenOutOfDate || refusal == CommandAnswer.Busy || refusal == AllocateByPlan.ProposalGone;
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

    private static Guid CommandId(KeptSituation kept, PlanSaying saying, IVisitCommand command) =>
        ReferralIds.Hash("command", command is ProposeAllocation ? "propose" : "allocate", saying.Visit.Id.Value.ToString(), kept.Id);

    [LoggerMessage(LogLevel.Debug, "What the plan says of visit {Visit} was not taken: {Code}")]
    private partial void NotTaken(VisitId visit, string code);
}

/// <summary>How a plan went.</summary>
/// <param name="IsLate">Somebody changed a visit meanwhile, so that the plan was late for it: plan again.</param>
/// <param name="Took">How long the plan itself took, without reading and saying.</param>
public sealed record PlanRun(bool IsLate, TimeSpan Took);
