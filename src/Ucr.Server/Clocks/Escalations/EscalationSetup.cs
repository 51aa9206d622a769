namespace Ucr.Server.Clocks.Escalations;

/// <summary>Puts together what raises, tells and lists.</summary>
public static class EscalationSetup
{
    /// <summary>Adds the sweeper, and each channel that the configuration names.</summary>
    public static void AddUcrEscalations(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<EscalationContacts>();
        services.AddSingleton<Outcomes.Feedback.AnswerWords>();
        services.AddSingleton<Outcomes.Feedback.ReferrerAnswers>();
        services.AddSingleton<EscalationWords>();
        services.AddSingleton<EscalationDelivery>();
        services.AddSingleton<EscalationReading>();
        services.AddHostedService<DueSweeper>();
        services.AddHostedService<Allocation.UnplannedReferrals>();
        services.AddHostedService<Allocation.Rota.HeldByTheAbsent>();
        if (EmailSettings.Read(configuration) is { } email)
        {
            services.AddSingleton<IEscalationChannel>(new EmailChannel(email));
        }

        if (TextMessageSettings.Read(configuration) is { } text)
        {
            services.AddSingleton<IEscalationChannel>(provider => new TextMessageChannel(
                text, new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { Timeout = text.Timeout }, provider.GetRequiredService<TimeProvider>()));
        }
    }
}
