using Ucr.Server.Pages.Board;

namespace Ucr.Server.Pages;

/// <summary>The pages, in the order of a referral's path.</summary>
public static class PageEndpoints
{
    /// <summary>Adds what pages are rendered with.</summary>
    public static IServiceCollection AddUcrPages(this IServiceCollection services)
    {
        services.AddRazorComponents();
        services.AddBoard();
        return services;
    }

    /// <summary>Maps every page.</summary>
    public static void MapUcrPages(this IEndpointRouteBuilder app)
    {
        app.MapBoard();
        app.MapGet("/", () => Results.Redirect("/board")).RequireAuthorization(Security.Policies.SignedIn);
    }
}
