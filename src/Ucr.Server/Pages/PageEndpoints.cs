using Ucr.Server.Pages.About;
using Ucr.Server.Pages.AmbulanceStack;
using Ucr.Server.Pages.Board;
using Ucr.Server.Pages.Capacities;
using Ucr.Server.Pages.Decisions;
using Ucr.Server.Pages.Escalations;
using Ucr.Server.Pages.Handovers;
using Ucr.Server.Pages.Looking;
using Ucr.Server.Pages.Me;
using Ucr.Server.Pages.Operations;
using Ucr.Server.Pages.Plans;
using Ucr.Server.Pages.Refer;
using Ucr.Server.Pages.Referrals;
using Ucr.Server.Pages.Referrals.Informing;
using Ucr.Server.Pages.Refused;
using Ucr.Server.Pages.Settings;
using Ucr.Server.Pages.Shifts;
using Ucr.Server.Pages.Visits.Steps;
using Ucr.Server.Pages.Tasks;
using Ucr.Server.Reporting;

namespace Ucr.Server.Pages;

/// <summary>The pages, in the order of a referral's path.</summary>
public static class PageEndpoints
{
    /// <summary>Adds what pages are rendered with.</summary>
    public static IServiceCollection AddUcrPages(this IServiceCollection services)
    {
        services.AddRazorComponents();
        services.AddSingleton<Fragments>();
        services.AddBoard();
        services.AddLooking();
        services.AddMySettings();
        services.AddTasks();
        services.AddReferralPages();
        services.AddReferPages();
        services.AddVisitPages();
        services.AddReports();
        services.AddSingleton<SettingsHistory>();
        services.AddSingleton<DiversionDesk>();
        services.AddSingleton<HandoverReading>();
        services.AddSingleton<RefusedReading>();
        return services;
    }

    /// <summary>Maps every page.</summary>
    public static void MapUcrPages(this IEndpointRouteBuilder app)
    {
        app.MapBoard();
        app.MapLooking();
        app.MapMySettings();
        app.MapTasks();
        app.MapAbout();
        app.MapEscalationPages();
        app.MapReferralPages();
        app.MapReferPages();
        app.MapPartnerPages();
        app.MapFeedbackPage();
        app.MapHandoverPages();
        app.MapShiftPages();
        app.MapCapacityPage();
        app.MapVisitPages();
        app.MapDecisionPages();
        app.MapPlanPages();
        app.MapStackPage();
        app.MapRefusedPages();
        app.MapOperationsPages();
        app.MapReports();
        app.MapSettingsPages();
        app.MapGet("/", () => Results.Redirect("/board")).RequireAuthorization(Security.Policies.SignedIn);
    }
}
