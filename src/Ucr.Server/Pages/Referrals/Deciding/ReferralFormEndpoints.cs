using Ucr.Server.Intake;
using Ucr.Server.Pages.Forms;
using Ucr.Server.Pages.Referrals.Reading;
using Ucr.Server.Security;
using Ucr.Server.Settings;
using Ucr.Server.Storage;

namespace Ucr.Server.Pages.Referrals.Deciding;

/// <summary>Shows a question about a referral, and sends the answer through the one door.</summary>
internal static class ReferralFormEndpoints
{
    /// <summary>Maps one question: <c>/referrals/{key}/{name}</c>.</summary>
    public static void MapForm(this IEndpointRouteBuilder referrals, ReferralForm question, string policy)
    {
        referrals.MapGet($"/{{key}}/{question.Name}", (string key, HttpContext http, ReferralReading reading) => Get(question, key, http, reading)).RequireAuthorization(policy);
        referrals.MapPost($"/{{key}}/{question.Name}", (string key, HttpContext http, ReferralReading reading, CommandDoor door, ProviderSettings settings) =>
            Post(question, key, http, reading, door, settings)).RequireAuthorization(policy);
    }

    private static async Task<IResult> Get(ReferralForm question, string key, HttpContext http, ReferralReading reading)
    {
        if (await reading.Open(http, key) is not { } opened)
        {
            return PageResults.NotThere(http);
        }

        var blank = FormState.Blank(http.NewId(), question.RestsOnWhatWasRead ? opened.Referral.Version : null);
        return question.Show(opened, question.Prepare(blank, opened.Referral, http.User.Name, opened.Policies), StatusCodes.Status200OK);
    }

    private static async Task<IResult> Post(ReferralForm question, string key, HttpContext http, ReferralReading reading, CommandDoor door, ProviderSettings settings)
    {
        if (await reading.Find(http, key) is not { } referral)
        {
            return PageResults.NotThere(http);
        }

        var form = await http.ReadForm();
        var read = question.Read(form, referral, http.User.StaffId, http.Now(), (await settings.Of(http.User.Provider, http.RequestAborted)).At(http.Now()));
        if (read is { Command: null, OnVisit: null })
        {
            return await Again(question, key, http, reading, form.Wrong(read.Errors), StatusCodes.Status422UnprocessableEntity);
        }

        var sender = form.Sender(http.User);
        if (read.Before is { } before)
        {
            var recorded = await door.Send(sender with { Id = ReferralIds.Command("before", form.CommandId) }, before);
            if (!recorded.Taken)
            {
                return await Again(question, key, http, reading, form.Refused(recorded, question.Fields), recorded.Status());
            }

            sender = sender with { SeenVersion = form.Version is null ? null : recorded.Version };
        }

        var answer = read.OnVisit is { } onVisit
            ? await door.Send(sender, onVisit)
            : await door.Send(sender, read.Command!);
        if (answer.Taken)
        {
            return PageResults.SeeOther($"/referrals/{referral.Reference}?done={question.Name}");
        }

        // What came before was recorded: the next press is another command, on the version that this one saw.
        var again = read.Before is null ? form : form with { CommandId = http.NewId(), Version = sender.SeenVersion };
        return await Again(question, key, http, reading, again.Refused(answer, question.Fields), answer.Status());
    }

    private static async Task<IResult> Again(ReferralForm question, string key, HttpContext http, ReferralReading reading, FormState form, int status) =>
        await reading.Open(http, key) is { } opened ? question.Show(opened, form, status) : PageResults.NotThere(http);
}
