using System.Text.Json.Nodes;
using Marten;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Shouldly;
using Ucr.Domain;
using Ucr.Domain.Intake.Refused;
using Ucr.Server.Intake;
using Ucr.Server.Intake.Ledger;
using Ucr.Server.Security.Encryption;
using Ucr.Server.Specs.Support;
using Xunit;

namespace Ucr.Server.Specs.Intake.Ledger;

public sealed class MessageLedgerSpecs : IAsyncLifetime
{
    private readonly UcrApp app = new();
    private ApiUser system = null!;

    private MessageLedger Ledger => app.Services.GetRequiredService<MessageLedger>();

    private RawMessages Messages => app.Services.GetRequiredService<RawMessages>();

    [Fact]
    public async Task every_message_stands_in_one_column_and_what_was_created_is_open_closed_or_merged()
    {
        await system.Does("/api/referrals", New("a"));
        await system.Does("/api/referrals", New("a"));
        await system.Does("/api/referrals", New("b"));
        (await system.Post("/api/referrals", new { source = "Gp" })).Status.ShouldBe(422);
        await Messages.ConcludeAsync("RYZ", (await Store("bars")).Id, RawMessageOutcome.Answered);
        await Store("bars");
        var rows = await Ledger.Rows("RYZ", Instant.MinValue, Instant.MaxValue, Stop);
        rows.Select(row => (row.Channel, row.Created, row.Repeated, row.Answered, row.Refused, row.Waiting, row.Without, row.Open, row.Difference)).ShouldBe(
            [("api", 2, 1, 0, 1, 1, 0, 2, 0), ("bars", 0, 0, 1, 0, 0, 1, 0, 0)], ignoreOrder: true);
        var sum = LedgerRow.Sum([.. rows]);
        (sum.Messages, sum.Difference).ShouldBe((6, 0));
        (await Ledger.Rows("RXZ", Instant.MinValue, Instant.MaxValue, Stop)).ShouldBeEmpty("each provider sees its own");
    }

    [Fact]
    public async Task a_referral_that_no_message_made_is_told_and_so_is_a_message_whose_referral_is_gone()
    {
        var answer = await system.Does("/api/referrals", New("c"));
        await Execute($"update ucr.mt_doc_referral set reference = 'UCR-0' where id = '{(Guid)answer!["referral"]!}'");
        var balance = await Ledger.Balance(Stop);
        (balance.WithoutMessage, balance.WithoutReferral, balance.NothingIsLost).ShouldBe((1, 1, false));
        using var http = new HttpClient { BaseAddress = new(app.Address) };
        using var safe = await http.GetAsync("/health/safe", Stop);
        ((int)safe.StatusCode).ShouldBe(503);
        (await safe.Content.ReadAsStringAsync(Stop)).ShouldContain("1 messages made a referral that is not there. 1 referrals came of no message.");
    }

    [Fact]
    public async Task a_message_without_an_outcome_for_thirty_seconds_is_told()
    {
        var message = await Store("carrier-pigeon");
        (await Ledger.Balance(Stop)).Late.ShouldBe(0);
        await Execute($"update ucr.mt_doc_rawmessage set received_at = received_at - interval '31 seconds' where id = '{message.Id}'");
        (await Ledger.Balance(Stop)).Late.ShouldBe(1);
    }

    [Fact]
    public async Task a_refused_message_is_a_task_until_somebody_has_answered_it_and_the_desk_is_told_once()
    {
        (await system.Post("/api/referrals", new { source = "Gp" })).Status.ShouldBe(422);
        await using var store = app.Services.GetRequiredService<IDocumentStore>().LightweightSession("RYZ");
        var refused = await store.Query<RawMessage>().SingleAsync(Stop);
        await Execute("update ucr.mt_doc_rawmessage set received_at = received_at - interval '10 seconds'");
        var tasks = app.Services.GetRequiredService<RefusedTasks>();
        await tasks.Raise(Stop);
        await tasks.Raise(Stop);
        var desk = await Desk();
        desk.Escalations.ShouldHaveSingleItem().About.ShouldBe(refused.Id);
        var answered = new AnswerRefusedMessage(refused.Id, RefusedMessageAnswer.NotAReferral, null, NotAReferralBecause.Test, desk.Escalations[0].StepRaisedAt);
        (await tasks.Answer(new("RYZ", new(new("jo.marsh"), new HashSet<Role> { Role.CallTaker }, false), Guid.NewGuid()), answered)).Taken.ShouldBeTrue();
        (await Desk()).Escalations.ShouldBeEmpty();
        (await Ledger.Rows("RYZ", Instant.MinValue, Instant.MaxValue, Stop)).Single().Waiting.ShouldBe(0);
    }

    public async ValueTask InitializeAsync() => system = await ApiUser.SignIn(await app.Started());

    public async ValueTask DisposeAsync()
    {
        system.Dispose();
        await app.DisposeAsync();
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static JsonObject New(string id) => new() { ["messageId"] = id, ["source"] = "Gp", ["patient"] = new JsonObject { ["familyName"] = "Ledger" } };

    private Task<RawMessage> Store(string channel) => Messages.StoreAsync("RYZ", new(channel, "spec", "application/json", "{}"u8.ToArray()));

    private async Task<Domain.Clocks.Escalations.ProviderDesk> Desk()
    {
        await using var session = app.Services.GetRequiredService<IDocumentStore>().QuerySession("RYZ");
        return (await session.LoadAsync<Domain.Clocks.Escalations.ProviderDesk>(ReferralIds.Hash("desk", "RYZ"), Stop))!;
    }

    private async Task Execute(string sql)
    {
        await using var command = app.Services.GetRequiredService<Npgsql.NpgsqlDataSource>().CreateCommand(sql);
        await command.ExecuteNonQueryAsync(Stop);
    }
}
