using Npgsql;
using Ucr.Faults.Load;

namespace Ucr.Faults.Checks;

/// <summary>Whether every decision was told once, and every further try was known as the same message.</summary>
internal static class RepliesTold
{
    private const string Told = "select count(distinct stream_id) from ucr.mt_events where type = 'reply_tried' and data ->> 'result' in ('Delivered', 'HadAlready')";
    private const string Left = "select count(*) from ucr.mt_doc_replytosend";

    public static async Task Check(
        IReadOnlyList<string> requests, AmbulanceSystem ambulance, NpgsqlDataSource database, TimeSpan patience, Findings findings, CancellationToken cancellation)
    {
        using var limit = new CancellationTokenSource(patience);
        while (await Count(database, Told, cancellation) < requests.Count && !limit.IsCancellationRequested)
            await Task.Delay(100, cancellation);
        var told = await Count(database, Told, cancellation);
        findings.Promise("every referral's story says that 999 was told", told == requests.Count ? "" : $"{told} of {requests.Count}");
        findings.Promise("nothing is left to be sent", await Count(database, Left, cancellation) is var left and > 0 ? $"{left} are" : "");

        var had = ambulance.Had.ToLookup(reply => reply.Request, StringComparer.Ordinal);
        findings.Count("replies that arrived again", ambulance.Had.Count(reply => !reply.First));
        findings.None("all tries of one reply carry one request id", [.. requests.Where(request => had[request].Select(reply => reply.RequestId).Distinct(StringComparer.Ordinal).Count() != 1)]);
        findings.None("every decision is told exactly once", [.. requests.Where(request => had[request].Count(reply => reply.First) != 1)]);
    }

    private static async Task<long> Count(NpgsqlDataSource database, string sql, CancellationToken cancellation)
    {
        await using var command = database.CreateCommand(sql);
        return (long)(await command.ExecuteScalarAsync(cancellation))!;
    }
}
