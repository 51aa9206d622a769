using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Hl7.Fhir.Model;
using Ucr.Benchmarks.Intake;
using Ucr.Server.Specs.Integration.Fhir;

namespace Ucr.Benchmarks.Fhir;

/// <summary>Valid requests of the Booking and Referral Standard, each with a Bundle id and request ids of its own.</summary>
internal static partial class BarsRequests
{
    /// <summary>A service id that the development service owns.</summary>
    private const string Service = "111111111";

    /// <summary>What the specs' message says of the day on which it was written.</summary>
    private const string WrittenOn = "2026-01-15T";

    private static readonly byte[] Template = Today(BarsMessages.With(bundle =>
        bundle.The<MessageHeader>().Destination[0].Endpoint = $"https://fhir.nhs.uk/Id/dos-service-id|{Service}").Json());

    private static readonly int IdAt = Template.AsSpan().IndexOf(Encoding.UTF8.GetBytes(BarsMessages.Good().Id!));

    private static readonly (int Family, int Given) NameAt = (Template.AsSpan().IndexOf("\"Invented\""u8) + 1, Template.AsSpan().IndexOf("\"Iris\""u8) + 1);

    /// <summary>Written a moment ago, as a sender's is: one of long ago is late as soon as it comes, and everybody is called.</summary>
    private static byte[] Today(byte[] message)
    {
        var written = DateTimeOffset.Parse(WrittenOn + "09:58:00+00:00", CultureInfo.InvariantCulture);
        var now = TimeProvider.System.GetUtcNow();
        return Encoding.UTF8.GetBytes(TimeOfThatDay().Replace(
            Encoding.UTF8.GetString(message), time => (now + (DateTimeOffset.Parse(time.Value, CultureInfo.InvariantCulture) - written)).ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture)));
    }

    [GeneratedRegex(WrittenOn + @"[0-9:]{8}(\.[0-9]+)?(Z|\+00:00)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex TimeOfThatDay();

    private static int made;

    /// <summary>How many bytes each has.</summary>
    public static int Length => Template.Length;

    /// <summary>The referral that an answer names: the id of its ServiceRequest. Read as text, so that it costs the clients next to nothing.</summary>
    public static Guid Referral(string answer)
    {
        using var bundle = JsonDocument.Parse(answer);
        var request = bundle.RootElement.GetProperty("entry").EnumerateArray().Select(entry => entry.GetProperty("resource")).First(one => one.GetProperty("resourceType").ValueEquals("ServiceRequest"));
        return request.GetProperty("id").GetGuid();
    }

    /// <summary>A new request. Only the id and the name are written anew, so that making it costs the clients next to nothing.</summary>
    public static HttpRequestMessage Next(string path)
    {
        var body = (byte[])Template.Clone();
        Guid.NewGuid().TryFormat(body.AsSpan(IdAt), out _, default);
        var (family, given) = InventedNames.Of(Interlocked.Increment(ref made));
        Encoding.UTF8.GetBytes(family, body.AsSpan(NameAt.Family));
        Encoding.UTF8.GetBytes(given, body.AsSpan(NameAt.Given));
        var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse("application/fhir+json");
        request.Headers.Add("X-Request-Id", Guid.NewGuid().ToString());
        request.Headers.Add("X-Correlation-Id", Guid.NewGuid().ToString());
        return request;
    }
}
