using Ucr.Domain.Allocation;
using Ucr.Domain.Clocks;
using Ucr.Domain.Clocks.Escalations;
using Ucr.Domain.Outcomes;
using Ucr.Domain.Specs.Properties;
using Ucr.Domain.Triage;
using Ucr.Domain.Visits;

namespace Ucr.Domain.Specs.Clocks.Escalations;

/// <summary>
/// A week of many referrals on a clock of its own: people accept, send, see, take on and close at random moments, and a
/// sweeper looks every second, save in outages. Every raising is checked against what stood at that moment (safety I4).
/// </summary>
public class SimulatedWeekSpecs
{
    // As many as a mutation run can afford, when it asks for fewer tries.
    private static readonly int Referrals = Math.Min(80, Repeated.Times);
    private static readonly Duration Week = Duration.FromDays(7);

    [Theory]
    [InlineData(20260115)]
    [InlineData(7)]
    public void rule_48_in_a_simulated_week_each_due_is_raised_once_never_early_and_never_for_a_stopped_clock(int seed)
    {
        var random = new Random(seed);
        var raised = 0;
        for (var number = 0; number < Referrals; number++)
        {
            raised += OneReferral(random, T(9, 0) + (Week * random.NextDouble()), $"seed {seed}, referral {number}");
        }

        raised.ShouldBeGreaterThan(Referrals, $"seed {seed}: a week in which little falls due proves little");
    }

    private static int OneReferral(Random random, Instant receivedAt, string who)
    {
        var world = new World().Holding(Received(receivedAt));
        var seen = new HashSet<(EscalationKind, Instant, int)>();
        var acts = Acts(random, receivedAt).ToList();
        var end = receivedAt + Duration.FromHours(30);
        var now = receivedAt;
        while (now <= end)
        {
            // What happens next: somebody acts, or the sweeper finds what is due, a moment late or an outage late.
            var due = DueList.Next(world.Referral, Open(world), Defaults);
            var sweep = due is null ? Instant.MaxValue : Instant.Max(now, due.Value) + Late(random);
            if (acts is [var (at, command, by), ..] && at <= sweep)
            {
                acts.RemoveAt(0);
                now = Instant.Max(now, at);
                Try(world, command(now), by, now);
                continue;
            }

            now = sweep;
            if (now <= end)
            {
                Sweep(world, now, seen, who);
            }
        }

        return seen.Count;
    }

    private static void Sweep(World world, Instant now, HashSet<(EscalationKind, Instant, int)> seen, string who)
    {
        var (before, visits) = (world.Referral, Open(world));
        var decision = world.Decide(new RaiseWhatIsDue(Ours), Actor.Service, now);
        foreach (var raised in decision.OfType<EscalationRaised>())
        {
            raised.DueAt.ShouldBeLessThanOrEqualTo(now, $"{who}: {raised} is early");
            seen.Add((raised.Kind, raised.DueAt, raised.Step)).ShouldBeTrue($"{who}: {raised} came twice");
            if (before.Escalations.Find(raised.Kind, raised.DueAt) is { } known)
            {
                known.IsUnanswered.ShouldBeTrue($"{who}: {raised} goes up though somebody has answered");
                EscalationCause.Stands(known, before, visits, Defaults).ShouldBeTrue($"{who}: {raised} goes up though its cause has stopped");
            }

            if (raised.Kind is EscalationKind.DueSoon or EscalationKind.AtRisk or EscalationKind.BreachSafetyCall)
            {
                before.Clock.ShouldNotBeNull(who).Runs.ShouldBeTrue($"{who}: {raised} for a stopped clock");
            }
        }

        world.Apply(new RaiseWhatIsDue(Ours), decision);
        world.Decide(new RaiseWhatIsDue(Ours), Actor.Service, now).ShouldBeEmpty($"{who}: a second node finds more at the same instant");
        (DueList.Next(world.Referral, Open(world), Defaults) is { } next && next <= now).ShouldBeFalse($"{who}: something stays due for ever");
    }

    private static IEnumerable<(Instant At, Func<Instant, object> Command, Actor By)> Acts(Random random, Instant receivedAt)
    {
        var at = receivedAt;
        (Func<Instant, object> Command, Actor By)[] path =
        [
            (now => Accept(now, random.Next(4) == 0 ? ResponseStandard.TwoDay : ResponseStandard.TwoHour), TriageNurse), (now => Plan(now), Desk), (now => Allocate(now), Desk),
            (now => new AcceptAllocation(OurVisit, Nurse.Id, now), Nurse), (now => new SetOff(OurVisit, Nurse.Id, now), Nurse), (now => new ArriveAtDoor(OurVisit, Nurse.Id, now), Nurse), (now => StartContact(now), Nurse), (now => Record(now), Nurse),
            (now => new CloseReferral(Ours, ClosureReason.TreatmentCompleted, null, null, now), TriageNurse),
        ];
        foreach (var (command, by) in path)
        {
            if (random.Next(12) == 0)
            {
                // It stays where it is, and whatever is late goes up its ladder.
                yield break;
            }

            for (var answers = random.Next(3); answers > 0; answers--)
            {
                at += Duration.FromMinutes(40 * random.NextDouble() * random.NextDouble());
                var kind = Enum.GetValues<EscalationKind>()[random.Next(9)];
                yield return (at, _ => new AcknowledgeEscalation(Ours, kind), TriageNurse);
            }

            at += Duration.FromMinutes(50 * random.NextDouble() * random.NextDouble());
            yield return (at, command, by);
        }
    }

    private static void Try(World world, object command, Actor by, Instant now)
    {
        if (command is not IVisitCommand || world.Visits.Count > 0)
        {
            world.Apply(command, world.Decide(command, by, now));
        }
    }

    /// <summary>Within the second; now and then after an outage of up to three hours.</summary>
    private static Duration Late(Random random) => random.Next(20) == 0 ? Duration.FromHours(3 * random.NextDouble()) : Duration.FromMilliseconds(random.Next(1000));

    private static IReadOnlyList<Visit> Open(World world) => [.. world.Visits.Where(visit => visit.IsOpen)];
}
