using System.Xml.Linq;
using Shouldly;
using Ucr.Server.Integration.Itk.Ambulance;
using Ucr.Server.Integration.Itk.Reading;
using Ucr.Server.Specs.Support;
using Xunit;

namespace Ucr.Server.Specs.Integration.Itk;

/// <summary>An ambulance of category 1 or 2, asked for by message, with the ambulance service's system at the other end of a real line.</summary>
[Collection(OutsideCollection.Name)]
public sealed class AmbulanceRequestSpecs(OutsideService outside)
{
    private const string Service = "urn:nhs-itk:services:201005:RequestAmbulanceDispatch-v2-0";

    private const string Acknowledged =
        """<s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Header/><s:Body><itk:SimpleMessageResponse xmlns:itk="urn:nhs-itk:ns:201005">OK:1</itk:SimpleMessageResponse></s:Body></s:Envelope>""";

    private const string Fault =
        """<s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Body><s:Fault><faultcode>s:Client</faultcode><detail><itk:ToolkitErrorInfo xmlns:itk="urn:nhs-itk:ns:201005"><itk:ErrorCode>1000</itk:ErrorCode></itk:ToolkitErrorInfo></detail></s:Fault></s:Body></s:Envelope>""";

    [Fact]
    public async Task ruling_16_a_category_2_request_goes_out_and_is_acknowledged()
    {
        outside.Ambulance.Answer = _ => (200, "text/xml", Acknowledged);
        var (id, reference) = await Emergency();
        await Ask(id, "Two");
        using var nurse = await ApiUser.SignIn(outside.App, ApiUser.Triage);
        var held = await nurse.GetWhen($"/api/referrals/{id}", referral => referral["care"]!["ambulance"]!["acknowledgedAt"] is not null);
        held["stage"]!.GetValue<string>().ShouldBe("AwaitingAmbulance");
        var sent = Sent(reference).ShouldHaveSingleItem();
        sent.Headers["SOAPAction"].ShouldBe($"\"{Service}\"");
        var (message, fault) = ItkEnvelope.Read(SafeXml.Read(System.Text.Encoding.UTF8.GetBytes(sent.Body)).Document!, NodaTime.Instant.FromUtc(2026, 11, 23, 9, 0));
        fault.ShouldBeNull();
        message!.Addresses.ShouldBe(["ZZAMB"]);
        message.Interaction.ShouldBe("urn:nhs-itk:interaction:primaryNHS111RequestforAmbulance-v2-0");
        Says(message.Payloads[0], reference);
        using var page = await PageUser.SignIn(outside.App, ApiUser.Triage);
        (await page.Reads($"/referrals/{reference}")).ShouldContain("The ambulance service has the request");
    }

    [Fact]
    public async Task a_busy_system_gets_the_same_message_again()
    {
        var times = 0;
        outside.Ambulance.Answer = _ => ++times == 1 ? (503, "text/plain", "busy") : (200, "text/xml", Acknowledged);
        var (id, reference) = await Emergency();
        await Ask(id, "One");
        using var nurse = await ApiUser.SignIn(outside.App, ApiUser.Triage);
        await nurse.GetWhen($"/api/referrals/{id}", referral => referral["care"]!["ambulance"]!["acknowledgedAt"] is not null);
        var sent = Sent(reference);
        sent.Count.ShouldBe(2);
        sent[0].Body.ShouldBe(sent[1].Body);
        DispatchCode(sent[0].Body).ShouldBe("R1");
    }

    [Fact]
    public async Task ruling_16_what_is_not_acknowledged_covers_the_board_until_somebody_rings_999()
    {
        outside.Ambulance.Answer = _ => (500, "text/xml", Fault);
        var (id, reference) = await Emergency();
        await Ask(id, "Two");
        outside.App.Time.Advance(TimeSpan.FromSeconds(61));
        using var nurse = await ApiUser.SignIn(outside.App, ApiUser.Triage);
        await nurse.GetWhen($"/api/referrals/{id}", referral => referral["escalations"]!.AsArray().Any(raised => raised!["kind"]!.GetValue<string>() == "AmbulanceNotAcknowledged"));
        using var page = await PageUser.SignIn(outside.App, ApiUser.Triage);
        var board = await page.Get("/board");
        board.Html.ShouldContain("data-ring999");
        PageUser.Words(board.Html).ShouldContain("Ring 999 now");
        (await page.Reads($"/referrals/{reference}")).ShouldContain("ring 999");
        await page.Does($"/referrals/{reference}/ambulance-answer", ("byPhone", "yes"), ("cadNumber", "CAD 77"));
        (await page.Get("/board")).Html.ShouldNotContain($"{reference}/ambulance-answer");
        var held = await nurse.Get($"/api/referrals/{id}");
        held["cadNumber"]!.GetValue<string>().ShouldBe("CAD 77");
        held["stage"]!.GetValue<string>().ShouldBe("AwaitingAmbulance");
    }

    [Fact]
    public async Task a_category_3_request_is_not_sent_by_this_message()
    {
        outside.Ambulance.Answer = _ => (200, "text/xml", Acknowledged);
        var (id, reference) = await Emergency();
        await Ask(id, "Three");
        await Task.Delay(500);
        Sent(reference).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(200, Acknowledged, null, false)]
    [InlineData(500, Acknowledged, "busy", true)]
    [InlineData(500, Fault, "refused", false)]
    [InlineData(200, "<a/>", "not-understood", true)]
    [InlineData(200, "nothing", "not-understood", true)]
    [InlineData(503, "", "busy", true)]
    [InlineData(429, "", "busy", true)]
    [InlineData(403, "", "refused", false)]
    public void only_an_ok_acknowledges(int status, string body, string? why, bool mayPass) =>
        AmbulanceLine.Read((System.Net.HttpStatusCode)status, System.Text.Encoding.UTF8.GetBytes(body)).ShouldBe(new(why, mayPass));


    /// <summary>The one value of the vocabulary in which the published messages carry R1 and R2.</summary>
    private static string? DispatchCode(string message) =>
        XElement.Parse(message).DescendantsAndSelf().Single(one => one.Attribute("codeSystem")?.Value is "2.16.840.1.113883.2.1.3.2.4.17.329").Attribute("code")?.Value;

    private static void Says(XElement request, string reference)
    {
        var text = request.ToString();
        request.Name.LocalName.ShouldBe("AmbulanceRequest");
        request.At("code").Value("code").ShouldBe("828801000000101");
        text.ShouldContain("Found: Grey and clammy");
        text.ShouldContain(reference);
        text.ShouldContain("category 2 ambulance");
        DispatchCode(text).ShouldBe("R2");
        text.ShouldContain("Lime House");
        text.ShouldContain("tel:07700900123");
        text.ShouldContain("Key safe 1234");
        request.Within("pertinentSceneSafeFlag").Single().At("value").Value("value").ShouldBe("true");
        request.Within("pertinentAdditionalNotes").Select(note => note.At("code").Value("code")).ShouldBe(["LAI", "PRC"]);
    }

    private List<StandInRequest> Sent(string reference) => [.. outside.Ambulance.Now().Where(one => one.Body.Contains(reference, StringComparison.Ordinal))];

    private async Task<(string Id, string Reference)> Emergency()
    {
        using var system = await ApiUser.SignIn(outside.App);
        var answer = await system.Does("/api/referrals", new
        {
            messageId = Guid.NewGuid().ToString(),
            source = "Gp",
            need = "falls",
            narrative = "Fell; cannot get up",
            patient = new { familyName = "Ambulance", givenName = "Spec", bornOn = "1938-08-16", addressLines = new[] { "Lime House" }, postcode = "ZZ99 4RI", phones = new[] { new { number = "07700 900 123", rank = 1 } } },
            alerts = new[] { new { kind = "Access", words = "Key safe 1234" } },
        });
        var (id, reference) = (answer!["referral"]!.GetValue<string>(), answer["reference"]!.GetValue<string>());
        using var nurse = await ApiUser.SignIn(outside.App, ApiUser.Triage);
        await nurse.Does($"/api/referrals/{id}/emergency", new { why = "Grey and clammy" });
        return (id, reference);
    }

    private async Task Ask(string id, string category)
    {
        using var nurse = await ApiUser.SignIn(outside.App, ApiUser.Triage);
        await nurse.Does($"/api/referrals/{id}/ambulance", new { category });
    }
}
