using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Hl7.Fhir.Model;
using Marten;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Ucr.Server.Security.Encryption;
using Ucr.Server.Specs.Support;
using Xunit;
using Task = System.Threading.Tasks.Task;

namespace Ucr.Server.Specs.Integration.Fhir;

/// <summary>The door by real HTTP, with the real database behind it.</summary>
public sealed class BarsDoorSpecs(UcrApp app)
{
    private const string Door = "/fhir/R4/$process-message";
    private const string Json = "application/fhir+json";
    private const string Xml = "application/fhir+xml";

    [Fact]
    public async Task a_new_request_is_answered_with_its_bundle_and_our_planned_encounter()
    {
        var message = Message();
        var (status, body) = await Send(message.Json());
        status.ShouldBe(200, body?.ToString());
        body!["id"]!.GetValue<string>().ShouldBe(message.Id);
        var encounters = body["entry"]!.AsArray().Select(e => e!["resource"]!).Where(r => Type(r) is "Encounter").ToList();
        encounters.Select(e => e["status"]!.GetValue<string>()).ShouldBe(["triaged", "planned"]);
        encounters[1]["identifier"]![0]!["value"]!.GetValue<string>().ShouldStartWith("UCR-");
        body["entry"]!.AsArray().ShouldAllBe(e => e!["resource"]!["id"] != null);
    }

    [Fact]
    public async Task an_xml_request_is_answered_in_xml() =>
        (await Send(Message().Xml(), Xml)).Body!.ToString().ShouldStartWith("<Bundle");

    [Fact]
    public async Task the_same_request_id_makes_one_referral()
    {
        var (message, id) = (Message(), Guid.NewGuid().ToString());
        (await Send(message.Json(), id: id)).Status.ShouldBe(200);
        await Refused(Send(message.Json(), id: id), 409, "duplicate");
    }

    [Fact]
    public async Task eight_at_once_with_one_request_id_make_one_referral()
    {
        var (message, id) = (Message().Json(), Guid.NewGuid().ToString());
        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Send(message, id: id)));
        answers.Count(a => a.Status == 200).ShouldBe(1);
        answers.ShouldAllBe(a => a.Status == 200 || a.Status == 409 || a.Status == 425);
    }

    [Fact]
    public async Task a_bundle_id_that_was_used_is_refused_under_a_new_request_id()
    {
        var message = Message().Json();
        await Send(message);
        await Refused(Send(message), 400, "invariant");
    }

    [Fact]
    public async Task a_refusal_is_repeated()
    {
        var (message, id) = (Message(b => b.Without<Location>()).Json(), Guid.NewGuid().ToString());
        await Refused(Send(message, id: id), 400, "required");
        await Refused(Send(message, id: id), 400, "required");
    }

    [Fact]
    public async Task a_refused_message_is_stored_and_waits_to_be_seen()
    {
        var before = await RefusedMessages();
        await Refused(Send(Encoding.UTF8.GetBytes("<html>no")), 400, "structure");
        (await RefusedMessages()).ShouldBe(before + 1);
    }

    [Fact]
    public Task a_wrong_content_type_is_refused() => Refused(Send(Message().Json(), "text/plain"), 415, "not-supported");

    [Fact]
    public Task a_body_over_one_mebibyte_is_refused() => Refused(Send(new byte[3 * 1024 * 1024]), 413, "too-costly");

    [Fact]
    public Task xml_nested_ten_thousand_deep_is_refused() => Refused(
        Send(Encoding.UTF8.GetBytes("<Bundle xmlns=\"http://hl7.org/fhir\">" + string.Concat(Enumerable.Repeat("<extension>", 10_000))), Xml), 400, "structure");

    [Fact]
    public Task xml_with_entities_is_refused() =>
        Refused(Send("<!DOCTYPE a [<!ENTITY b \"c\">]><Bundle xmlns=\"http://hl7.org/fhir\"/>"u8.ToArray(), Xml), 400, "structure");

    [Fact]
    public Task a_request_without_its_id_is_refused() => Refused(Send(Message().Json(), id: ""), 400, "required");

    [Fact]
    public Task a_request_id_that_is_no_uuid_is_refused() => Refused(Send(Message().Json(), id: "one"), 400, "value");

    [Fact]
    public Task a_person_may_not_send_messages() => Refused(Send(Message().Json(), person: ApiUser.Dispatcher), 403, "forbidden");

    private async Task<(int Status, JsonNode? Body)> Send(byte[] body, string type = Json, string? id = null, string? person = null)
    {
        using var user = await ApiUser.SignIn(await app.Started(), person);
        using var content = new ByteArrayContent(body);
        content.Headers.ContentType = new MediaTypeHeaderValue(type);
        content.Headers.TryAddWithoutValidation("X-Request-Id", id ?? Guid.NewGuid().ToString());
        content.Headers.TryAddWithoutValidation("X-Correlation-Id", Guid.NewGuid().ToString());
        return await user.PostRaw(Door, content);
    }

    private static async Task Refused(Task<(int Status, JsonNode? Body)> sending, int status, string code)
    {
        var answer = await sending;
        var text = answer.Body!.ToString();
        answer.Status.ShouldBe(status, text);
        text.ShouldContain("OperationOutcome");
        text.ShouldContain($"\"{code}\"");
        text.ShouldNotContain("Invented");
    }

    private async Task<int> RefusedMessages()
    {
        await using var session = (await app.Started()).Services.GetRequiredService<IDocumentStore>().QuerySession("RYZ");
        return await session.Query<RawMessage>().CountAsync(m => m.Outcome == RawMessageOutcome.Refused && m.Refusal == "structure" && m.Length == 8);
    }

    private static Bundle Message(Action<Bundle>? spoil = null) => BarsMessages.With(b =>
    {
        b.Id = Guid.NewGuid().ToString();
        b.The<MessageHeader>().Destination[0].Endpoint = "https://fhir.nhs.uk/Id/dos-service-id|111111111";
        spoil?.Invoke(b);
    });

    private static string Type(JsonNode resource) => resource["resourceType"]!.GetValue<string>();
}
