using Marten;
using NodaTime;
using Ucr.Domain;
using Ucr.Domain.Values;
using Ucr.Server.Intake;
using Ucr.Server.Security.Development;
using Ucr.Simulation.Counties;
using Ucr.Simulation.Demand;
using People = Ucr.Server.Security.Development.People;

namespace Ucr.Server.Operations.Demo;

/// <summary>The referrals of a day, delivered at the service's doors when their time has come.</summary>
public sealed partial class DemoArrivals(IDocumentStore store, DemoSender sender, ILogger<DemoArrivals> log)
{
    private const int Tries = 3;
    private const int AtATime = 2;
    private readonly Queue<Arrival> waiting = [];
    private int failures;

    /// <summary>What arrives on a day.</summary>
    public static IReadOnlyList<Arrival> Of(County county, DemoDay day) =>
        [.. DayOfDemand.Arrivals(county, day.Date, DemandProfile.Busy).Where(one => one.At >= day.FirstArrivalAt && one.At < day.ArrivalsEndAt)];

    /// <summary>Takes a day's referrals, without those that were received before the service was last stopped.</summary>
    public async Task Begin(County county, DemoDay day, CancellationToken cancellation)
    {
        var all = Of(county, day);
        await using var session = store.QuerySession(People.Provider);
        var received = await session.QueryAsync<Referral>("where d.tenant_id = ? and d.id = any(?)", cancellation, session.TenantId, all.Select(one => IdOf(one).Value).ToArray());
        var held = received.Select(referral => referral.Id).ToHashSet();
        waiting.Clear();
        foreach (var arrival in all.Where(one => !held.Contains(IdOf(one))))
        {
            waiting.Enqueue(arrival);
        }
    }

    /// <summary>Delivers what is due, a few at a time: nobody at the desk waits until everything has arrived.</summary>
    public async Task Deliver(Instant now, CancellationToken cancellation)
    {
        for (var sent = 0; sent < AtATime && waiting.TryPeek(out var arrival) && arrival.At <= now; sent++)
        {
            var status = await sender.Send(arrival, now, cancellation);
            if (status is < 200 or > 299 && ++failures < Tries)
            {
                return;
            }

            if (failures >= Tries)
            {
                NotTaken(arrival.MessageId, status);
            }

            failures = 0;
            waiting.Dequeue();
        }
    }

    /// <summary>The id that intake gives it.</summary>
    public static ReferralId IdOf(Arrival arrival) =>
        ReferralIds.Of(People.Provider, DemoMessage.IsBars(arrival) ? DemoMessage.AmbulanceEndpoint : DevelopmentClients.System, arrival.MessageId.ToString());

    [LoggerMessage(LogLevel.Warning, "The demonstration's message {Message} was not taken: {Status}")]
    private partial void NotTaken(Guid message, int status);
}
