using Marten;
using Ucr.Domain;
using Ucr.Domain.Allocation;
using Ucr.Domain.Values;
using Ucr.Server.Intake;
using Ucr.Server.Storage;

namespace Ucr.Server.Allocation.Planning;

/// <summary>
/// Says what a plan says of many visits in one transaction, with what the plan was made from: proposal and allocation of a visit are one step.
/// What one visit refuses the others do not feel; what the database refuses (somebody holds the place) undoes the whole, and is
/// then said one by one.
/// </summary>
public sealed class SayingTogether(CommandDoor door, LiveStates states)
{
    private const int MostTogether = 32;

    /// <summary>Says all of it.</summary>
    /// <param name="provider">The provider, as tenant.</param>
    /// <param name="plan">What it was planned from.</param>
    /// <param name="sayings">One for each visit.</param>
    /// <param name="refused">Told of what a visit refuses.</param>
    /// <returns>What could not be said together.</returns>
    internal async Task<IReadOnlyList<PlanSaying>> Say(string provider, KeptSituation plan, IReadOnlyList<PlanSaying> sayings, Action<PlanSaying, Refusal> refused)
    {
        var left = new List<PlanSaying>();
        foreach (var group in sayings.Chunk(MostTogether))
        {
            if (await Group(provider, plan, group) is not { } answers)
            {
                left.AddRange(group);
                continue;
            }

            foreach (var (saying, refusal) in group.Zip(answers).Where(pair => pair.Second is not null))
            {
                refused(saying, refusal!);
            }
        }

        return left;
    }

    /// <summary>Each one's refusal; null when the whole was undone.</summary>
    private async Task<IReadOnlyList<Refusal?>?> Group(string provider, KeptSituation plan, IReadOnlyList<PlanSaying> group)
    {
        IReadOnlyList<Refusal?> answers = [];
        try
        {
            var answer = await door.Run(CommandSender.Service(provider, ReferralIds.Hash("command", "plan", plan.Id)), kind: null, async (work, cancellation) =>
            {
                await work.Streams.Read([.. group.Select(saying => saying.Visit.Id)], cancellation);
                await work.Streams.Read([.. group.SelectMany(saying => saying.Visit.Serves)], cancellation);
                IReadOnlyList<ClinicianOnShift> onShift = [.. (await states.ShiftsCovering(work.Session, work.Context.Now, cancellation)).Select(CommandFacts.OnShift)];
                answers = [.. group.Select(saying => Say(work, saying, onShift))];
                work.Session.Store(plan);
                return (null, 0);
            });
            return answer.Taken ? answers : null;
        }
        catch (Exception e) when (!StorageFaults.Is(e))
        {
            return null;
        }
    }

    private static Refusal? Say(Work work, PlanSaying saying, IReadOnlyList<ClinicianOnShift> onShift)
    {
        if (work.Streams.Visits[saying.Visit.Id] is not { State.Version: var version } visit)
        {
            return CommandAnswer.NotThere;
        }

        if (version != saying.Visit.Version)
        {
            return CommandAnswer.ScreenOutOfDate;
        }

        foreach (var command in saying.Commands(onShift))
        {
            List<Referral> served = [.. visit.State!.Serves.Select(id => work.Streams.Referrals[id].State).OfType<Referral>()];
            if (work.Append(visit, served, command.Decide(visit.State, served, work.Context)).Refusal is { } refusal)
            {
                return refusal;
            }
        }

        return null;
    }
}
