using System.Text.RegularExpressions;
using Ucr.Server.Pages.Board;
using Ucr.Server.Pages.Forms;
using Ucr.Server.Security;

namespace Ucr.Server.Pages.Looking;

/// <summary>Who else looks at a referral: said by its page, <c>POST /looking/{reference}</c>, and told on <c>/looking/stream</c>.</summary>
internal static partial class LookingEndpoints
{
    public static void AddLooking(this IServiceCollection services)
    {
        services.AddSingleton<LookingBook>();
        services.AddSingleton<LookingNews>();
        services.AddHostedService(provider => provider.GetRequiredService<LookingNews>());
    }

    public static void MapLooking(this IEndpointRouteBuilder app)
    {
        var looking = app.MapGroup("/looking").RequireAuthorization(Policies.PatientRecord).ExcludeFromDescription();
        looking.MapPost("/{reference}", Say);
        looking.MapGet("/stream", Stream);
    }

    private static async Task<IResult> Say(string reference, HttpContext http, LookingNews news)
    {
        if (!References().IsMatch(reference))
        {
            return Results.NotFound();
        }

        var gone = string.Equals((await http.ReadForm()).Text("what"), "gone", StringComparison.Ordinal);
        await news.Say(new(http.User.Provider, reference, http.User.StaffId.Value, http.User.Name, gone), http.RequestAborted);
        return Results.NoContent();
    }

    private static StreamAnswer Stream(HttpContext http, LiveFeed feed) =>
        new(to => feed.WatchWhoLooks(http.User.Provider, to, http.RequestAborted));

    [GeneratedRegex("^UCR-[0-9]{1,12}$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex References();
}
