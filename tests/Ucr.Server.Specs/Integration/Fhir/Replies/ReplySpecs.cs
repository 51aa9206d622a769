using System.Text;
using System.Text.Json.Nodes;
using Hl7.Fhir.Model;
using Npgsql;
using Shouldly;
using Ucr.Server.Specs.Support;
using Xunit;
using static Ucr.Server.Specs.Integration.Fhir.Behaviours.BarsDesk;
using Task = System.Threading.Tasks.Task;

namespace Ucr.Server.Specs.Integration.Fhir.Replies;

/// <summary>What a 999 service is told, over real HTTP.</summary>
public sealed class ReplySpecs(ReplyingService service) : IClassFixture<ReplyingService>
{
    private readonly StandInProxy proxy = service.Proxy;
    private readonly UcrApp app = service.App;

    [Fact]
    public async Task an_accepted_request_is_told_as_an_interim_reply_under_the_senders_correlation_id()
    {
        var (id, request, correlation) = await Asked(app);
        await Accept(app, id);
        var message = (await proxy.Messages(request.Id!, 1)).ShouldHaveSingleItem();
        message.Headers["X-Correlation-Id"].ShouldBe(correlation);
        Guid.TryParse(message.Headers["X-Request-Id"], out _).ShouldBeTrue();
        JsonNode.Parse(Encoding.UTF8.GetString(Convert.FromBase64String(message.Headers["NHSD-Target-Identifier"])))!["value"]!.GetValue<string>().ShouldBe("400000004");
        var header = message.The<MessageHeader>();
        (((Coding)header.Event).Code, header.Reason!.Coding[0].Code, header.Response!.Identifier).ShouldBe(("servicerequest-response", "new", request.Id));
        var ours = message.Bundle.Entry.First(e => string.Equals(e.FullUrl, header.Focus[0].Reference, StringComparison.Ordinal)).Resource.ShouldBeOfType<Encounter>();
        (ours.Status, ours.Identifier[0].Value![..4]).ShouldBe((Encounter.EncounterStatus.InProgress, "UCR-"));
        message.Bundle.Id.ShouldNotBe(request.Id);
        await Told(app, id, 1);
    }

    [Theory]
    [InlineData("no_capacity", "RRNA")]
    [InlineData("not_reached", "FC")]
    [InlineData("not_our_need", "OTH")]
    public async Task a_rejected_request_is_told_with_its_reason_and_words(string local, string code)
    {
        var (id, request, _) = await Asked(app);
        using var triage = await ApiUser.SignIn(app, ApiUser.Triage);
        await triage.Does($"/api/referrals/{id}/reject", new { reason = "Inappropriate", localReason = "Nobody can come before six", localKey = local, signpostedTo = "999" });
        var ours = (await proxy.Messages(request.Id!, 1)).ShouldHaveSingleItem().The<Encounter>(1);
        ours.Status.ShouldBe(Encounter.EncounterStatus.Cancelled);
        ours.ReasonCode[0].Coding[0].Code.ShouldBe(code);
        ours.ReasonCode[0].Text.ShouldBe("Nobody can come before six");
    }

    [Fact]
    public async Task what_came_of_it_is_told_as_a_full_reply()
    {
        var (id, request, _) = await Asked(app);
        await Accept(app, id);
        await proxy.Messages(request.Id!, 1);
        await Told(app, id, 1);
        using var triage = await ApiUser.SignIn(app, ApiUser.Triage);
        await triage.Does($"/api/referrals/{id}/resolved-remotely", new { mechanism = "02", why = "Up by herself; ring again when it gets worse" });
        var full = (await proxy.Messages(request.Id!, 2))[1];
        full.The<MessageHeader>().Reason!.Coding[0].Code.ShouldBe("update");
        full.The<Encounter>(1).Status.ShouldBe(Encounter.EncounterStatus.Finished);
        full.The<CarePlan>().Status.ShouldBe(RequestStatus.Completed);
        full.The<CarePlan>().Activity[0].OutcomeCodeableConcept.SelectMany(c => c.Coding).Select(c => c.Code).ShouldBe(["C5"]);
        full.Bundle.Entry.Select(e => e.Resource).ShouldContain(r => r is Location);
    }

    [Fact]
    public async Task a_reply_that_does_not_arrive_is_tried_again_under_the_same_request_id()
    {
        proxy.Faults.Enqueue((503, "transient", false));
        proxy.Faults.Enqueue((429, "throttled", false));
        proxy.Faults.Enqueue((502, null, false));
        var (id, request, _) = await Asked(app);
        await Accept(app, id);
        await proxy.Messages(request.Id!, 1);
        Ids(request).Count.ShouldBe(1);
        (await Told(app, id, 4))["tries"]!.GetValue<int>().ShouldBe(4);
    }

    [Fact]
    public async Task a_reply_that_arrived_unheard_is_done_when_the_proxy_says_duplicate()
    {
        proxy.Faults.Enqueue((504, null, true));
        var (id, request, _) = await Asked(app);
        await Accept(app, id);
        (await Told(app, id, 2))["last"]!["result"]!.GetValue<string>().ShouldBe("HadAlready");
        proxy.Answers(request.Id!).Count.ShouldBe(1);
    }

    [Fact]
    public async Task a_token_that_was_taken_back_is_asked_for_anew()
    {
        var (first, _, _) = await Asked(app);
        await Accept(app, first);
        await Told(app, first, 1);
        proxy.ForgetTokens();
        var (second, _, _) = await Asked(app);
        await Accept(app, second);
        await Told(app, second, 1);
        proxy.TokensGiven.ShouldBe(1);
    }

    [Fact]
    public async Task a_reply_that_a_node_had_taken_when_it_died_is_taken_up_again()
    {
        proxy.Faults.Enqueue((503, "transient", false));
        var (id, request, _) = await Asked(app);
        await Accept(app, id);
        await Reply(app, id, reply => reply["tries"]!.GetValue<int>() == 1);
        await using (var database = new NpgsqlConnection(app.Database))
        {
            await database.OpenAsync(TestContext.Current.CancellationToken);
            await using var taken = new NpgsqlCommand("update ucr.mt_doc_replytosend set next_at = now() + interval '1 day' where id = $1", database);
            taken.Parameters.Add(new() { Value = Guid.Parse(id) });
            (await taken.ExecuteNonQueryAsync(TestContext.Current.CancellationToken)).ShouldBe(1);
        }

        await Task.Delay(3000, TestContext.Current.CancellationToken);
        proxy.Answers(request.Id!).ShouldBeEmpty();
        app.Time.Advance(TimeSpan.FromDays(1) + TimeSpan.FromMinutes(1));
        (await proxy.Messages(request.Id!, 1)).Count.ShouldBe(1);
    }

    [Fact]
    public async Task a_reply_that_was_refused_stands_on_the_page_until_somebody_sends_it_again_or_rings()
    {
        proxy.Faults.Enqueue((400, "invariant", false));
        proxy.Faults.Enqueue((400, "invariant", false));
        var (id, request, _) = await Asked(app);
        await Accept(app, id);
        var reference = (await Reply(app, id, reply => reply["last"] is not null)).Reference;
        using var desk = await PageUser.SignIn(app, ApiUser.Dispatcher);
        var page = await desk.Reads($"/referrals/{reference}");
        page.ShouldContain("999 has not been told");
        page.ShouldContain("Tried once");
        page.ShouldContain("answered 400 (invariant)");
        for (var tries = 0; tries < 100 && !(await desk.Reads("/escalations")).Contains("The sender has not been told our answer: ring them", StringComparison.Ordinal); tries++)
        {
            await Task.Delay(100, TestContext.Current.CancellationToken);
        }

        (await desk.Reads("/escalations")).ShouldContain("The sender has not been told our answer: ring them");
        await desk.Does($"/referrals/{reference}/reply-again");
        await Reply(app, id, reply => reply["tries"]!.GetValue<int>() == 2);
        Ids(request).Count.ShouldBe(2);
        await desk.Does($"/referrals/{reference}/sender-told", ("whom", "Desk 4, Robin"));
        var told = await desk.Reads($"/referrals/{reference}");
        told.ShouldNotContain("999 has not been told");
        told.ShouldContain("The sender was told by telephone");
        told.ShouldContain("Desk 4, Robin");
    }

    private IReadOnlyList<string> Ids(Bundle request) => [.. proxy.Tried.Where(one => one.Answers == request.Id).Select(one => one.RequestId).Distinct(StringComparer.Ordinal)];
}
