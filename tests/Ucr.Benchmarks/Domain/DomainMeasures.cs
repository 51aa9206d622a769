using BenchmarkDotNet.Attributes;
using NodaTime;
using Ucr.Domain;

namespace Ucr.Benchmarks.Domain;

/// <summary>What BenchmarkDotNet measures: the pure rules, without store or network.</summary>
[MemoryDiagnoser]
public class DomainMeasures
{
    private const int Events = 1_000_000;

    private static readonly IReadOnlyList<IUcrEvent> Facts = UsualReferral.Facts;
    private static readonly Referral Waiting = UsualReferral.Waiting;
    private static readonly DecisionContext Context = UsualReferral.Context(UsualReferral.At(10));
    private static readonly Instant Now = UsualReferral.At(10);

    /// <summary>A million facts, referral after referral with its visit, each put on top of the state before.</summary>
    /// <returns>The last states, so that nothing is optimized away.</returns>
    [Benchmark(OperationsPerInvoke = Events)]
    public (Referral?, Visit?) Evolve()
    {
        (Referral? Referral, Visit? Visit) state = (null, null);
        for (int done = 0, at = 0; done < Events; done++, at++)
        {
            if (at == Facts.Count)
            {
                (at, state) = (0, (null, null));
            }

            state = Facts[at] switch
            {
                IReferralEvent e => (Referral.Evolve(state.Referral, e), state.Visit),
                IVisitEvent e => (state.Referral, Visit.Evolve(state.Visit, e)),
                _ => state,
            };
        }

        return state;
    }

    /// <summary>A clinician takes one referral on: the whole decision, from command to facts.</summary>
    /// <returns>The decision.</returns>
    [Benchmark]
    public Decision Decide() => UsualReferral.Accept(Now).Decide(Waiting, Context);
}
