using System.Text.Json;
using Npgsql;
using Ucr.Server.Pages.Board;

namespace Ucr.Server.Pages.Looking;

/// <summary>Hears from every node who looks at what, and tells the viewers of this one.</summary>
public sealed class LookingNews(NpgsqlDataSource database, LookingBook book, LiveFeed feed) : BackgroundService
{
    private const string Channel = "ucr_looking";
    private static readonly TimeSpan Anyway = TimeSpan.FromSeconds(3);

    /// <summary>Says on every node that somebody is there or has gone.</summary>
    public async Task Say(Look look, CancellationToken cancellation)
    {
        await using var command = database.CreateCommand("select pg_notify($1, $2)");
        command.Parameters.Add(new() { Value = Channel });
        command.Parameters.Add(new() { Value = JsonSerializer.Serialize(look) });
        await command.ExecuteNonQueryAsync(cancellation);
    }

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await Listen(stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception e) when (e is NpgsqlException or TimeoutException or OperationCanceledException)
            {
                await Task.Delay(Anyway, stoppingToken);
            }
        }
    }

    private async Task Listen(CancellationToken cancellation)
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        connection.Notification += (_, notice) => Hear(notice.Payload);
        await using (var listen = new NpgsqlCommand($"listen {Channel}", connection))
        {
            await listen.ExecuteNonQueryAsync(cancellation);
        }

        while (true)
        {
            await connection.WaitAsync(Anyway, cancellation);
            foreach (var provider in book.Forget(Environment.TickCount64))
            {
                feed.TellWhoLooks(provider);
            }
        }
    }

    private void Hear(string payload)
    {
        if (JsonSerializer.Deserialize<Look>(payload) is { } look && book.Take(look, Environment.TickCount64))
        {
            feed.TellWhoLooks(look.Provider);
        }
    }
}
