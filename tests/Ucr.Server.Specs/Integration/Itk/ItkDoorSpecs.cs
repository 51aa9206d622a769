using System.Net.Http.Headers;
using System.Text;
using System.Xml.Linq;
using Marten;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Ucr.Domain;
using Ucr.Server.Intake;
using Ucr.Server.Security.Encryption;
using Ucr.Server.Specs.Support;
using Xunit;

namespace Ucr.Server.Specs.Integration.Itk;

/// <summary>The door for NHS 111 by real HTTP, with the real database behind it.</summary>
public sealed class ItkDoorSpecs(UcrApp app)
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task a_report_is_acknowledged_and_held(bool utf16)
    {
        var sent = new ItkMessages();
        var (status, answer) = await Send(sent.Bytes(utf16));
        status.ShouldBe(200, answer.ToString());
        answer.Descendants().Single(e => e.Name.LocalName == "SimpleMessageResponse").Value.ShouldBe($"OK:{sent.MessageId}");
        answer.Descendants().Single(e => e.Name.LocalName == "RelatesTo").Value.ShouldBe(sent.MessageId);
        (await Referral(sent)).ShouldNotBeNull().Message.SenderCase.ShouldBe("59132");
        (await Outcome(sent)).ShouldBe([RawMessageOutcome.Created]);
    }

    [Fact]
    public async Task the_same_document_again_is_one_referral()
    {
        var sent = new ItkMessages();
        await Taken(sent);
        await Taken(sent with { MessageId = Guid.NewGuid().ToString() });
        (await Outcome(sent)).ShouldBe([RawMessageOutcome.Created, RawMessageOutcome.Repeated], ignoreOrder: true);
    }

    [Fact]
    public async Task eight_at_once_are_one_referral()
    {
        var sent = new ItkMessages();
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Taken(sent)));
        (await Outcome(sent)).Count(outcome => outcome == RawMessageOutcome.Created).ShouldBe(1);
    }

    [Fact]
    public async Task a_higher_version_amends_what_is_held()
    {
        var sent = new ItkMessages();
        await Taken(sent);
        await Taken(sent.Next() with { Body = "<component><section><title>Case Summary</title><text>Now short of breath</text></section></component>", Telecoms = "<telecom value=\"tel:07700900999\" use=\"EC\"/>" });
        (await Outcome(sent)).ShouldBe([RawMessageOutcome.Created, RawMessageOutcome.Amended], ignoreOrder: true);
        var held = (await Referral(sent))!;
        held.Alerts.ShouldBeEmpty();
        (await Identity(held)).Phones[0].Number.ShouldBe("07700900999");
        (await Words(held)).ShouldContain("Now short of breath");
    }

    [Fact]
    public async Task an_older_version_that_comes_late_changes_nothing()
    {
        var (first, second) = (new ItkMessages(), new ItkMessages());
        second = first.Next();
        await Taken(second);
        await Taken(first with { Telecoms = "<telecom value=\"tel:07700900999\" use=\"EC\"/>" });
        (await Outcome(first)).ShouldBe([RawMessageOutcome.Created, RawMessageOutcome.Repeated], ignoreOrder: true);
        (await Identity((await Referral(first))!)).Phones[0].Number.ShouldBe("07700900222");
    }

    [Fact]
    public async Task a_withdrawal_closes_what_nobody_has_decided_on()
    {
        var sent = new ItkMessages();
        await Taken(sent);
        await Taken(sent.Withdrawn());
        (await Referral(sent))!.Stage.ShouldBe(Stage.Closed);
        (await Outcome(sent)).ShouldBe([RawMessageOutcome.Created, RawMessageOutcome.Withdrew], ignoreOrder: true);
    }

    [Fact]
    public async Task ruling_06_a_withdrawal_after_acceptance_is_a_request()
    {
        var sent = new ItkMessages();
        await Taken(sent);
        using var nurse = await ApiUser.SignIn(app, ApiUser.Triage);
        await nurse.Does($"/api/referrals/{(await Referral(sent))!.Id}/accept", new
        {
            standard = "TwoHour",
            urgency = "High",
            need = "other",
            rationale = "Cannot stand; alone",
            needs = new { capabilities = Array.Empty<string>(), people = 1, expectedMinutes = 45 },
        });
        await Taken(sent.Withdrawn());
        var held = (await Referral(sent))!;
        (held.Stage, held.WithdrawalRequested).ShouldBe((Stage.Accepted, true));
    }

    [Fact]
    public async Task a_withdrawal_of_what_is_not_held_is_refused_and_seen() => await Refused(new ItkMessages().Withdrawn(), "withdraws-unknown");

    [Fact]
    public async Task a_report_for_somebody_else_is_refused_and_seen() =>
        await Refused(new() { Addresses = "<itk:address uri=\"urn:nhs-uk:addressing:ods:ZZ222\"/>", Recipient = "ZZ222" }, "not-ours");

    [Fact]
    public async Task without_addresses_the_documents_own_recipient_counts() => await Taken(new() { Addresses = "" });

    [Fact]
    public async Task a_copy_is_answered_and_makes_no_referral()
    {
        var sent = new ItkMessages { Interaction = "urn:nhs-itk:interaction:copyRecipientNHS111CDADocument-v2-0", Recipient = "ZZ222" };
        await Taken(sent);
        (await Referral(sent)).ShouldBeNull();
        (await Outcome(sent)).ShouldBe([RawMessageOutcome.Answered]);
    }

    [Fact]
    public async Task a_repeat_caller_query_is_answered_and_makes_no_referral() =>
        (await Send(new ItkMessages { Payload = "<RepeatCallerQuery xmlns=\"urn:hl7-org:v3\"/>" }.Bytes())).Answer.ToString().ShouldContain("holds no register");

    [Fact]
    public async Task an_ambulance_request_is_refused_at_once() => await Refused(new() { Payload = "<AmbulanceRequest xmlns=\"urn:hl7-org:v3\"/>" }, "ambulance-request");

    [Fact]
    public async Task a_fault_names_the_toolkits_error_and_never_the_patient()
    {
        var (status, answer) = await Send(Encoding.UTF8.GetBytes(new ItkMessages().Text().Replace("</s:Body>", "", StringComparison.Ordinal)));
        status.ShouldBe(500);
        var text = answer.ToString();
        text.ShouldContain("ToolkitErrorInfo");
        text.ShouldContain(">1000<");
        text.ShouldContain("s:Client");
        text.ShouldNotContain("Invented");
    }

    [Fact]
    public async Task a_body_that_is_too_long_is_refused() => (await Send(new byte[3 * 1024 * 1024])).Status.ShouldBe(413);

    [Fact]
    public async Task another_content_type_is_refused() => (await Send(new ItkMessages().Bytes(), type: "application/json")).Status.ShouldBe(415);

    [Fact]
    public async Task a_person_may_not_send_messages()
    {
        var (status, answer) = await Send(new ItkMessages().Bytes(), person: ApiUser.Dispatcher);
        (status, answer.ToString().Contains("ToolkitErrorInfo", StringComparison.Ordinal)).ShouldBe((403, true));
    }

    private async Task Taken(ItkMessages sent) => (await Send(sent.Bytes())).Status.ShouldBe(200);

    private async Task Refused(ItkMessages sent, string code)
    {
        var (status, answer) = await Send(sent.Bytes());
        (status, answer.ToString().Contains("ToolkitErrorInfo", StringComparison.Ordinal)).ShouldBe((500, true), answer.ToString());
        await using var session = await Session();
        (await session.Query<RawMessage>().CountAsync(m => m.Outcome == RawMessageOutcome.Refused && m.Refusal == code)).ShouldBeGreaterThan(0);
    }

    private async Task<(int Status, XElement Answer)> Send(byte[] body, string type = "text/xml", string? person = null)
    {
        using var user = await ApiUser.SignIn(await app.Started(), person);
        using var content = new ByteArrayContent(body);
        content.Headers.ContentType = new MediaTypeHeaderValue(type);
        var (status, answer) = await user.PostRaw("/itk/111", content);
        return (status, XElement.Parse(answer!.AsValue().GetValue<string>()));
    }

    private async Task<Referral?> Referral(ItkMessages sent)
    {
        await using var session = await Session();
        return await session.LoadAsync<Referral>(ReferralIds.Of("RYZ", "itk:zz111", sent.Set.ToUpperInvariant()));
    }

    private async Task<IReadOnlyList<RawMessageOutcome?>> Outcome(ItkMessages sent)
    {
        await using var session = await Session();
        var (reference, hash, all) = ((await Referral(sent))?.Reference, Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(sent.Bytes())), session.Query<RawMessage>());
        return [.. (await (reference is null ? all.Where(m => m.Hash == hash) : all.Where(m => m.Reference == reference)).ToListAsync()).Select(m => m.Outcome)];
    }

    private async Task<PatientIdentity> Identity(Referral held)
    {
        await using var session = await Session();
        return (await app.Services.GetRequiredService<PatientVault>().Read(session, held.Patient.Value))!;
    }

    private async Task<string> Words(Referral held)
    {
        await using var session = await Session();
        return (await app.Services.GetRequiredService<PatientVault>().ReadTexts(session, [held.Narrative!.Id])).Values.Single();
    }

    private async Task<IQuerySession> Session() => (await app.Started()).Services.GetRequiredService<IDocumentStore>().QuerySession("RYZ");
}
