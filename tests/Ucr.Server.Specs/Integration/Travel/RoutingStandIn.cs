using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Ucr.Server.Specs.Integration.Travel;

/// <summary>A real HTTP server on a port of its own that answers as a routing service does; each reply is a recorded file.</summary>
public sealed class RoutingStandIn : IAsyncDisposable
{
    private readonly WebApplication app;

    private RoutingStandIn(WebApplication app) => this.app = app;

    /// <summary>Its root.</summary>
    public string Url => app.Urls.First();

    /// <summary>Every request, as path and query.</summary>
    public IList<string> Asked { get; } = new List<string>();

    /// <summary>What the next request is answered with.</summary>
    public Func<HttpContext, Task> Answer { get; set; } = _ => Task.CompletedTask;

    /// <summary>Starts.</summary>
    public static async Task<RoutingStandIn> Start()
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var standIn = new RoutingStandIn(builder.Build());
        standIn.app.Run(async context =>
        {
            lock (standIn.Asked)
            {
                standIn.Asked.Add($"{context.Request.Path}{Uri.UnescapeDataString(context.Request.QueryString.Value ?? "")}");
            }

            await standIn.Answer(context);
        });
        await standIn.app.StartAsync();
        return standIn;
    }

    /// <summary>Answers everything with a recorded file.</summary>
    /// <param name="file">In <c>Replies</c>.</param>
    /// <param name="status">Of HTTP.</param>
    public RoutingStandIn Replies(string file, int status = 200)
    {
        Answer = async context =>
        {
            context.Response.StatusCode = status;
            context.Response.ContentType = file.EndsWith(".json", StringComparison.Ordinal) ? "application/json" : "text/html";
            await context.Response.WriteAsync(await File.ReadAllTextAsync(Path.Combine(Folder(), file)));
        };
        return this;
    }

    /// <summary>Answers each request with a table of its own size: a hundred seconds, and one more for each place of the list between the two.</summary>
    public RoutingStandIn RepliesInFull()
    {
        Answer = context =>
        {
            var (sources, destinations) = (Indices(context, "sources"), Indices(context, "destinations"));
            var rows = sources.Select(from => $"[{string.Join(',', destinations.Select(to => from == to ? 0 : 100 + Math.Abs(to - from)))}]");
            return context.Response.WriteAsync($$"""{"code":"Ok","durations":[{{string.Join(',', rows)}}]}""");
        };
        return this;
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
    }

    private static int[] Indices(HttpContext context, string name) =>
        [.. context.Request.Query[name].ToString().Split(';').Select(index => int.Parse(index, CultureInfo.InvariantCulture))];

    private static string Folder()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Ucr.sln")))
            {
                return Path.Combine(folder.FullName, "tests/Ucr.Server.Specs/Integration/Travel/Replies");
            }
        }

        throw new DirectoryNotFoundException("The specs do not stand in the repository.");
    }
}
