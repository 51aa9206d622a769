using System.Security.Cryptography;
using System.Text;
using Marten;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Ucr.Server.Security.Encryption;
using Xunit;

namespace Ucr.Server.Specs.Security.Encryption;

public sealed class RawMessagesSpecs(SecurityHost host) : IClassFixture<SecurityHost>
{
    private static readonly byte[] Bytes = Encoding.UTF8.GetBytes("<Bundle>Zzcanary</Bundle>");

    private readonly Guid patient = Guid.NewGuid();
    private readonly string provider = $"R{Guid.NewGuid().ToString("N")[..6]}";

    private RawMessages Messages => host.Services.GetRequiredService<RawMessages>();

    [Fact]
    public async Task a_message_is_committed_before_anyone_parses_it_and_reads_back_byte_for_byte()
    {
        var message = await Receive();
        message.Hash.ShouldBe(Convert.ToHexStringLower(SHA256.HashData(Bytes)));
        message.Outcome.ShouldBeNull();
        (await Read(message.Id)).ShouldBe(Bytes);
    }

    [Fact]
    public async Task its_bytes_are_not_in_the_table()
    {
        var message = await Receive();
        await using var session = host.Store.QuerySession(provider);
        var body = (await session.LoadAsync<RawMessageBody>(message.Id)).ShouldNotBeNull();
        Encoding.UTF8.GetString(body.Ciphertext).ShouldNotContain("Zzcanary");
    }

    [Fact]
    public async Task another_provider_does_not_find_it()
    {
        var message = await Receive();
        await using var session = host.Store.QuerySession("RXZ");
        (await Messages.Read(session, message.Id)).ShouldBeNull();
    }

    [Fact]
    public async Task its_outcome_and_its_patient_are_saved_with_the_callers_work()
    {
        var message = await Receive();
        await Save(s => Messages.Conclude(s, message.Id, RawMessageOutcome.Created, "UCR-24601", patient));
        (await Read(message.Id)).ShouldBe(Bytes);
        await using var session = host.Store.QuerySession(provider);
        var kept = (await session.LoadAsync<RawMessage>(message.Id)).ShouldNotBeNull();
        kept.Outcome.ShouldBe(RawMessageOutcome.Created);
        kept.Reference.ShouldBe("UCR-24601");
        kept.Key.PatientId.ShouldBe(patient);
    }

    [Fact]
    public async Task a_message_joined_to_a_patient_falls_with_their_key()
    {
        var message = await Receive();
        await Save(s => Messages.JoinTo(s, message.Id, patient));
        await Save(s => host.Services.GetRequiredService<PatientKeys>().Erase(s, patient, "helen.frost", "request 7"));
        (await Read(message.Id)).ShouldBeNull();
    }

    [Fact]
    public async Task a_message_that_belonged_to_nobody_stays_when_somebody_is_erased()
    {
        var message = await Receive();
        await Save(s => host.Services.GetRequiredService<PatientKeys>().Erase(s, patient, "helen.frost", "request 7"));
        (await Read(message.Id)).ShouldBe(Bytes);
    }

    [Fact]
    public async Task joining_and_concluding_in_one_unit_of_work_keep_both()
    {
        var message = await Receive();
        await Save(async s =>
        {
            await Messages.JoinTo(s, message.Id, patient);
            await Messages.Conclude(s, message.Id, RawMessageOutcome.Amended, "UCR-24601");
        });
        await using var session = host.Store.QuerySession(provider);
        var kept = (await session.LoadAsync<RawMessage>(message.Id)).ShouldNotBeNull();
        (kept.Outcome, kept.Key.PatientId).ShouldBe((RawMessageOutcome.Amended, patient));
    }

    [Fact]
    public async Task a_refusal_waits_until_somebody_has_seen_it()
    {
        var message = await Receive();
        await Messages.RefusedAsync(provider, message.Id, "unreadable");
        await Messages.SeenAsync(provider, message.Id, "jo.marsh");
        await Messages.SeenAsync(provider, message.Id, "tom.ashby");
        await using var session = host.Store.QuerySession(provider);
        var refused = await session.Query<RawMessage>().Where(m => m.Outcome == RawMessageOutcome.Refused).SingleAsync();
        (refused.Refusal, refused.SeenBy).ShouldBe(("unreadable", "jo.marsh"));
    }

    private Task<RawMessage> Receive() => Messages.StoreAsync(provider, new("bars", "ucr-development", "application/fhir+xml", Bytes));

    private async Task<byte[]?> Read(Guid id)
    {
        await using var session = host.Store.QuerySession(provider);
        return await Messages.Read(session, id);
    }

    private async Task Save(Func<IDocumentSession, Task> work)
    {
        await using var session = host.Store.LightweightSession(provider);
        await work(session);
        await session.SaveChangesAsync();
    }
}
