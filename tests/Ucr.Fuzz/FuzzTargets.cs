using System.Xml.Linq;
using NodaTime;
using Ucr.Server.Integration.Fhir;
using Ucr.Server.Integration.Fhir.Reading;
using Ucr.Server.Integration.Itk.Door;
using Ucr.Server.Integration.Itk.Mapping;
using Ucr.Server.Integration.Itk.Reading;
using Ucr.Server.Intake;
using Ucr.Domain.Intake;
using Ucr.Server.Intake.History;

namespace Ucr.Fuzz;

/// <summary>Something that reads bytes which a stranger sent.</summary>
/// <param name="Name">What it is called on the command line.</param>
/// <param name="Read">Reads them; throws when it fails at that, or breaks a promise.</param>
public sealed record FuzzTarget(string Name, Action<byte[]> Read);

/// <summary>Every reader of the service: one answer for any bytes, and never a throw.</summary>
public static class FuzzTargets
{
    private static readonly Instant Now = Instant.FromUtc(2026, 11, 23, 9, 15, 30);
    private static readonly string[] Services = ["111111111", "300000003"];

    /// <summary>All of them.</summary>
    public static readonly IReadOnlyList<FuzzTarget> All =
    [
        new("fhir-json", bytes => Fhir(bytes, BarsFormat.Json)),
        new("fhir-xml", bytes => Fhir(bytes, BarsFormat.Xml)),
        new("cda", Cda),
        new("native", Native),
        new("history", History),
    ];

    private static void Fhir(byte[] bytes, BarsFormat format)
    {
        var reading = BarsReader.Read(bytes, format, Services, Now);
        Promise(reading.Referral is null == reading.Issues.Count > 0, "a message is read or refused, and never both");
    }

    /// <summary>The toolkit's envelope and the document in it, or a document alone.</summary>
    private static void Cda(byte[] bytes)
    {
        var (document, unreadable) = SafeXml.Read(bytes);
        Promise(document is null != unreadable is null, "XML is read or refused, and never both");
        if (document is null)
        {
            return;
        }

        var (message, fault) = ItkEnvelope.Read(document, Now);
        Promise(message is null != fault is null, "an envelope is read or refused, and never both");
        if ((message ?? Alone(document)) is { } read && ItkContent.Of(read, Now, _ => true) is var content)
        {
            Promise(content.IsAnswered || content.Document is null == content.Fault is not null, "a document is taken or refused, and never both");
            if (content.Document is { } report)
            {
                CdaReferral.Map(report, content.Message, Now);
            }
        }
    }

    private static ItkMessage? Alone(XDocument document) =>
        CdaDocument.Of(document.Root!) is null ? null : new("urn:fuzz", "fuzz") { TrackingId = "fuzz", AuditIdentity = "ZZ111", Payloads = [document.Root!] };

    private static void Native(byte[] bytes)
    {
        var read = NativeReading.Read(bytes, Now);
        if (read.Good)
        {
            // What was accepted can be received: the mapping has an answer too.
            NewReferralReading.Read(read.Referral!, Channel.Api, "fuzz", Now);
        }
    }

    private static void History(byte[] bytes)
    {
        var (line, fault) = HistoryLineReader.Read(1, bytes);
        Promise(line is null != fault is null, "a line is read or refused, and never both");
        if (line is not null)
        {
            var again = HistoryLineReader.Read(1, line.Canonical).Line;
            Promise(again is not null || line.Corrects, "what was accepted reads back");
            Promise(again is null || again.Canonical.AsSpan().SequenceEqual(line.Canonical), "what was accepted reads back equal");
        }
    }

    private static void Promise(bool kept, string what)
    {
        if (!kept)
        {
            throw new InvalidOperationException($"Broken: {what}.");
        }
    }
}
