using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Shouldly;
using Ucr.Domain;
using Ucr.Domain.Intake;
using Ucr.Domain.Triage;
using Ucr.Domain.Values;
using Ucr.Server.Intake;
using Ucr.Server.Security.Development;
using Ucr.Server.Security.Encryption;
using Ucr.Server.Specs.Support;
using Xunit;

namespace Ucr.Server.Specs.Storage;

/// <summary>What several referrals write in one statement are the rows that the event store writes for one.</summary>
public sealed partial class RowsTogetherSpecs(ServiceByDay service) : IClassFixture<ServiceByDay>
{
    private readonly UcrApp app = service.App;

    [Fact]
    public async Task a_referral_of_a_group_leaves_the_rows_that_one_alone_leaves()
    {
        // Whom a person chose goes alone, by the event store's own statements.
        var alone = await Receive(known: new PatientId(Guid.NewGuid()));
        var together = await Receive(known: null);

        (await Rows(together)).ShouldBe(await Rows(alone));
    }

    [Fact]
    public async Task a_group_is_not_taken_apart()
    {
        var several = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Receive(known: null)));

        // One alone keeps its command; those of a group have their stream for it.
        (await Count("select count(*) from ucr.mt_doc_commandrecord where id = any($1)", several)).ShouldBe(0);
        (await Count("select count(*) from ucr.mt_events where stream_id = any($1)", several)).ShouldBe(20);
    }

    private async Task<Guid> Receive(PatientId? known)
    {
        var incoming = new IncomingReferral
        {
            Channel = Channel.Api,
            Source = ReferralSource.Gp,
            Sender = "rows",
            SenderMessageId = Guid.NewGuid().ToString(),
            Patient = new() { FamilyName = "ROWS", GivenName = "Iris", BornOn = new(1938, 8, 16), Postcode = "ZZ99 3WZ" },
            Known = known,
            Need = NeedKey.Other,
            Narrative = "Fell in the hall",
            OccurredAt = NodaTime.Instant.FromUtc(2026, 1, 5, 9, 0),
        };
        var message = await app.Services.GetRequiredService<RawMessages>().StoreAsync(People.Provider, new("api", "rows", "application/json", "{}"u8.ToArray()), Cancellation);
        var by = new Actor(new("rows"), new HashSet<Role> { Role.Manager }, Registered: false);
        return (await app.Services.GetRequiredService<IReferralIntake>().ReceiveAsync(People.Provider, message, incoming, by)).Referral.Value;
    }

    private async Task<string> Rows(Guid referral)
    {
        await using var command = Database.CreateCommand("""
            with held as (select data, (data ->> 'patient')::uuid as patient, (data -> 'message' ->> 'id')::uuid as message from ucr.mt_doc_referral where id = $1)
            select jsonb_build_object(
                'stream', (select to_jsonb(s) from ucr.mt_streams s where s.id = $1),
                'event', (select to_jsonb(e) from ucr.mt_events e where e.stream_id = $1),
                'state', (select to_jsonb(d) from ucr.mt_doc_referral d where d.id = $1),
                'due', (select to_jsonb(d) from ucr.mt_doc_nextdue d where d.id = $1),
                'message', (select to_jsonb(d) from ucr.mt_doc_rawmessage d, held where d.id = held.message),
                'body', (select to_jsonb(d) from ucr.mt_doc_rawmessagebody d, held where d.id = held.message),
                'key', (select to_jsonb(d) from ucr.mt_doc_patientkey d, held where d.id = held.patient),
                'person', (select to_jsonb(d) from ucr.mt_doc_patientrecord d, held where d.id = held.patient),
                'words', (select to_jsonb(d) from ucr.mt_doc_patienttext d, held where (d.data ->> 'patientId')::uuid = held.patient))::text
            """);
        command.Parameters.Add(new() { Value = referral });
        var rows = (string)(await command.ExecuteScalarAsync(Cancellation))!;
        return Own().Replace(rows.Replace(referral.ToString(), "the-referral", StringComparison.Ordinal), "own");
    }

    private async Task<long> Count(string sql, Guid[] referrals)
    {
        await using var command = Database.CreateCommand(sql);
        command.Parameters.Add(new() { Value = referrals });
        return (long)(await command.ExecuteScalarAsync(Cancellation))!;
    }

    private NpgsqlDataSource Database => app.Services.GetRequiredService<NpgsqlDataSource>();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>What is each row's own: ids, times, references, positions, hashes and sealed values.</summary>
    [GeneratedRegex("""[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|\d{4}-\d\d-\d\dT[0-9:.]+(Z|\+00:00)|UCR-\d+|(?<="seq_id": )\d+|[0-9a-f]{64}|[A-Za-z0-9+/]{40,}=*""", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Own();
}
