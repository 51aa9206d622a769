using System.Diagnostics;
using System.Text.Json;

namespace Ucr.Faults.Load;

/// <summary>One attempt to hand over a referral.</summary>
/// <param name="MessageId">The sender's own id of it.</param>
/// <param name="Begun">Milliseconds of the run when it was sent.</param>
/// <param name="Ended">Milliseconds of the run when its answer, or the failure, came.</param>
/// <param name="Status">The answer's status; 0 when there was no answer.</param>
/// <param name="Reference">The reference that was answered, if one was.</param>
internal sealed record Attempt(string MessageId, double Begun, double Ended, int Status, string? Reference)
{
    /// <summary>True when the sender was told that the service holds it.</summary>
    public bool Acknowledged => Status is >= 200 and < 300;
}

/// <summary>What the senders saw, kept outside the service, one JSON object a line.</summary>
internal sealed class GroundTruth(string file)
{
    private readonly Lock writing = new();
    private readonly long began = Stopwatch.GetTimestamp();
    private int acknowledged;

    /// <summary>Milliseconds since the run began.</summary>
    public double Now => Stopwatch.GetElapsedTime(began).TotalMilliseconds;

    /// <summary>How many attempts were acknowledged so far.</summary>
    public int Acknowledged => Volatile.Read(ref acknowledged);

    /// <summary>Keeps an attempt.</summary>
    public void Add(Attempt attempt)
    {
        lock (writing)
            File.AppendAllText(file, JsonSerializer.Serialize(attempt) + '\n');
        if (attempt.Acknowledged)
            Interlocked.Increment(ref acknowledged);
    }

    /// <summary>Everything that was kept.</summary>
    public IReadOnlyList<Attempt> Read() => [.. File.ReadLines(file).Select(line => JsonSerializer.Deserialize<Attempt>(line)!)];
}
