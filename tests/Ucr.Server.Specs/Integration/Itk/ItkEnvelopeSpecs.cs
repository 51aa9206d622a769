using System.Text;
using NodaTime;
using Shouldly;
using Ucr.Server.Integration.Itk.Reading;
using Xunit;

namespace Ucr.Server.Specs.Integration.Itk;

/// <summary>What the envelopes must say, and what XML from outside may not do.</summary>
public sealed class ItkEnvelopeSpecs
{
    private static readonly Instant Now = Instant.FromUtc(2026, 11, 23, 9, 15, 30);

    [Fact]
    public void a_request_is_read_in_utf_8_and_in_utf_16()
    {
        Read(new ItkMessages().Bytes()).Message!.AuditIdentity.ShouldBe("ZZ111");
        Read(new ItkMessages().Bytes(utf16: true)).Message!.Addresses.ShouldBe(["RYZ", "2000000111"]);
    }

    [Fact]
    public void action_and_service_must_be_one() => Fault(new() { Action = "urn:nhs-itk:services:201005:SendSomethingElse" }).ShouldContain("differ");

    [Fact]
    public void an_answer_to_another_address_is_not_sent() =>
        Code(new ItkMessages().Text().Replace("addressing/anonymous", "addressing/elsewhere", StringComparison.Ordinal)).ShouldBe("invalid");

    [Fact]
    public void a_foreign_header_that_must_be_understood_is_refused() =>
        Code(new ItkMessages { Soap = "<x:Local xmlns:x=\"urn:x\" s:mustUnderstand=\"1\"/>" }.Text()).ShouldBe("must-understand");

    [Fact]
    public void a_timestamp_that_expired_is_doubted_and_no_patient_is_lost_for_it() =>
        Read(new ItkMessages { Soap = Stamp("2020-09-03T12:07:58Z", "2020-09-03T12:17:58Z") }.Bytes()).Message!.Doubts.ShouldBe(["security-timestamp-expired"]);

    [Fact]
    public void a_timestamp_that_expires_before_it_begins_is_refused() =>
        Code(new ItkMessages { Soap = Stamp("2020-09-03T12:17:58Z", "2020-09-03T12:07:58Z") }.Text()).ShouldBe("invalid");

    [Fact]
    public void a_manifest_that_promises_more_than_was_sent_is_refused() =>
        Code(new ItkMessages().Text().Replace("manifest count=\"1\"", "manifest count=\"2\"", StringComparison.Ordinal)).ShouldBe("invalid");

    [Fact]
    public void another_root_is_refused() => Code("<a/>").ShouldBe("invalid");

    [Theory]
    [InlineData("")]
    [InlineData("nothing")]
    [InlineData("<a><b></a>")]
    [InlineData("<!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>")]
    [InlineData("<?xml version=\"1.1\"?><a/>")]
    [InlineData("<?xml version=\"1.0\" encoding=\"invented\"?><a/>")]
    public void what_is_no_plain_xml_is_unreadable(string text) => SafeXml.Read(Encoding.UTF8.GetBytes(text)).Fault!.Code.ShouldBe("unreadable");

    [Fact]
    public void ten_thousand_nested_elements_are_unreadable() =>
        SafeXml.Read(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("<a>", 10_000)))).Fault!.Diagnostic.ShouldContain("64 levels");

    [Fact]
    public void an_element_too_many_is_unreadable() =>
        SafeXml.Read(Encoding.UTF8.GetBytes("<a>" + string.Concat(Enumerable.Repeat("<b/>", 50_000)) + "</a>")).Fault!.Diagnostic.ShouldContain("elements");

    private static string Stamp(string created, string expires) =>
        $"""<w:Security xmlns:w="urn:w" s:mustUnderstand="1"><w:Timestamp><w:Created>{created}</w:Created><w:Expires>{expires}</w:Expires></w:Timestamp></w:Security>""";

    private static string Fault(ItkMessages sent) => Read(sent.Bytes()).Fault!.Diagnostic;

    private static string Code(string text) => Read(Encoding.UTF8.GetBytes(text)).Fault!.Code;

    private static (ItkMessage? Message, ItkFault? Fault) Read(byte[] body)
    {
        var (document, fault) = SafeXml.Read(body);
        return document is null ? (null, fault) : ItkEnvelope.Read(document, Now);
    }
}
