using Marten;
using Marten.Linq.MatchesSql;
using Ucr.Domain;
using Ucr.Domain.Values;

namespace Ucr.Server.Intake;

/// <summary>
/// Records of which a clinician has said that they are one person. While that holds, what is new comes to one of them, the
/// record that was there first; when it is taken back, each number leads to its own record again, because nothing was moved.
/// </summary>
public static class SamePeople
{
    /// <summary>Every record of the person whom a record is about, the record itself among them.</summary>
    public static async Task<IReadOnlyCollection<Guid>> All(IQuerySession session, Guid record, CancellationToken cancellation)
    {
        HashSet<Guid> all = [record];
        for (Guid[] ask = [record]; ask.Length > 0;)
        {
            var states = await session.Query<PersonState>().Where(person => person.MatchesSql("d.id = any(?)", (object)ask)).ToListAsync(cancellation);
            ask = [.. states.SelectMany(person => person.SameAs).Select(other => other.Value).Where(all.Add)];
        }

        return all;
    }

    /// <summary>The record that what is new comes to, of some that a message matches; null when they are of several people.</summary>
    public static async Task<PatientId?> First(IQuerySession session, IReadOnlyCollection<Guid> records, CancellationToken cancellation)
    {
        var all = await All(session, records.First(), cancellation);
        return records.All(all.Contains) ? new PatientId(all.Min()) : null;
    }

    /// <summary>Those of some records that have been merged with another.</summary>
    public static async Task<IReadOnlySet<Guid>> Merged(IQuerySession session, Guid[] records, CancellationToken cancellation) => records.Length == 0
        ? new HashSet<Guid>()
        : (await session.Query<PersonState>().Where(person => person.MatchesSql("d.id = any(?)", (object)records)).ToListAsync(cancellation))
            .Where(person => person.SameAs.Count > 0).Select(person => person.Id.Value).ToHashSet();

    /// <summary>True when two records are of one person.</summary>
    public static async Task<bool> AreOne(IQuerySession session, Guid one, Guid other, CancellationToken cancellation) =>
        one == other || (await All(session, one, cancellation)).Contains(other);
}
