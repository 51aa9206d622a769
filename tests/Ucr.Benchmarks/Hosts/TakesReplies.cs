using System.Net;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Ucr.Server.Integration.Fhir.Replies;

namespace Ucr.Benchmarks.Hosts;

/// <summary>A sender's system that takes every reply: without one, somebody is called for each referral, which no service lives with.</summary>
internal sealed class TakesReplies : HttpMessageHandler
{
    /// <summary>What posts replies to it.</summary>
    public static ReplyClient Client(IServiceProvider services) =>
        new(new HttpClient(new TakesReplies()), new ReplySettings(new Uri("http://localhost/sender/")), null, services.GetRequiredService<IClock>());

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent("") });
}
