using System.Text;
using System.Text.Json;
using Marten;
using NodaTime;
using NodaTime.Serialization.SystemTextJson;

namespace Ucr.Server.Security.Encryption;

/// <summary>Keeps identity and free text apart from the events, each patient's under their own key. The session's
/// tenant is the provider; nothing is saved before the session is.</summary>
public sealed class PatientVault(PatientKeys keys, BlindIndex index)
{
    private static readonly JsonSerializerOptions Json =
        new JsonSerializerOptions(JsonSerializerDefaults.Web).ConfigureForNodaTime(DateTimeZoneProviders.Tzdb);

    /// <summary>Stores who the patient is, over whatever was known before.</summary>
    /// <exception cref="PatientErasedException">The patient's key has been destroyed.</exception>
    public async Task Store(IDocumentSession session, Guid patientId, PatientIdentity identity, CancellationToken cancellation = default)
    {
        var key = await keys.ForWriting(session, patientId, cancellation);
        session.Store(Sealed(session.TenantId, patientId, key, identity));
    }

    /// <summary>Who the patient is, under a key that is at hand: for many at once.</summary>
    internal PatientRecord Sealed(string provider, Guid patientId, DataKey key, PatientIdentity identity) =>
        Indexed(new() { Id = patientId, Ciphertext = key.Seal(JsonSerializer.SerializeToUtf8Bytes(identity, Json), Record(patientId, provider)) }, provider, identity);

    /// <summary>Indexes records anew, as they would be indexed today; whoever was erased is found by nothing. Nothing is sealed anew.</summary>
    internal async Task Reindex(IDocumentSession session, IReadOnlyCollection<Guid> patientIds, CancellationToken cancellation)
    {
        var records = await session.LoadManyAsync<PatientRecord>(cancellation, patientIds);
        var people = await ReadMany(session, patientIds, cancellation);
        session.Store(records.Select(record => people.TryGetValue(record.Id, out var identity) ? Indexed(record, session.TenantId, identity) : record with { IndexedBy = BlindIndex.Version }));
    }

    private PatientRecord Indexed(PatientRecord record, string provider, PatientIdentity identity) => record with
    {
        IndexedBy = BlindIndex.Version,
        NhsNumberIndex = index.OfNhsNumber(identity.NhsNumber, provider),
        BornIndex = index.OfBirthDate(identity.BornOn, provider),
        NameIndex = index.OfName(identity.FamilyName, identity.GivenName, provider),
    };

    /// <summary>Who the patient is; nothing where no record is held or it was erased.</summary>
    public async Task<PatientIdentity?> Read(IQuerySession session, Guid patientId, CancellationToken cancellation = default) =>
        (await ReadMany(session, [patientId], cancellation)).GetValueOrDefault(patientId);

    /// <summary>Who many patients are, in two queries whatever their number; whoever is unknown or erased is left out.</summary>
    public async Task<IReadOnlyDictionary<Guid, PatientIdentity>> ReadMany(IQuerySession session, IReadOnlyCollection<Guid> patientIds, CancellationToken cancellation = default)
    {
        var records = await session.LoadManyAsync<PatientRecord>(cancellation, patientIds);
        var held = await keys.ForReadingMany(session, patientIds, cancellation);
        var people = new Dictionary<Guid, PatientIdentity>(records.Count);
        foreach (var record in records)
        {
            if (held.TryGetValue(record.Id, out var key))
                people[record.Id] = JsonSerializer.Deserialize<PatientIdentity>(key.Open(record.Ciphertext, Record(record.Id, session.TenantId)), Json)!;
        }
        return people;
    }

    /// <summary>The patients of this provider who bear the NHS number; none for a number that fails its check digit.</summary>
    public async Task<IReadOnlyList<Guid>> WithNhsNumber(IQuerySession session, string nhsNumber, CancellationToken cancellation = default)
    {
        if (index.OfNhsNumber(nhsNumber, session.TenantId) is not { } wanted)
            return [];
        var found = await session.Query<PatientRecord>().Where(r => r.NhsNumberIndex == wanted).Select(r => new { r.Id }).ToListAsync(cancellation);
        return [.. found.Select(r => r.Id)];
    }

    /// <summary>The patients of this provider by NHS number, in one query whatever their number; numbers that nobody bears, or that fail their check digit, are left out.</summary>
    public async Task<ILookup<string, Guid>> WithNhsNumbers(IQuerySession session, IEnumerable<string> nhsNumbers, CancellationToken cancellation = default)
    {
        var wanted = nhsNumbers.Distinct(StringComparer.Ordinal).Select(number => (Number: number, Index: index.OfNhsNumber(number, session.TenantId)))
            .Where(one => one.Index is not null).ToDictionary(one => one.Index!, one => one.Number, StringComparer.Ordinal);
        if (wanted.Count == 0)
            return Array.Empty<(string Number, Guid Id)>().ToLookup(one => one.Number, one => one.Id, StringComparer.Ordinal);
        string[] indexes = [.. wanted.Keys];
        var found = await session.Query<PatientRecord>().Where(r => r.NhsNumberIndex!.IsOneOf(indexes)).Select(r => new { r.Id, r.NhsNumberIndex }).ToListAsync(cancellation);
        return found.ToLookup(r => wanted[r.NhsNumberIndex!], r => r.Id, StringComparer.Ordinal);
    }

    /// <summary>Some of the patients of this provider who were born on a day, or bear a family name with an initial: a search by a person, who
    /// then looks who they are. Most are not whom they seek.</summary>
    /// <param name="session">Whose tenant is the provider.</param>
    /// <param name="bornOn">The day; null where it is not known.</param>
    /// <param name="family">Family name.</param>
    /// <param name="given">Given name; its first letter counts.</param>
    /// <param name="most">How many at most by each.</param>
    /// <param name="cancellation">Gives up.</param>
    public async Task<IReadOnlyList<Guid>> Perhaps(IQuerySession session, LocalDate? bornOn, string? family, string? given, int most, CancellationToken cancellation = default)
    {
        var found = new HashSet<Guid>();
        if (index.OfBirthDate(bornOn, session.TenantId) is { } born)
            found.UnionWith(await session.Query<PatientRecord>().Where(r => r.BornIndex == born).Take(most).Select(r => r.Id).ToListAsync(cancellation));
        if (index.OfName(family, given, session.TenantId) is { } name)
            found.UnionWith(await session.Query<PatientRecord>().Where(r => r.NameIndex == name).Take(most).Select(r => r.Id).ToListAsync(cancellation));
        return [.. found];
    }

    /// <summary>Stores a free text and gives what the event may say of it.</summary>
    /// <exception cref="PatientErasedException">The patient's key has been destroyed.</exception>
    public async Task<PatientTextReference> StoreText(IDocumentSession session, Guid patientId, Guid textId, string text, CancellationToken cancellation = default)
    {
        var key = await keys.ForWriting(session, patientId, cancellation);
        var bytes = Encoding.UTF8.GetBytes(text);
        session.Store(new PatientText { Id = textId, PatientId = patientId, Ciphertext = key.Seal(bytes, Text(textId, session.TenantId)) });
        using var hashing = key.Derive("ucr/text-hash/1");
        return new(textId, Convert.ToHexStringLower(hashing.Hash(bytes)));
    }

    /// <summary>A free text under a key that is at hand: for many at once.</summary>
    internal static PatientText Sealed(string provider, Guid patientId, DataKey key, Guid textId, string text) =>
        new() { Id = textId, PatientId = patientId, Ciphertext = key.Seal(Encoding.UTF8.GetBytes(text), Text(textId, provider)) };

    /// <summary>The texts with these ids; those that are not there or were erased are left out.</summary>
    public async Task<IReadOnlyDictionary<Guid, string>> ReadTexts(IQuerySession session, IReadOnlyCollection<Guid> textIds, CancellationToken cancellation = default)
    {
        var texts = await session.LoadManyAsync<PatientText>(cancellation, textIds);
        var held = await keys.ForReadingMany(session, texts.Select(t => t.PatientId).Distinct(), cancellation);
        return texts.Where(t => held.ContainsKey(t.PatientId))
            .ToDictionary(t => t.Id, t => Encoding.UTF8.GetString(held[t.PatientId].Open(t.Ciphertext, Text(t.Id, session.TenantId))));
    }

    /// <summary>Stores a photograph or a document of a patient, sealed.</summary>
    /// <exception cref="PatientErasedException">The patient's key has been destroyed.</exception>
    public async Task StoreFile(IDocumentSession session, Guid patientId, Guid fileId, ReadOnlyMemory<byte> bytes, CancellationToken cancellation = default)
    {
        var key = await keys.ForWriting(session, patientId, cancellation);
        session.Store(new PatientFile { Id = fileId, PatientId = patientId, Ciphertext = key.Seal(bytes.Span, File(fileId, session.TenantId)) });
    }

    /// <summary>A photograph or a document, opened; nothing where it is not there or was erased.</summary>
    public async Task<byte[]?> ReadFile(IQuerySession session, Guid fileId, CancellationToken cancellation = default) =>
        await session.LoadAsync<PatientFile>(fileId, cancellation) is { } file && await keys.ForReading(session, file.PatientId, cancellation) is { } key
            ? key.Open(file.Ciphertext, File(fileId, session.TenantId))
            : null;

    private static SealedFor File(Guid fileId, string provider) => new("patient-file", fileId, provider);

    private static SealedFor Record(Guid patientId, string provider) => new("patient-record", patientId, provider);

    private static SealedFor Text(Guid textId, string provider) => new("patient-text", textId, provider);
}
