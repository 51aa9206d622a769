using Marten;
using Marten.Linq.MatchesSql;
using Ucr.Domain;
using Ucr.Domain.Values;
using Ucr.Server.Security.Encryption;
using Ucr.Server.Storage;

namespace Ucr.Server.Intake;

/// <summary>What is held about several referrals that arrive together.</summary>
/// <param name="Arrivals">The referrals, with what their postcodes tell.</param>
/// <param name="Held">Those that were here before.</param>
/// <param name="Patients">By verified NHS number: the one patient who bears it; null where several do.</param>
/// <param name="Merged">Verified numbers of people whose records were merged: those referrals go the long way.</param>
/// <param name="Keys">The keys of all of these patients; null for whoever was erased.</param>
internal sealed record GroupHeld(
    IReadOnlyList<ReferralArrived> Arrivals,
    Dictionary<ReferralId, Referral> Held,
    Dictionary<string, PatientId?> Patients,
    HashSet<string> Merged,
    Dictionary<Guid, DataKey?> Keys);

/// <summary>Reads what is held about several referrals in a few questions, however many they are.</summary>
internal sealed class GroupReading(PatientVault vault, PatientKeys keys, PlaceOfReferral places)
{
    public async Task<GroupHeld> Read(Work work, IReadOnlyList<ReferralArrived> arrivals, CancellationToken cancellation)
    {
        var session = work.Session;
        var placed = await places.Fill(work.Context.Settings, [.. arrivals.Select(arrival => (arrival.Incoming, arrival.Message.ReceivedAt))], cancellation);
        var ids = arrivals.Select(arrival => arrival.Id.Value).ToArray();
        var held = await session.Query<Referral>().Where(referral => referral.MatchesSql("d.id = any(?)", (object)ids)).ToListAsync(cancellation);
        var known = await vault.WithNhsNumbers(session, arrivals.Select(arrival => PatientMatch.VerifiedNumber(arrival.Incoming.Patient)).OfType<string>(), cancellation);
        var patients = known.ToDictionary(same => same.Key, same => same.Count() == 1 ? new PatientId(same.Single()) : (PatientId?)null, StringComparer.Ordinal);
        var merged = await SamePeople.Merged(session, [.. known.SelectMany(same => same)], cancellation);
        var people = patients.Values.OfType<PatientId>().Select(patient => patient.Value).Concat(held.Select(referral => referral.Patient.Value)).Distinct().ToList();
        return new(
            [.. arrivals.Zip(placed, (arrival, incoming) => arrival with { Incoming = incoming })],
            held.ToDictionary(referral => referral.Id),
            patients,
            known.Where(same => same.Any(merged.Contains)).Select(same => same.Key).ToHashSet(StringComparer.Ordinal),
            people.Count == 0 ? [] : await keys.Known(session, people, cancellation));
    }
}
