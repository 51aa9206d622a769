using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using Marten;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Shouldly;
using Ucr.Domain;
using Ucr.Domain.Intake;
using Ucr.Server.Intake.AmbulanceStack;
using Ucr.Server.Intake.Ledger;
using Ucr.Server.Security.Encryption;
using Ucr.Server.Specs.Security;
using Ucr.Server.Specs.Support;
using Xunit;

namespace Ucr.Server.Specs.Intake.AmbulanceStack;

/// <summary>Suitable cases are pulled from the stack of a 999 service.</summary>
public sealed class StackSpecs(UcrApp app)
{
    private const string Provider = "RYZ";

    [Fact]
    public async Task a_case_is_taken_from_the_stack_as_one_referral_and_the_ambulance_service_learns_of_it()
    {
        await app.Started();
        var cad = $"CAD-{Guid.NewGuid():n}";
        (await Put(cad, 3)).ShouldBe(200);
        using var desk = await PageUser.SignIn(app, ApiUser.Dispatcher);
        var page = await desk.Reads("/stack");
        page.ShouldContain(cad);
        page.ShouldContain("Slipped from a chair");
        page.ShouldContain("1 Nowhere Row");
        page.ShouldContain("01632 960001");
        var html = (await desk.Get("/stack")).Html;
        foreach (var _ in new[] { "once", "and again" })
        {
            (await desk.Sends(Take(html, cad), Browser.Hidden(html))).Status.ShouldBe(303);
        }

        var after = await desk.Reads("/stack");
        after.ShouldContain($"999 knows about {cad}");
        after.ShouldNotContain($"Take {cad}");
        var ours = await Case(cad);
        var reference = ours["takenAs"]!.GetValue<string>();
        var referral = await desk.Reads($"/referrals/{reference}");
        referral.ShouldContain("Slipped from a chair");
        referral.ShouldContain("taken from the 999 stack");
        referral.ShouldContain($"Taken from the 999 stack: case {cad}, category 3");
        var happened = (await Taken(reference)).ShouldHaveSingleItem();
        (happened.Cad, happened.Category, happened.By.Value).ShouldBe((cad, 3, ApiUser.Dispatcher));
        (await desk.Reads("/stack")).ShouldNotContain(cad);
    }

    [Fact]
    public async Task a_taking_that_was_cut_off_goes_on_in_the_name_of_whoever_pressed()
    {
        await app.Started();
        var cad = $"CAD-{Guid.NewGuid():n}";
        (await Put(cad, 4)).ShouldBe(200);
        var (messages, store, stop) = (app.Services.GetRequiredService<RawMessages>(), app.Services.GetRequiredService<IDocumentStore>(), TestContext.Current.CancellationToken);
        await using var session = store.LightweightSession(Provider);
        var held = await session.Query<StackCase>().SingleAsync(one => one.Cad == cad, stop);
        var bytes = (await messages.Read(session, held.MessageId, stop))!;
        var message = await messages.StoreAsync(Provider, new(StackCases.Channel, held.Sender, "application/json", bytes), stop);
        session.Store(new StackTaking(message.Id, held.Id, new(ApiUser.Triage)));
        await session.SaveChangesAsync(stop);

        await app.Services.GetServices<ITakeUpMessages>().OfType<StackTakeUp>().Single().TakeUp(Provider, message, bytes, stop);
        var reference = (await Case(cad))["takenAs"]!.GetValue<string>();
        (await Taken(reference)).ShouldHaveSingleItem().By.Value.ShouldBe(ApiUser.Triage);
    }

    [Fact]
    public async Task a_putting_that_was_cut_off_stands_on_the_stack_and_is_no_referral()
    {
        var (cad, session, message) = await CutOff();
        await using var _ = session;
        await TakeUp(message, cad);
        var held = await session.Query<StackCase>().SingleAsync(one => one.Cad == cad, TestContext.Current.CancellationToken);
        (held.Category, held.WaitingSince, held.TakenAs).ShouldBe((4, Instant.FromUtc(2026, 1, 2, 3, 4), null));
        (await session.LoadAsync<RawMessage>(message.Id, TestContext.Current.CancellationToken))!.Outcome.ShouldBe(RawMessageOutcome.Answered);
        (await session.Query<Referral>().AnyAsync(one => one.Message.SenderCase == cad, TestContext.Current.CancellationToken)).ShouldBeFalse();
    }

    [Fact]
    public async Task a_putting_that_was_cut_off_changes_nothing_that_was_said_since()
    {
        var (cad, session, message) = await CutOff();
        await using var _ = session;
        (await Put(cad, 3)).ShouldBe(200);
        await TakeUp(message, cad);
        (await session.Query<StackCase>().SingleAsync(one => one.Cad == cad, TestContext.Current.CancellationToken)).Category.ShouldBe(3);
    }

    [Fact]
    public async Task a_case_that_left_the_stack_is_not_taken()
    {
        await app.Started();
        var cad = $"CAD-{Guid.NewGuid():n}";
        (await Put(cad, 5)).ShouldBe(200);
        using var desk = await PageUser.SignIn(app, ApiUser.Dispatcher);
        var html = (await desk.Get("/stack")).Html;
        using (var system = await ApiUser.SignIn(app))
        {
            using var leave = new HttpRequestMessage(HttpMethod.Delete, $"/api/999-stack/{cad}");
            using var left = await system.Send(leave);
            ((int)left.StatusCode).ShouldBe(204);
        }

        var (status, _, said) = await desk.Sends(Take(html, cad), Browser.Hidden(html));
        status.ShouldBe(409);
        said.ShouldContain("not on the stack any more");
    }

    [Theory]
    [InlineData(2, "2026-01-01T00:00:00Z")]
    [InlineData(3, "2099-01-01T00:00:00Z")]
    [InlineData(3, "yesterday")]
    public async Task what_needs_an_ambulance_or_cannot_be_is_refused(int category, string since)
    {
        await app.Started();
        (await Put($"CAD-{Guid.NewGuid():n}", category, since)).ShouldBe(422);
    }

    private async Task<int> Put(string cad, int category, string since = "2026-01-01T00:00:00Z")
    {
        using var system = await ApiUser.SignIn(app);
        return (await system.Put($"/api/999-stack/{cad}?category={category}&since={since}", JsonContent.Create(Said(cad)))).Status;
    }

    private static object Said(string cad) => new
    {
        messageId = cad,
        source = "Ambulance999",
        need = "falls",
        narrative = "Slipped from a chair and cannot get up.",
        patient = new { familyName = "Invented", addressLines = new[] { "1 Nowhere Row" }, phones = new[] { new { number = "01632 960001", rank = 1 } } },
    };

    /// <summary>A case of which the service had only stored the message when it died.</summary>
    private async Task<(string Cad, IDocumentSession Session, RawMessage Message)> CutOff()
    {
        await app.Started();
        var (before, cad) = ($"CAD-{Guid.NewGuid():n}", $"CAD-{Guid.NewGuid():n}");
        (await Put(before, 5)).ShouldBe(200);
        var session = app.Services.GetRequiredService<IDocumentStore>().LightweightSession(Provider);
        var sender = (await session.Query<StackCase>().SingleAsync(one => one.Cad == before, TestContext.Current.CancellationToken)).Sender;
        var message = await app.Services.GetRequiredService<StackCases>().Keep(
            Provider, sender, "application/json", JsonSerializer.SerializeToUtf8Bytes(Said(cad)), new(Guid.Empty, cad, 4, "2026-01-02T03:04:00Z"));
        return (cad, session, message);
    }

    private Task TakeUp(RawMessage message, string cad) => app.Services.GetServices<ITakeUpMessages>().OfType<StackTakeUp>().Single()
        .TakeUp(Provider, message, JsonSerializer.SerializeToUtf8Bytes(Said(cad)), TestContext.Current.CancellationToken);

    /// <summary>What the referral's history says of its taking.</summary>
    private async Task<IReadOnlyList<CaseTakenFromStack>> Taken(string reference)
    {
        await using var session = app.Services.GetRequiredService<IDocumentStore>().QuerySession(Provider);
        var referral = await session.Query<Referral>().SingleAsync(one => one.Reference == reference, TestContext.Current.CancellationToken);
        var stream = await session.Events.FetchStreamAsync(referral.Id.Value, token: TestContext.Current.CancellationToken);
        return [.. stream.Select(stored => stored.Data).OfType<CaseTakenFromStack>()];
    }

    private async Task<JsonNode> Case(string cad)
    {
        using var system = await ApiUser.SignIn(app);
        return (await system.Get("/api/999-stack")).AsArray().Single(one => string.Equals(one!["cad"]!.GetValue<string>(), cad, StringComparison.Ordinal))!;
    }

    /// <summary>Where the button of a case leads.</summary>
    private static string Take(string html, string cad)
    {
        var before = html[..html.IndexOf($"Take {cad}", StringComparison.Ordinal)];
        var at = before.LastIndexOf("/stack/", StringComparison.Ordinal);
        return before[at..(before.IndexOf("/take", at, StringComparison.Ordinal) + "/take".Length)];
    }
}
