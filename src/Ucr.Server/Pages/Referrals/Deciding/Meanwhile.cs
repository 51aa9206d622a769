using Marten;
using Ucr.Domain;
using Ucr.Domain.Settings;
using Ucr.Server.Pages.Forms;
using Ucr.Server.Pages.Referrals.Stories;
using Ucr.Server.Pages.Wording;
using Ucr.Server.Security;
using Ucr.Server.Storage;

namespace Ucr.Server.Pages.Referrals.Deciding;

/// <summary>What others did to a referral while somebody filled a form in: the second to save is told it, and has both choices.</summary>
internal static class Meanwhile
{
    private const int Most = 3;

    /// <summary>The refused form, saying who did what since it was shown. Any other refusal stays as it is.</summary>
    /// <param name="form">The form as refused: everything typed is in it.</param>
    /// <param name="http">The request.</param>
    /// <param name="referral">The referral.</param>
    /// <param name="answer">Why it was refused.</param>
    /// <param name="seen">The version that the person had seen.</param>
    /// <param name="policies">The rules in force.</param>
    public static async Task<FormState> Said(this FormState form, HttpContext http, Referral referral, CommandAnswer answer, long? seen, ServicePolicies policies)
    {
        if (answer.Refusal != CommandAnswer.ScreenOutOfDate || seen is not { } version)
        {
            return form;
        }

        await using var session = http.RequestServices.GetRequiredService<IDocumentStore>().QuerySession(http.User.Provider);
        var since = await session.Events.FetchStreamAsync(referral.Id.Value, fromVersion: version + 1, token: http.RequestAborted);
        var staff = http.RequestServices.GetRequiredService<StaffNames>();
        var story = ReferralStory.Of(since.Where(e => e.Data is IHumanAct).Select(ReferralStory.Recorded.Of), new(staff.Of, policies), new Dictionary<Guid, string>());
        var did = string.Join("; ", story.TakeLast(Most).Select(entry => $"{entry.By} at {TimeText.Moment(entry.OccurredAt, http.Now())}: {entry.Words}"));
        return did.Length == 0 ? form : form.Wrong(
            new FieldError(null, $"This changed while you were looking. {did}."),
            new FieldError(null, "Nothing of yours is saved. To keep theirs, leave this page. To save yours as well, look again and press the button once more."));
    }
}
