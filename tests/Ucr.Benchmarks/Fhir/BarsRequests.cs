using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Hl7.Fhir.Model;
using Ucr.Server.Specs.Integration.Fhir;

namespace Ucr.Benchmarks.Fhir;

/// <summary>Valid requests of the Booking and Referral Standard, each with a Bundle id and request ids of its own.</summary>
internal static class BarsRequests
{
    /// <summary>A service id that the development service owns.</summary>
    private const string Service = "111111111";

    private static readonly byte[] Template = BarsMessages.With(bundle =>
        bundle.The<MessageHeader>().Destination[0].Endpoint = $"https://fhir.nhs.uk/Id/dos-service-id|{Service}").Json();

    private static readonly int IdAt = Template.AsSpan().IndexOf(Encoding.UTF8.GetBytes(BarsMessages.Good().Id!));

    /// <summary>How many bytes each has.</summary>
    public static int Length => Template.Length;

    /// <summary>The referral that an answer names: the id of its ServiceRequest. Read as text, so that it costs the clients next to nothing.</summary>
    public static Guid Referral(string answer)
    {
        using var bundle = JsonDocument.Parse(answer);
        var request = bundle.RootElement.GetProperty("entry").EnumerateArray().Select(entry => entry.GetProperty("resource")).First(one => one.GetProperty("resourceType").ValueEquals("ServiceRequest"));
        return request.GetProperty("id").GetGuid();
    }

    /// <summary>A new request. Only the id is written anew, so that making it costs the clients next to nothing.</summary>
    public static HttpRequestMessage Next(string path)
    {
        var body = (byte[])Template.Clone();
        Guid.NewGuid().TryFormat(body.AsSpan(IdAt), out _, default);
        var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse("application/fhir+json");
        request.Headers.Add("X-Request-Id", Guid.NewGuid().ToString());
        request.Headers.Add("X-Correlation-Id", Guid.NewGuid().ToString());
        return request;
    }
}
