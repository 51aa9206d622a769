using System.Threading.Channels;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Ucr.Benchmarks.Intake;

/// <summary>
/// The raw peer: a POST of the same bytes, one writer that drains a channel and commits what is there in one transaction, each
/// caller answered after the commit. It reads nothing in them, encrypts nothing and keeps one row for each.
/// </summary>
internal sealed class GroupCommitPeer : IAsyncDisposable
{
    private const int MostTogether = 512;
    private readonly Channel<(string Id, byte[] Body, TaskCompletionSource Done)> waiting = Channel.CreateUnbounded<(string, byte[], TaskCompletionSource)>(new() { SingleReader = true });
    private readonly NpgsqlDataSource database;
    private readonly WebApplication app;
    private readonly Task writing;

    private GroupCommitPeer(NpgsqlDataSource database, WebApplication app)
    {
        (this.database, this.app) = (database, app);
        app.MapPost("/{id}", Receive);
        writing = Task.Run(Write);
    }

    /// <summary>Asks it.</summary>
    public HttpClient Client { get; } = new();

    public static async Task<GroupCommitPeer> Start(NpgsqlDataSource database, CancellationToken cancellation)
    {
        await using (var make = database.CreateCommand("create table public.raw (id text primary key, body bytea not null)"))
        {
            await make.ExecuteNonQueryAsync(cancellation);
        }

        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var peer = new GroupCommitPeer(database, builder.Build());
        await peer.app.StartAsync(cancellation);
        peer.Client.BaseAddress = new(peer.app.Urls.First());
        return peer;
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await app.StopAsync();
        waiting.Writer.Complete();
        await writing;
        await app.DisposeAsync();
    }

    private async Task Receive(HttpContext http, string id)
    {
        using var body = new MemoryStream();
        await http.Request.Body.CopyToAsync(body);
        var done = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        waiting.Writer.TryWrite((id, body.ToArray(), done));
        await done.Task;
        http.Response.StatusCode = StatusCodes.Status201Created;
    }

    private async Task Write()
    {
        while (await waiting.Reader.WaitToReadAsync())
        {
            List<(string Id, byte[] Body, TaskCompletionSource Done)> group = [];
            while (group.Count < MostTogether && waiting.Reader.TryRead(out var one))
            {
                group.Add(one);
            }

            await using var insert = database.CreateCommand("insert into public.raw (id, body) select * from unnest($1, $2) on conflict do nothing");
            insert.Parameters.Add(new() { Value = group.Select(one => one.Id).ToArray() });
            insert.Parameters.Add(new() { Value = group.Select(one => one.Body).ToArray() });
            await insert.ExecuteNonQueryAsync();
            group.ForEach(one => one.Done.SetResult());
        }
    }
}
