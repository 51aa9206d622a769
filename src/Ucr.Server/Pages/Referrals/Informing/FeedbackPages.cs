using Marten;
using Marten.Linq.MatchesSql;
using NodaTime;
using Ucr.Domain;
using Ucr.Domain.Outcomes.Feedback;
using Ucr.Server.Pages.Board;
using Ucr.Server.Pages.Forms;
using Ucr.Server.Pages.Layout;
using Ucr.Server.Pages.Wording;
using Ucr.Server.Security;

namespace Ucr.Server.Pages.Referrals.Informing;

/// <summary>Whoever referred and waits for an answer that does not go by itself.</summary>
public sealed record FeedbackModel(PageFrame Frame, IReadOnlyList<FeedbackModel.Row> Rows)
{
    /// <param name="Reference">"UCR-24601": no patient is named on a list of several.</param>
    /// <param name="From">"from a care home".</param>
    /// <param name="Owed">"whether we take it on".</param>
    /// <param name="Since">Since when, UTC.</param>
    public sealed record Row(string Reference, string From, string Owed, Instant Since);
}

/// <summary>The call tasks to referrers: <c>/feedback</c>.</summary>
internal static class FeedbackPages
{
    private const int Most = 200;

    public static void MapFeedbackPage(this IEndpointRouteBuilder app) =>
        app.MapGet("/feedback", Show).RequireAuthorization(Policies.PatientRecord).ExcludeFromDescription();

    private static async Task<IResult> Show(HttpContext http, IDocumentStore store)
    {
        await using var session = store.QuerySession(http.User.Provider);
        var owed = await session.Query<Referral>().Where(referral => referral.MatchesSql("jsonb_array_length(d.data -> 'feedback' -> 'owed') > 0")).Take(Most).ToListAsync(http.RequestAborted);
        return PageResults.Show<FeedbackPage>(new FeedbackModel(http.Frame(), [.. owed.Select(Row).OrderBy(row => row.Since)]));
    }

    private static FeedbackModel.Row Row(Referral referral) => new(
        referral.Reference, IntakeWords.Of(referral.Source), string.Join("; ", referral.Feedback.Owed.Select(call => FeedbackText.Of(call.Kind))), referral.Feedback.Owed.Min(call => call.Since));
}
