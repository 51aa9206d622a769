using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Shouldly;
using Ucr.Server.Clocks.Escalations;
using Ucr.Server.Specs.Journeys;
using Ucr.Server.Specs.Support;
using Xunit;

namespace Ucr.Server.Specs.Clocks.Escalations;

/// <summary>Escalations have connections that nobody else may take (safety F9).</summary>
public sealed class ExhaustedPoolSpecs
{
    private const int Connections = 12;

    [Fact]
    public async Task what_is_due_is_raised_while_every_other_connection_is_in_use()
    {
        await using var app = new UcrApp { MostConnections = Connections };
        using var referral = await OneReferral.Received(app);
        var taken = await All(app);
        app.Time.Advance(TimeSpan.FromMinutes(16));
        var pool = app.Services.GetRequiredService<EscalationPool>();
        try
        {
            await Raised(pool, referral);
        }
        finally
        {
            foreach (var connection in taken)
            {
                await connection.DisposeAsync();
            }
        }
    }

    private static async Task Raised(EscalationPool pool, OneReferral referral)
    {
        for (var tries = 0; ; tries++)
        {
            await using var session = pool.Store.QuerySession("RYZ");
            var open = await session.LoadAsync<OpenEscalations>(Guid.Parse(referral.Id), TestContext.Current.CancellationToken);
            if (open is not null || tries == 50)
            {
                open.ShouldNotBeNull();
                return;
            }

            await Task.Delay(100, TestContext.Current.CancellationToken);
        }
    }

    /// <summary>Every connection that can be had.</summary>
    private static async Task<List<NpgsqlConnection>> All(UcrApp app)
    {
        var source = app.Services.GetRequiredService<NpgsqlDataSource>();
        var taken = new List<NpgsqlConnection>();
        while (true)
        {
            using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
            patience.CancelAfter(TimeSpan.FromSeconds(2));
            try
            {
                taken.Add(await source.OpenConnectionAsync(patience.Token));
            }
            catch (Exception e) when (e is OperationCanceledException or NpgsqlException)
            {
                return taken;
            }
        }
    }
}
