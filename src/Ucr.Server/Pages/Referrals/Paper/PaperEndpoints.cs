using Marten;
using Ucr.Domain;
using Ucr.Domain.Intake;
using Ucr.Server.Pages.Forms;
using Ucr.Server.Pages.Layout;
using Ucr.Server.Pages.Referrals.Deciding;
using Ucr.Server.Pages.Referrals.Questions;
using Ucr.Server.Pages.Referrals.Taking;
using Ucr.Server.Security;
using Ucr.Server.Settings;
using Ucr.Server.Storage;

namespace Ucr.Server.Pages.Referrals.Paper;

/// <summary>The page for paper.</summary>
/// <param name="Questions">In the order of the paper form.</param>
/// <param name="Typed">What has been typed in lately, the newest first.</param>
/// <param name="Just">The reference of the one before; null for the first.</param>
public sealed record PaperModel(PageFrame Frame, FormState Form, IReadOnlyList<Question> Questions, IReadOnlyList<Referral> Typed, string? Just);

/// <summary>Referrals from paper, one after another: <c>/referrals/paper</c>.</summary>
internal static class PaperEndpoints
{
    private const int MostShown = 50;

    /// <summary>Maps the page.</summary>
    public static void MapPaperForm(this IEndpointRouteBuilder referrals)
    {
        referrals.MapGet("/paper", (HttpContext http, IDocumentStore store, ProviderSettings settings) => Show(http, store, settings, FormState.Blank(http.NewId()), null, StatusCodes.Status200OK)).RequireAuthorization(Policies.ReceiveReferrals);
        referrals.MapPost("/paper", Take).RequireAuthorization(Policies.ReceiveReferrals);
    }

    private static async Task<IResult> Take(HttpContext http, IDocumentStore store, ProviderSettings settings, PaperReferrals paper)
    {
        var form = await http.ReadForm();
        var (answer, errors) = await paper.Take(http.User, form);
        return answer is null
            ? await Show(http, store, settings, form.Wrong(errors), null, StatusCodes.Status422UnprocessableEntity)
            : await Show(http, store, settings, PaperForm.Next(form, http.NewId()), answer.Reference, StatusCodes.Status200OK);
    }

    private static async Task<IResult> Show(HttpContext http, IDocumentStore store, ProviderSettings settings, FormState form, string? just, int status)
    {
        var policies = (await settings.Of(http.User.Provider, http.RequestAborted)).At(http.Now());
        await using var session = store.QuerySession(http.User.Provider);
        var typed = await session.Query<Referral>().Where(referral => referral.Channel == Channel.Paper && referral.Stage != Stage.Closed)
            .OrderByDescending(referral => referral.ReceivedAt).Take(MostShown).ToListAsync(http.RequestAborted);
        return PageResults.Show<PaperPage>(new PaperModel(http.Frame(), form, PaperForm.Questions(AcceptFields.Needs(policies), PhoneForm.Sources), [.. typed], just), status);
    }
}
