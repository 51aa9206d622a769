using System.CommandLine;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Ucr.Benchmarks.ColdStart;

/// <summary>The least that answers the same question: a slim host with one route and nothing behind it.</summary>
internal static class SlimPeer
{
    /// <summary>The word that makes this program the peer.</summary>
    public const string Name = "slim-peer";

    public static Command Command()
    {
        var urls = new Option<string>("--urls") { Required = true };
        var command = new Command(Name, "The peer of cold-start, which starts it itself.") { urls };
        command.Hidden = true;
        command.SetAction((parsed, cancellation) => Serve(parsed.GetValue(urls)!, cancellation));
        return command;
    }

    private static async Task<int> Serve(string urls, CancellationToken cancellation)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(urls);
        await using var app = builder.Build();
        app.MapGet("/health/ready", () => "Healthy");
        await app.StartAsync(cancellation);
        await app.WaitForShutdownAsync(cancellation);
        return 0;
    }
}
