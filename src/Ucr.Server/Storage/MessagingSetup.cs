using JasperFx;
using JasperFx.CodeGeneration;
using JasperFx.Core;
using Wolverine;
using Wolverine.ErrorHandling;

namespace Ucr.Server.Storage;

/// <summary>
/// Messages: durable, at least once, never silently lost. The settings are those of the safety rules on how the frameworks
/// fail (docs/decisions/0003-settings-of-the-frameworks.md); they stand in this one file.
/// </summary>
public static class MessagingSetup
{
    /// <summary>Adds Wolverine on the event store's database.</summary>
    public static void UseUcrMessaging(this ConfigureHostBuilder host) => host.UseWolverine(options =>
    {
        options.ApplicationAssembly = typeof(MessagingSetup).Assembly;
        options.ServiceName = "Ucr";
        options.UseSystemTextJsonForSerialization(Json.Configure);
        options.UnknownMessageBehavior = UnknownMessageBehavior.DeadLetterQueue;
        options.Policies.UseDurableLocalQueues();
        options.Policies.UseDurableInboxOnAllListeners();
        options.Policies.UseDurableOutboxOnAllSendingEndpoints();
        Retry(options);
        Survive(options.Durability);
    });

    /// <summary>A lost race is tried again; an unreachable or slow database is waited for; only a defect becomes a dead letter.</summary>
    private static void Retry(WolverineOptions options)
    {
        options.OnException<ConcurrencyException>().RetryWithCooldown(20.Milliseconds(), 50.Milliseconds(), 100.Milliseconds(), 250.Milliseconds(), 500.Milliseconds());
        options.OnException<Exception>(e => e is CommandBusyException || StorageFaults.Is(e)).ScheduleRetryIndefinitely(1.Seconds(), 2.Seconds(), 5.Seconds());
    }

    private static void Survive(DurabilitySettings durability)
    {
        durability.HealthCheckPollingTime = 1.Seconds();
        durability.StaleNodeTimeout = 8.Seconds();
        durability.CheckAssignmentPeriod = 2.Seconds();
        durability.NodeReassignmentPollingTime = 1.Seconds();
        durability.ScheduledJobPollingTime = 1.Seconds();
        durability.ScheduledJobFirstExecution = 500.Milliseconds();
    }
}
