using NodaTime;
using Shouldly;
using Ucr.Server.Integration.Itk.Door;
using Ucr.Server.Integration.Itk.Mapping;
using Ucr.Server.Integration.Itk.Reading;
using Ucr.Server.Specs.Properties;
using Xunit;

namespace Ucr.Server.Specs.Integration.Itk;

/// <summary>Runs the published messages of suppliers and of the specification that lie beside the repository, where there are any.</summary>
public sealed class ItkConformanceSpecs(ITestOutputHelper output)
{
    private static readonly Instant Now = Instant.FromUtc(2026, 11, 23, 9, 15, 30);

    [Fact]
    public void every_suppliers_request_becomes_a_referral()
    {
        var files = SharedFiles.Of("samples/itk-111-adaptor", "*.xml");
        foreach (var file in files)
        {
            var (document, fault) = SafeXml.Read(File.ReadAllBytes(file));
            fault.ShouldBeNull(file);
            var (message, broken) = ItkEnvelope.Read(document!, Now);
            broken.ShouldBeNull(file);
            var content = ItkContent.Of(message!, Now, _ => true);
            content.Fault.ShouldBeNull(file);
            var referral = CdaReferral.Map(content.Document!, content.Message, Now);
            referral.Narrative.ShouldNotBeNullOrWhiteSpace(file);
            referral.Narrative!.ShouldStartWith("Disposition: ");
            referral.SenderCase.ShouldNotBeNull(file);
            referral.Patient.FamilyName.ShouldNotBeNull(file);
            referral.Patient.BornOn.ShouldNotBeNull(file);
            referral.Patient.Postcode.ShouldNotBeNull(file);
            content.Document!.Sections.ShouldNotBeEmpty(file);
        }

        output.WriteLine($"{files.Count} requests of suppliers ran.");
    }

    [Fact]
    public void every_message_of_the_specification_is_read_or_named()
    {
        var files = SharedFiles.Of("samples/itk-111-spec", "*.xml");
        foreach (var file in files)
        {
            var (document, fault) = SafeXml.Read(File.ReadAllBytes(file));
            fault.ShouldBeNull(file);
            var payload = document!.Root!.Name.LocalName == "DistributionEnvelope" ? document.Root.At("payloads", "payload", "ClinicalDocument")! : document.Root;
            if (CdaDocument.Of(payload) is { } report)
            {
                report.IsNullification.ShouldBe(Path.GetFileName(file).StartsWith("nullification", StringComparison.Ordinal), file);
                report.WrittenAt().ShouldNotBeNull(file);
                report.Sections.ShouldNotBeEmpty(file);
            }
            else
            {
                payload.Name.LocalName.ShouldBeOneOf("AmbulanceRequest", "RepeatCallerQuery");
            }
        }

        output.WriteLine($"{files.Count} messages of the specification ran.");
    }

    [Fact]
    public void no_cut_and_no_changed_byte_of_a_request_makes_the_reader_throw()
    {
        byte[][] seeds = [new ItkMessages().Bytes(), new ItkMessages().Bytes(utf16: true), .. SharedFiles.Of("samples/itk-111-adaptor", "ic24*.xml").Select(File.ReadAllBytes)];
        var random = new Random(111);
        for (var turn = 0; turn < 600; turn++)
        {
            byte[] bytes = [.. seeds[turn % seeds.Length]];
            for (var change = random.Next(1, 6); change > 0; change--)
            {
                bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            }

            Read(turn % 3 == 0 ? bytes[..random.Next(bytes.Length)] : bytes);
        }
    }

    private static void Read(byte[] bytes)
    {
        if (SafeXml.Read(bytes).Document is { } document && ItkEnvelope.Read(document, Now).Message is { } message
            && ItkContent.Of(message, Now, _ => true) is { Document: { } report } content)
        {
            CdaReferral.Map(report, content.Message, Now).Sender.ShouldStartWith("itk:");
        }
    }
}
