using Marten;
using Npgsql;
using Ucr.Domain;
using Ucr.Domain.Values;
using Ucr.Server.Integration.Places;
using Ucr.Server.Operations;
using Ucr.Server.Security.Encryption;

namespace Ucr.Server.Reporting.People;

/// <summary>
/// Keeps the coded values of <see cref="PersonTable"/>: before a report that divides by them, and each minute for analysts. A row is
/// worked out anew when the patient's record, the patient of the referral, or the files of places have changed, and is emptied
/// once the patient is erased. Where a restricted patient lives is never in it.
/// </summary>
public sealed class PersonFacts(NpgsqlDataSource database, IDocumentStore store, PatientVault vault, ILogger<PersonFacts> log)
    : RepeatedLook(TimeSpan.FromMinutes(1), "people of referrals that reports do not know", log)
{
    private const int Together = 2000;

    private readonly string referrals = store.Options.FindOrResolveDocumentType(typeof(Referral)).TableName.QualifiedName;
    private readonly string records = store.Options.FindOrResolveDocumentType(typeof(PatientRecord)).TableName.QualifiedName;
    private readonly string keys = store.Options.FindOrResolveDocumentType(typeof(PatientKey)).TableName.QualifiedName;

    /// <summary>Works out every row of a provider that is missing or old.</summary>
    /// <returns>How many there were.</returns>
    public async Task<int> CatchUp(string provider, CancellationToken cancellation)
    {
        var done = 0;
        while (await Old(provider, cancellation) is { Count: > 0 } old)
        {
            await using (var session = store.QuerySession(provider))
            {
                var people = await vault.ReadMany(session, [.. old.Select(row => row.Person).Distinct()], cancellation);
                await Write(provider, old, people, cancellation);
            }

            done += old.Count;
            if (old.Count < Together)
            {
                break;
            }
        }

        return done;
    }

    /// <inheritdoc />
    protected override async Task Look(CancellationToken cancellation)
    {
        await using var command = database.CreateCommand($"select distinct tenant_id from {FactTables.Referral}");
        var providers = new List<string>();
        await using (var rows = await command.ExecuteReaderAsync(cancellation))
        {
            while (await rows.ReadAsync(cancellation))
            {
                providers.Add(rows.GetString(0));
            }
        }

        foreach (var provider in providers)
        {
            await CatchUp(provider, cancellation);
        }
    }

    private async Task<List<(Guid Referral, Guid Person, string ToldBy)>> Old(string provider, CancellationToken cancellation)
    {
        await using var command = database.CreateCommand(
            $"""
            select n.referral_id, n.person, n.told_by from (
                select f.referral_id, (d.data ->> 'patient')::uuid as person,
                       concat_ws(' ', d.data ->> 'patient', i.mt_last_modified, k.mt_last_modified, (select max(at) from {PlaceTables.Import} where kind in ('postcodes', 'areas'))) as told_by
                from {FactTables.Referral} f join {referrals} d on d.tenant_id = f.tenant_id and d.id = f.referral_id
                left join {records} i on i.tenant_id = d.tenant_id and i.id = (d.data ->> 'patient')::uuid
                left join {keys} k on k.tenant_id = d.tenant_id and k.id = (d.data ->> 'patient')::uuid
                where f.tenant_id = $1) n
            left join {PersonTable.Name} p on p.tenant_id = $1 and p.referral_id = n.referral_id
            where p.told_by is distinct from n.told_by order by n.referral_id limit {Together}
            """);
        command.Parameters.Add(new() { Value = provider });
        await using var rows = await command.ExecuteReaderAsync(cancellation);
        var found = new List<(Guid, Guid, string)>();
        while (await rows.ReadAsync(cancellation))
        {
            found.Add((rows.GetGuid(0), rows.GetGuid(1), rows.GetString(2)));
        }

        return found;
    }

    private async Task Write(string provider, IReadOnlyList<(Guid Referral, Guid Person, string ToldBy)> old, IReadOnlyDictionary<Guid, PatientIdentity> people, CancellationToken cancellation)
    {
        await using var command = database.CreateCommand(
            $"""
            insert into {PersonTable.Name} (tenant_id, referral_id, person, told_by, sex, ethnicity, practice, council, pcn, place, icb, rural_urban, deprivation_decile)
            select $1, n.referral_id, n.person, n.told_by, n.sex, n.ethnicity, n.practice, c.local_authority, a.pcn, a.place, coalesce(a.icb, c.icb), coalesce(a.rural_urban, c.rural_urban), a.deprivation_decile
            from unnest($2, $3, $4, $5, $6, $7, $8) as n (referral_id, person, told_by, sex, ethnicity, practice, postcode)
            left join {PlaceTables.Postcode} c on c.code = n.postcode left join {PlaceTables.Area} a on a.lsoa = c.lsoa
            on conflict (tenant_id, referral_id) do update set (person, told_by, sex, ethnicity, practice, council, pcn, place, icb, rural_urban, deprivation_decile) =
                row(excluded.person, excluded.told_by, excluded.sex, excluded.ethnicity, excluded.practice, excluded.council, excluded.pcn, excluded.place, excluded.icb, excluded.rural_urban, excluded.deprivation_decile)
            """);
        string?[] Of(Func<PatientIdentity, string?> value) => [.. old.Select(row => people.TryGetValue(row.Person, out var person) ? value(person) : null)];
        foreach (var value in new object[]
        {
            provider, old.Select(row => row.Referral).ToArray(), old.Select(row => row.Person).ToArray(), old.Select(row => row.ToldBy).ToArray(), Of(PersonCodes.Sex), Of(PersonCodes.Ethnicity),
            Of(person => person.Restricted ? null : person.GpPracticeCode?.Trim().ToUpperInvariant()),
            Of(person => !person.Restricted && Postcode.TryParse(person.Postcode, out var postcode) ? postcode.Value : null),
        })
        {
            command.Parameters.Add(new() { Value = value });
        }

        await command.ExecuteNonQueryAsync(cancellation);
    }
}
