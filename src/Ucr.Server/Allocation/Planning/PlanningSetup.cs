using Ucr.Server.Allocation.Decisions;
using Ucr.Server.Storage.News;

namespace Ucr.Server.Allocation.Planning;

/// <summary>The live planner.</summary>
internal static class PlanningSetup
{
    /// <summary>Adds what plans beside the service.</summary>
    public static void AddPlanning(this IServiceCollection services, string connectionString)
    {
        services.AddSingleton(_ => new PlannerLock(connectionString));
        services.AddSingleton<LiveStates>();
        services.AddSingleton<SayingTogether>();
        services.AddSingleton<ServicePlanner>();
        services.AddSingleton<PlanNow>();
        services.AddSingleton<PlanPreviews>();
        services.AddSingleton<DecisionReading>();
        services.AddSingleton<PlanKeeper>();
        services.AddSingleton<IEventNews>(provider => provider.GetRequiredService<PlanKeeper>());
        services.AddHostedService(provider => provider.GetRequiredService<PlanKeeper>());
    }
}
