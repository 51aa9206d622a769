using Hl7.Fhir.Serialization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Ucr.Benchmarks.Fhir;

/// <summary>The peer: parses the same bytes with the same library and answers with the same Bundle. It keeps nothing and checks nothing.</summary>
internal sealed class ParsingPeer : IAsyncDisposable
{
    private static readonly FhirJsonDeserializer Json = new();
    private readonly WebApplication app;

    private ParsingPeer(WebApplication app) => (this.app, Client) = (app, new() { BaseAddress = new(app.Urls.First()) });

    public HttpClient Client { get; }

    public static async Task<ParsingPeer> Start(CancellationToken cancellation)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var built = builder.Build();
        built.MapPost("/", Answer);
        await built.StartAsync(cancellation);
        return new(built);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await app.StopAsync();
        await app.DisposeAsync();
    }

    private static async Task Answer(HttpContext http)
    {
        using var body = new StreamReader(http.Request.Body);
        var bundle = Json.DeserializeResource(await body.ReadToEndAsync());
        http.Response.ContentType = "application/fhir+json; charset=utf-8";
        await http.Response.WriteAsync(new FhirJsonSerializer().SerializeToString(bundle));
    }
}
