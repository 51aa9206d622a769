using System.Collections.Concurrent;
using System.Net;
using NodaTime;
using Ucr.Server.Integration.Fhir.Replies;

namespace Ucr.Server.Operations.Demo;

/// <summary>
/// The invented ambulance service's own system, where replies go: it takes them, but now and then only at the second or third
/// try, so that a demonstration shows what stands on the board meanwhile.
/// </summary>
public sealed class DemoAmbulance : HttpMessageHandler
{
    private const int OneIn = 6;
    private readonly ConcurrentDictionary<string, int> tries = new(StringComparer.Ordinal);

    /// <summary>What posts replies to it.</summary>
    public static ReplyClient Client(IServiceProvider services)
    {
        var settings = new ReplySettings(new Uri("http://localhost/ambulance/"));
        var http = new HttpClient(new DemoAmbulance());
        return new(http, settings, null, services.GetRequiredService<IClock>());
    }

    /// <inheritdoc />
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var id = request.Headers.GetValues("X-Request-Id").First();
        var slow = Guid.Parse(id).ToByteArray()[0] % OneIn == 0;
        return Task.FromResult(new HttpResponseMessage(slow && tries.AddOrUpdate(id, 1, (_, before) => before + 1) < 3 ? HttpStatusCode.ServiceUnavailable : HttpStatusCode.OK)
        {
            Content = new StringContent(""),
        });
    }
}
