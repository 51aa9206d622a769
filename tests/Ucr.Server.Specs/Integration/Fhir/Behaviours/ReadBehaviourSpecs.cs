using System.IO.Compression;
using System.Net.Http.Headers;
using Hl7.Fhir.Model;
using Shouldly;
using Ucr.Server.Specs.Support;
using Xunit;
using static Ucr.Server.Specs.Integration.Fhir.Behaviours.BarsCaller;
using Task = System.Threading.Tasks.Task;

namespace Ucr.Server.Specs.Integration.Fhir.Behaviours;

/// <summary>What a sender reads from us: behaviours 1 to 5, 34, 35 and 44.</summary>
public sealed class ReadBehaviourSpecs(UcrApp app)
{
    private const string Context = "MessageDefinition?context=https://fhir.nhs.uk/Id/dos-service-id";

    [Theory]
    [InlineData(Json)]
    [InlineData(Xml)]
    public async Task behaviour_01_the_capabilities_come_in_the_format_that_is_asked_for(string format)
    {
        using var caller = await Of(app);
        var answer = (await caller.Get("metadata", format)).Taken();
        answer.ContentType!.ShouldStartWith(format);
        answer.Resource.ShouldBeOfType<CapabilityStatement>().Rest[0].Operation[0].Name.ShouldBe("process-message");
    }

    [Theory]
    [InlineData(Json)]
    [InlineData(Xml)]
    public async Task behaviour_01_the_capabilities_name_each_message_that_is_taken_or_sent(string format)
    {
        using var caller = await Of(app);
        var messages = (await caller.Get("metadata", format)).Taken().Resource.ShouldBeOfType<CapabilityStatement>().Messaging.ShouldHaveSingleItem().SupportedMessage;
        const string Definition = "https://fhir.nhs.uk/MessageDefinition/bars-message-servicerequest-";
        Those(CapabilityStatement.EventCapabilityMode.Receiver).ShouldBe(["request-validation", "request-referral", "request-cancelled"]);
        Those(CapabilityStatement.EventCapabilityMode.Sender).ShouldBe(["response-validation-interim", "response-validation-full", "response-referral-short"]);

        IEnumerable<string> Those(CapabilityStatement.EventCapabilityMode mode) =>
            messages.Where(message => message.Mode == mode).Select(message => message.Definition!.Replace(Definition, "", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("xml", Json, Xml)]
    [InlineData("json", Xml, Json)]
    [InlineData("application/fhir%2Bxml", Json, Xml)]
    public async Task behaviour_02_the_format_of_the_address_wins(string asked, string accept, string format)
    {
        using var caller = await Of(app);
        (await caller.Get($"metadata?_format={asked}", accept)).Taken().ContentType!.ShouldStartWith(format);
    }

    [Theory]
    [InlineData(Json)]
    [InlineData(Xml)]
    public async Task behaviour_03_an_answer_is_compressed_where_that_is_asked_for(string format)
    {
        using var user = await ApiUser.SignIn(await app.Started());
        using var request = new HttpRequestMessage(HttpMethod.Get, "/fhir/R4/metadata");
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue(format));
        request.Headers.AcceptEncoding.Add(new("gzip"));
        using var answer = await user.Send(request);
        answer.Content.Headers.ContentEncoding.ShouldBe(["gzip"]);
        await using var unpacked = new GZipStream(await answer.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken), CompressionMode.Decompress);
        using var text = new StreamReader(unpacked);
        (await text.ReadToEndAsync(TestContext.Current.CancellationToken)).ShouldContain("CapabilityStatement");
    }

    [Theory]
    [InlineData(Json)]
    [InlineData(Xml)]
    public async Task behaviour_04_the_messages_that_a_service_takes_are_told_with_their_use_case(string format)
    {
        using var caller = await Of(app);
        var found = (await caller.Get($"{Context}|111111111", format)).Taken().Bundle;
        found.Type.ShouldBe(Bundle.BundleType.Searchset);
        found.Total.ShouldBe(found.Entry.Count);
        found.Entry.Select(e => e.Resource).OfType<MessageDefinition>().ShouldContain(d => d.UseContext.Exists(c => c.Code.Code == "a4t3"));
    }

    [Theory]
    [InlineData(Json)]
    [InlineData(Xml)]
    public async Task behaviour_05_a_service_is_named_and_is_ours(string format)
    {
        using var caller = await Of(app);
        (await caller.Get("MessageDefinition", format)).Refused(400, "required", "REC_BAD_REQUEST");
        (await caller.Get($"{Context}|999", format)).Refused(404, "not-found", "REC_NOT_FOUND");
        (await caller.Get("MessageDefinition?context=nonsense", format)).Refused(400, "value", "REC_BAD_REQUEST");
    }

    [Theory]
    [InlineData(Json)]
    [InlineData(Xml)]
    public async Task behaviour_34_a_request_is_read_by_the_id_that_we_gave_it(string format)
    {
        using var caller = await Of(app);
        var id = ReferralOf((await caller.Send(Request(), format)).Taken());
        var read = (await caller.Get($"ServiceRequest/{id}", format)).Taken().Resource.ShouldBeOfType<ServiceRequest>();
        (read.Id, read.Status).ShouldBe((id, RequestStatus.Active));
        (await caller.Get($"ServiceRequest/{Guid.NewGuid()}", format)).Refused(404, "not-found", "REC_NOT_FOUND");
        (await caller.Get("ServiceRequest/one", format)).Refused(400, "value", "REC_BAD_REQUEST");
    }

    [Theory]
    [InlineData(Json, "9990001251")]
    [InlineData(Xml, "9990001278")]
    public async Task behaviour_35_requests_are_found_by_the_patients_number(string format, string number)
    {
        using var caller = await Of(app);
        var id = ReferralOf((await caller.Send(Request(b => b.The<Patient>().Identifier = [new("https://fhir.nhs.uk/Id/nhs-number", number)]), format)).Taken());
        var found = (await caller.Get($"ServiceRequest?patient:identifier=https://fhir.nhs.uk/Id/nhs-number|{number}", format)).Taken().Bundle;
        found.Type.ShouldBe(Bundle.BundleType.Searchset);
        found.Entry.Select(e => e.Resource!.Id).ShouldContain(id);
        (await caller.Get("ServiceRequest", format)).Refused(400, "required");
        (await caller.Get("ServiceRequest?patient:identifier=nothing", format)).Refused(400, "value");
        (await caller.Get("ServiceRequest?patient:identifier=https://fhir.nhs.uk/Id/nhs-number|123", format)).Refused(400, "value");
        (await caller.Get("ServiceRequest?patient:identifier=https://fhir.nhs.uk/Id/nhs-number|9990001308", format)).Taken().Bundle.Total.ShouldBe(0);
    }

    [Fact]
    public async Task behaviour_44_nothing_that_we_answer_is_kept_by_a_cache()
    {
        using var caller = await Of(app);
        (await caller.Get("metadata")).Headers.CacheControl!.NoStore.ShouldBeTrue();
        (await caller.Get($"{Context}|111111111")).Headers.CacheControl!.NoStore.ShouldBeTrue();
    }
}
