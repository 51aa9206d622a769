using Marten;
using Marten.Linq.MatchesSql;
using NodaTime;
using Ucr.Dispatch;
using Ucr.Dispatch.Learning;
using Ucr.Dispatch.Travel;
using Ucr.Domain;
using Ucr.Domain.Settings;
using Ucr.Domain.Values;

namespace Ucr.Server.Allocation.Planning;

/// <summary>What was read to plan from.</summary>
/// <param name="Situation">Without a word about who the patients are.</param>
/// <param name="Travel">Travel times to plan with.</param>
/// <param name="Visits">Open visits, with the versions that were read: a plan that comes late is refused by them.</param>
/// <param name="Referrals">The open referrals that those visits serve.</param>
/// <param name="Policies">Those in force now.</param>
public sealed record LiveReading(
    Situation Situation, ITravelTime Travel, IReadOnlyList<Visit> Visits, IReadOnlyDictionary<ReferralId, Referral> Referrals, ServicePolicies Policies);

/// <summary>Open work and who is there, as the planner needs it: read from inline state, never from a read model behind the events.</summary>
public static class LiveSituation
{
    private static readonly Duration Today = Duration.FromHours(16);
    private static readonly Duration KnownFor = Duration.FromDays(60);

    /// <summary>The situation of a provider at an instant.</summary>
    /// <param name="session">A session of the provider.</param>
    /// <param name="states">What was read before, by its versions.</param>
    /// <param name="settings">The provider's policies, every version of them.</param>
    /// <param name="learnt">What the service has learnt from its own visits.</param>
    /// <param name="now">The instant to plan from, UTC.</param>
    /// <param name="cancellation">Stops the queries.</param>
    public static async Task<LiveReading> Read(IQuerySession session, LiveStates states, ServiceSettings settings, Learnt learnt, Instant now, CancellationToken cancellation = default)
    {
        var (today, recent) = (now - Today, now - KnownFor);
        var known = await states.Visits(session, today, cancellation);
        List<Visit> visits = [.. known.Where(visit => visit.IsOpen)];
        var referrals = await states.Open(session, [.. visits.SelectMany(visit => visit.Serves).Select(id => id.Value).Distinct()], cancellation);
        var shifts = await states.ShiftsCovering(session, now, cancellation);
        var patients = visits.Select(visit => visit.Patient.Value).Distinct().ToArray();
        var people = await states.People(session, patients, cancellation);
        var familiar = await Familiar(session, [.. patients.Select(patient => patient.ToString())], recent, cancellation);
        var situation = new SituationOf(DispatchPolicy.Of(settings.At(now)), referrals.GetValueOrDefault, settings)
        {
            Learnt = learnt,
            EstimatesUnderWay = true,
            Person = people.GetValueOrDefault,
            Familiar = patient => [.. familiar[patient].Distinct().OrderBy(who => who.Value, StringComparer.Ordinal)],
        };
        return new(situation.Take([.. visits, .. known.Where(visit => visit.Stage == VisitStage.Ended && visit.StageSince > today)], shifts, now), learnt.Travel, visits, referrals, settings.At(now));
    }

    // By an index on the patient: how many visits there were in all does not matter.
    private static async Task<ILookup<PatientId, StaffId>> Familiar(IQuerySession session, string[] patients, Instant since, CancellationToken cancellation)
    {
        var before = await session.Query<Visit>()
            .Where(visit => visit.Stage == VisitStage.Ended && visit.StageSince > since && visit.MatchesSql("d.data ->> 'patient' = any(?)", (object)patients)).ToListAsync(cancellation);
        return before.SelectMany(visit => visit.Crew, (visit, slot) => (visit.Patient, slot.Clinician)).Where(been => been.Clinician is not null)
            .ToLookup(been => been.Patient, been => been.Clinician!.Value);
    }
}
