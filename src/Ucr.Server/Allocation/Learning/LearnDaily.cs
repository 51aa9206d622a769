using Marten;
using Npgsql;
using Ucr.Server.Operations;
using Ucr.Server.Storage;

namespace Ucr.Server.Allocation.Learning;

/// <summary>Learns once a day for each provider that has visits; a day that was missed is made good at the next look.</summary>
public sealed partial class LearnDaily(IDocumentStore store, NpgsqlDataSource database, ProviderLearning learning, ILogger<LearnDaily> log)
    : RepeatedLook(TimeSpan.FromMinutes(1), "providers that have not learnt from yesterday", log)
{
    /// <inheritdoc />
    protected override Task Look(CancellationToken cancellation) =>
        LearnWhatIsDue(cancellation);

    /// <summary>Learns for every provider that has not learnt today.</summary>
    public async Task LearnWhatIsDue(CancellationToken cancellation)
    {
        foreach (var provider in await Providers(cancellation))
        {
            await using var session = store.LightweightSession(provider);
            if (await learning.Refresh(session, cancellation))
            {
                Learnt(log, provider);
            }
        }
    }

    private async Task<List<string>> Providers(CancellationToken cancellation)
    {
        await using var command = database.CreateCommand($"select distinct tenant_id from {StorageSetup.Schema}.mt_doc_shift");
        await using var rows = await command.ExecuteReaderAsync(cancellation);
        var found = new List<string>();
        while (await rows.ReadAsync(cancellation))
        {
            found.Add(rows.GetString(0));
        }

        return found;
    }

    [LoggerMessage(LogLevel.Information, "Learnt speeds, lengths of visits and usual demand anew for {Provider}.")]
    private static partial void Learnt(ILogger log, string provider);
}
