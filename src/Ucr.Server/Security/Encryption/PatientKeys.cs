using Marten;
using NodaTime;

namespace Ucr.Server.Security.Encryption;

/// <summary>One key for each patient. Erasing it makes the patient's record, free text and messages unreadable.</summary>
public sealed class PatientKeys(MasterKey master, IClock clock)
{
    /// <summary>The patient's key, made in this session if they have none.</summary>
    /// <exception cref="PatientErasedException">The key has been destroyed.</exception>
    internal async Task<DataKey> ForWriting(IDocumentSession session, Guid patientId, CancellationToken cancellation = default)
    {
        // A patient who is new in this unit of work has a key that is not saved yet.
        var held = session.PendingChanges.AllChangedFor<PatientKey>().LastOrDefault(k => k.Id == patientId)
            ?? await session.LoadAsync<PatientKey>(patientId, cancellation);
        if (held is not null)
            return Unwrap(held, session.TenantId) ?? throw new PatientErasedException(patientId);

        return ForNew(session, patientId);
    }

    /// <summary>A key for a patient who is new in this very unit of work: nothing has to be asked for.</summary>
    internal DataKey ForNew(IDocumentSession session, Guid patientId)
    {
        var key = DataKey.Create();
        session.Insert(new PatientKey { Id = patientId, WrappedKey = master.ForPatients.Wrap(key, Context(patientId, session.TenantId)) });
        return key;
    }

    /// <summary>A new patient's key, and the record that keeps it.</summary>
    internal (PatientKey Kept, DataKey Key) Create(string provider, Guid patientId)
    {
        var key = DataKey.Create();
        return (new() { Id = patientId, WrappedKey = master.ForPatients.Wrap(key, Context(patientId, provider)) }, key);
    }

    /// <summary>The patient's key, or nothing: none was made, or it was erased.</summary>
    internal async Task<DataKey?> ForReading(IQuerySession session, Guid patientId, CancellationToken cancellation = default) =>
        await session.LoadAsync<PatientKey>(patientId, cancellation) is { } held ? Unwrap(held, session.TenantId) : null;

    /// <summary>The keys of many patients in one query; whoever has none is left out.</summary>
    internal async Task<Dictionary<Guid, DataKey>> ForReadingMany(IQuerySession session, IEnumerable<Guid> patientIds, CancellationToken cancellation = default)
    {
        var keys = new Dictionary<Guid, DataKey>();
        foreach (var held in await session.LoadManyAsync<PatientKey>(cancellation, patientIds))
        {
            if (Unwrap(held, session.TenantId) is { } key)
                keys[held.Id] = key;
        }
        return keys;
    }

    /// <summary>Destroys the patient's key and records who did so, when and why. It cannot be undone; a second time
    /// changes nothing.</summary>
    public async Task Erase(IDocumentSession session, Guid patientId, string by, string because, CancellationToken cancellation = default)
    {
        var held = await session.LoadAsync<PatientKey>(patientId, cancellation);
        if (held?.ErasedAt is not null)
            return;
        session.Store(new PatientKey { Id = patientId, ErasedAt = clock.GetCurrentInstant(), ErasedBy = by, ErasedBecause = because });
    }

    /// <summary>The keys of many patients in one query; null for whoever was erased, nothing for whoever has none.</summary>
    internal async Task<Dictionary<Guid, DataKey?>> Known(IQuerySession session, IEnumerable<Guid> patientIds, CancellationToken cancellation = default) =>
        (await session.LoadManyAsync<PatientKey>(cancellation, patientIds)).ToDictionary(held => held.Id, held => Unwrap(held, session.TenantId));

    private DataKey? Unwrap(PatientKey held, string provider) =>
        held.WrappedKey is null ? null : master.ForPatients.Unwrap(held.WrappedKey, Context(held.Id, provider));

    private static SealedFor Context(Guid patientId, string provider) => new("patient-key", patientId, provider);
}
