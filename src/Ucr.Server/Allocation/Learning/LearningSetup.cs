namespace Ucr.Server.Allocation.Learning;

/// <summary>Puts together what learns from visits that are over.</summary>
public static class LearningSetup
{
    /// <summary>Adds it.</summary>
    public static void AddUcrLearning(this IServiceCollection services)
    {
        services.AddSingleton<ProviderLearning>();
        services.AddHostedService<LearnDaily>();
    }
}
