using NodaTime;
using Ucr.Dispatch.Travel;
using Ucr.Simulation;
using Ucr.Simulation.Behaviour;
using Ucr.Simulation.Counties;

namespace Ucr.Server.Operations.Demo;

/// <summary>
/// Lets a service day unfold: looks at the work, delivers what arrives, and does what simulated people do next. Remembers
/// nothing that a restart would miss; whoever signs in may act as well, and simulated people go on from there.
/// </summary>
public sealed partial class DemoDriver(
    DemoSettings settings, DemoTime time, IClock clock, DemoPlaces places, DemoShifts shifts, DemoArrivals arrivals, DemoView view, DemoActs acts, DemoWishes wishes,
    IHostApplicationLifetime lifetime, ILogger<DemoDriver> log) : BackgroundService
{
    private readonly County county = County.Invent(settings.Seed);

    // The service plans the first visit itself; the dispatcher looks only where that was called off.
    private readonly BehaviourOfPeople people = new(new Fate(settings.Seed), EstimatedTravelTime.Instance, Habits.Usual with { PlanVisit = new(10, 15) });
    private DemoDay? day;

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await Started(stoppingToken);
            await places.Start(county, stoppingToken);
            using var turns = new PeriodicTimer(settings.Turn);
            do
            {
                await Turn(stoppingToken);
            }
            while (await turns.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The demonstration stops with the service.
        }
    }

    /// <summary>One look at the work. What fails is tried again at the next: a demonstration never ends the service.</summary>
    private async Task Turn(CancellationToken cancellation)
    {
        try
        {
            await Begin(cancellation);
            await arrivals.Deliver(clock.GetCurrentInstant(), cancellation);
            var now = clock.GetCurrentInstant();
            var seen = await view.Look(now, cancellation);
            await wishes.Say(seen.Referrals, now);
            await acts.Do(people.NextActions(seen, now), seen, now, cancellation);
        }
        catch (Exception e) when (!cancellation.IsCancellationRequested)
        {
            TurnFailed(e.GetType().Name);
        }
    }

    /// <summary>Begins the day where it has not begun; leaves the night out.</summary>
    private async Task Begin(CancellationToken cancellation)
    {
        var now = clock.GetCurrentInstant();
        var today = DemoDay.Of(now, settings.Hours);
        if (now < today.BeginsAt || now >= today.EndsAt)
        {
            today = now < today.BeginsAt ? today : today.Next;
            time.SkipTo(today.BeginsAt.ToDateTimeOffset());
        }

        if (today != day)
        {
            await shifts.Start(county, today);
            await arrivals.Begin(county, today, cancellation);
            day = today;
            DayBegins(today.Date, settings.Seed);
        }
    }

    private async Task Started(CancellationToken cancellation)
    {
        var started = new TaskCompletionSource();
        await using var whenStarted = lifetime.ApplicationStarted.Register(() => started.TrySetResult());
        await started.Task.WaitAsync(cancellation);
    }

    [LoggerMessage(LogLevel.Information, "The demonstration's day {Day} begins, seed {Seed}")]
    private partial void DayBegins(LocalDate day, int seed);

    [LoggerMessage(LogLevel.Warning, "A turn of the demonstration failed and comes again: {Kind}")]
    private partial void TurnFailed(string kind);
}
