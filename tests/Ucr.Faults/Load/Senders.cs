namespace Ucr.Faults.Load;

/// <summary>Eight senders with 25 referrals each, who send every one again until it is acknowledged.</summary>
internal sealed class Senders(Uri service, GroundTruth truth, int seed)
{
    private const int Count = 8;
    private const int Each = 25;
    private static readonly TimeSpan AtMost = TimeSpan.FromMinutes(2);

    /// <summary>How many referrals there are.</summary>
    public const int Referrals = Count * Each;

    /// <summary>Sends them all; gives up after two minutes, most of which a start may take on a busy machine.</summary>
    public async Task Send(CancellationToken cancellation)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(AtMost);
        await Task.WhenAll(Enumerable.Range(0, Count).Select(number => Task.Run(() => SendAll(number, limit.Token), limit.Token)));
    }

    /// <summary>Waits for a moment that the seed chooses: between a fifth and three fifths of the referrals, and up to 300 ms more.</summary>
    public async Task ChosenMoment(CancellationToken cancellation)
    {
        var chance = new Random(seed);
        var after = chance.Next(Referrals / 5, Referrals * 3 / 5);
        var more = chance.Next(300);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(AtMost);
        while (truth.Acknowledged < after)
            await Task.Delay(5, limit.Token);
        await Task.Delay(more, cancellation);
    }

    private async Task SendAll(int number, CancellationToken cancellation)
    {
        using var sender = new Sender(service, truth);
        try
        {
            for (var referral = 0; referral < Each; referral++)
                await sender.UntilAcknowledged($"fault-{seed}-{number}-{referral}", cancellation);
        }
        catch (OperationCanceledException)
        {
            // Time is up: the checker sees what was not acknowledged.
        }
    }
}
