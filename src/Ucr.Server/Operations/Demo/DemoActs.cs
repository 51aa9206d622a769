using NodaTime;
using Ucr.Domain;
using Ucr.Domain.Allocation;
using Ucr.Server.Allocation.Planning;
using Ucr.Server.Intake;
using Ucr.Server.Storage;
using Ucr.Simulation.Behaviour;
using People = Ucr.Server.Security.Development.People;

namespace Ucr.Server.Operations.Demo;

/// <summary>Sends what simulated people do through the one door, as pages and phones do.</summary>
public sealed class DemoActs(CommandDoor door, PlanNow plan)
{
    private const int Remembered = 5_000;
    private static readonly Duration TriesAgain = Duration.FromMinutes(5);
    private readonly Dictionary<(string Act, long Version), Instant> tried = [];

    /// <summary>Does what is due. Somebody else may have acted meanwhile: then the door says so, and the next look shows it.</summary>
    public async Task Do(IEnumerable<PersonsAct> acts, Seen seen, Instant now, CancellationToken cancellation)
    {
        var sent = false;
        foreach (var act in acts.Where(act => act.DueAt <= now))
        {
            var key = (act.Key, VersionOf(act.Command, seen));
            if (cancellation.IsCancellationRequested || tried.GetValueOrDefault(key) > now || (sent && act.Command is AllocateClinician))
            {
                continue;
            }

            // One clinician at a time: the second choice depends on the first.
            sent |= act.Command is AllocateClinician;
            var answer = await Send(new(People.Provider, act.By, IdOf(key), key.Item2), await Asked(act.Command, cancellation));
            if (answer.Refusal != CommandAnswer.Busy)
            {
                Remember(key, now);
            }
        }
    }

    /// <summary>As on the allocation page: what the plan says of a choice goes with it.</summary>
    private async Task<object> Asked(object command, CancellationToken cancellation) => command is AllocateClinician allocate
        ? allocate with { Choice = await plan.Choice(People.Provider, allocate.Visit, allocate.Clinician, cancellation) }
        : command;

    private Task<CommandAnswer> Send(CommandSender sender, object command) => command switch
    {
        IReferralCommand about => door.Send(sender, about),
        IVisitCommand about => door.Send(sender, about),
        PlanVisit plan => door.Send(sender with { SeenVersion = null }, plan),
        _ => throw new ArgumentOutOfRangeException(nameof(command), command.GetType().Name, "No door is known for it."),
    };

    // What changed nothing is not done again until something has changed, or a while has passed.
    private void Remember((string Act, long Version) key, Instant now)
    {
        if (tried.Count > Remembered)
        {
            tried.Clear();
        }

        tried[key] = now + TriesAgain;
    }

    /// <summary>The same act on the same state is the same command, also after a restart.</summary>
    private static Guid IdOf((string Act, long Version) key) =>
        ReferralIds.Hash("demonstration-act", key.Act, key.Version.ToString(System.Globalization.CultureInfo.InvariantCulture));

    private static long VersionOf(object command, Seen seen) => command switch
    {
        IReferralCommand about => seen.Referrals.First(referral => referral.Id == about.Referral).Version,
        IVisitCommand about => seen.Visits.First(visit => visit.Id == about.Visit).Version,
        PlanVisit plan => seen.Referrals.First(referral => referral.Id == plan.Serves[0]).Version,
        _ => 0,
    };
}
