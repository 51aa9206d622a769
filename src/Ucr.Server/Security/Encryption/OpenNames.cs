using System.Collections.Concurrent;
using Marten;
using Ucr.Domain;
using Ucr.Domain.Intake.People;
using Ucr.Domain.Values;
using Ucr.Server.Storage;

namespace Ucr.Server.Security.Encryption;

/// <summary>
/// Who is open at a provider and has a name like somebody else who is (clinical ruling 13). Read from the patients' own records
/// and kept for half a minute in memory: a board of hundreds asks with every change. With somebody who is new, everybody who came
/// since the last look is looked up, and nobody else: a namesake may have come a moment before.
/// </summary>
public sealed class OpenNames(IDocumentStore store, PatientVault vault, TimeProvider time)
{
    private const string OfOpen = $"from {StorageSetup.Schema}.mt_doc_referral as d where d.tenant_id = ? and d.stage <> '{nameof(Stage.Closed)}'";
    private const string Open = $"select distinct (d.data ->> 'patient')::uuid {OfOpen}";

    // Whose they are is read only of those that were not looked at: it stands in a state that has to be unpacked.
    private const string OpenSince = $"select d.id || ' ' || d.mt_version {OfOpen} and d.mt_last_modified > ?";
    private const string OpenThese = $"{Open} and d.id = any(?)";
    private static readonly TimeSpan Keep = TimeSpan.FromSeconds(30);

    // A transaction's time is its beginning: what was committed after the last look may bear an earlier one.
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(15);
    private readonly ConcurrentDictionary<string, Known> kept = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<(string Provider, PatientId Patient), bool> turned = new();

    private sealed class Known(long readAt)
    {
        private readonly HashSet<PatientId> open = [];
        private readonly NameAlerts names = new();
        private readonly HashSet<string> lookedAt = new(StringComparer.Ordinal);

        public long ReadAt => readAt;

        /// <summary>The database's time when it was last asked who is open.</summary>
        public DateTimeOffset LookedAt { get; set; }

        /// <summary>Somebody with a namesake has left since: it is to be read again.</summary>
        public bool Outdated { get; set; }

        /// <summary>Those of referrals, each with its version, that were not looked at as they stand now.</summary>
        public IReadOnlyList<string> NotLookedAt(IReadOnlyList<string> referrals)
        {
            lock (open)
            {
                return [.. referrals.Where(one => !lookedAt.Contains(one))];
            }
        }

        /// <summary>Everybody whom they are about is known.</summary>
        public void LookedAtThese(IReadOnlyList<string> referrals)
        {
            lock (open)
            {
                lookedAt.UnionWith(referrals);
            }
        }

        public IReadOnlyList<PatientId> Everybody()
        {
            lock (open)
            {
                return [.. open];
            }
        }

        public IReadOnlyList<PatientId> Unknown(IReadOnlyList<PatientId> asked)
        {
            lock (open)
            {
                return [.. asked.Where(patient => !open.Contains(patient))];
            }
        }

        public void Add(IReadOnlyCollection<PatientId> patients, IEnumerable<NamedPerson> people)
        {
            lock (open)
            {
                open.UnionWith(patients);
                foreach (var person in people)
                {
                    names.Add(person);
                }
            }
        }

        public IReadOnlyDictionary<PatientId, IReadOnlyList<SimilarName>> Alerts(IReadOnlyList<PatientId> asked)
        {
            lock (open)
            {
                return names.Of(asked);
            }
        }
    }

    /// <summary>For each person who is asked about, is open and has a namesake: who that is.</summary>
    /// <param name="provider">The provider.</param>
    /// <param name="asked">Whose names are about to be shown; each of them is open.</param>
    /// <param name="cancellation">Nobody waits any more.</param>
    public async Task<IReadOnlyDictionary<PatientId, IReadOnlyList<SimilarName>>> Alerts(string provider, IEnumerable<PatientId> asked, CancellationToken cancellation)
    {
        List<PatientId> patients = [.. asked.Distinct()];
        var before = kept.GetValueOrDefault(provider);
        if (before is not { } known || known.Outdated || time.GetElapsedTime(known.ReadAt) >= Keep)
        {
            known = kept[provider] = await Everybody(provider, cancellation);
            if (before is not null)
            {
                Turn(provider, known.Alerts(before.Unknown(known.Everybody())));
                Turn(provider, before.Alerts(known.Unknown(before.Everybody())));
            }
        }

        if (known.Unknown(patients) is { Count: > 0 } unknown)
        {
            await using var session = store.QuerySession(provider);
            var since = known.LookedAt - Longest;
            known.LookedAt = await Now(session, cancellation);
            var moved = known.NotLookedAt(await session.AdvancedSql.QueryAsync<string>(OpenSince, cancellation, provider, since));
            var came = await session.AdvancedSql.QueryAsync<Guid>(OpenThese, cancellation, provider, moved.Select(one => Guid.Parse(one.AsSpan(0, one.IndexOf(' ', StringComparison.Ordinal)))).ToArray());
            var fresh = known.Unknown([.. came.Select(patient => new PatientId(patient)).Union(unknown)]);
            await Read(known, session, fresh, cancellation);
            known.LookedAtThese(moved);
            Turn(provider, known.Alerts(fresh));
        }

        return known.Alerts(patients);
    }

    /// <summary>Somebody has no referral open any more, or one less: with a namesake, everybody's are asked for again by whoever asks next.</summary>
    public void Leave(string provider, IReadOnlyList<PatientId> patients)
    {
        if (patients.Count > 0 && kept.GetValueOrDefault(provider) is { } known && known.Alerts(patients).Count > 0)
        {
            known.Outdated = true;
        }
    }

    /// <summary>Whose namesakes have come or gone since this was asked last: what is shown of them changes without a fact of their own.</summary>
    public IReadOnlyList<PatientId> Turned(string provider) =>
        [.. turned.Keys.Where(one => string.Equals(one.Provider, provider, StringComparison.Ordinal) && turned.TryRemove(one, out _)).Select(one => one.Patient)];

    /// <summary>Everybody who has a namesake, by what was read last.</summary>
    public IReadOnlyList<PatientId> Marked(string provider) => kept.GetValueOrDefault(provider) is { } known ? [.. known.Alerts(known.Everybody()).Keys] : [];

    private void Turn(string provider, IReadOnlyDictionary<PatientId, IReadOnlyList<SimilarName>> alerts)
    {
        foreach (var namesake in alerts.Values.SelectMany(similar => similar).Select(similar => similar.Person.Patient))
        {
            turned[(provider, namesake)] = true;
        }
    }

    private async Task<Known> Everybody(string provider, CancellationToken cancellation)
    {
        var known = new Known(time.GetTimestamp());
        await using var session = store.QuerySession(provider);
        known.LookedAt = await Now(session, cancellation);
        var open = await session.AdvancedSql.QueryAsync<Guid>(Open, cancellation, provider);
        await Read(known, session, [.. open.Select(patient => new PatientId(patient))], cancellation);
        return known;
    }

    private static async Task<DateTimeOffset> Now(IQuerySession session, CancellationToken cancellation) =>
        (await session.AdvancedSql.QueryAsync<DateTimeOffset>("select clock_timestamp()", cancellation))[0];

    private async Task Read(Known known, IQuerySession session, IReadOnlyCollection<PatientId> patients, CancellationToken cancellation)
    {
        var people = await vault.ReadMany(session, [.. patients.Select(patient => patient.Value)], cancellation);
        known.Add(patients, people.Select(person => new NamedPerson(new(person.Key), person.Value.GivenName, person.Value.FamilyName, person.Value.WhereNow?.Name)));
    }
}
