namespace Ucr.Server.Operations;

/// <summary>
/// Looks now and then whether something was missed, for as long as the service runs: what happens by a message is found here
/// when the message was lost. A look that fails is followed by the next.
/// </summary>
/// <param name="every">How often.</param>
/// <param name="what">What is looked for, as it stands in the log: "visits of people who are away".</param>
/// <param name="log">Where a look that failed is written.</param>
public abstract partial class RepeatedLook(TimeSpan every, string what, ILogger log) : BackgroundService
{
    /// <summary>Looks once.</summary>
    protected abstract Task Look(CancellationToken cancellation);

    /// <inheritdoc />
    protected sealed override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(every);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await Look(stoppingToken);
            }
            catch (Exception e) when (!stoppingToken.IsCancellationRequested)
            {
                Failed(log, what, e.GetType().Name);
            }
        }
    }

    [LoggerMessage(LogLevel.Warning, "Could not look for {What}; the next look follows: {Kind}")]
    private static partial void Failed(ILogger log, string what, string kind);
}
