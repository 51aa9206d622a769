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
        return await question.Show(http, opened, question.Prepare(blank, opened.Referral, http.User.Name, opened.Policies), StatusCodes.Status200OK);
    }

    private static async Task<IResult> Post(ReferralForm question, string key, HttpContext http, ReferralReading reading, CommandDoor door, ProviderSettings settings)
    {
        if (await reading.Find(http, key) is not { } referral)
        {
            return PageResults.NotThere(http);
        }

        var form = await http.ReadForm();
        var policies = (await settings.Of(http.User.Provider, http.RequestAborted)).At(http.Now());
        var read = await question.Read(http, form, referral, policies);
        if (!read.Reads)
        {
            return await Again(question, key, http, reading, form.Wrong(read.Errors), StatusCodes.Status422UnprocessableEntity);
        }

        var (sender, refused) = await Recorded(read, form, http, door);
        var answer = refused ?? await read.Send(http, sender, door);
        if (answer.Taken)
        {
            return PageResults.SeeOther($"/referrals/{referral.Reference}?done={question.Name}");
        }

        // What came before was recorded: the next press is another command, on the version that this one saw.
        var again = read.BeforeOnPerson is null && (refused is not null || read.Before is null) ? form : form with { CommandId = http.NewId(), Version = sender.SeenVersion };
        return await Again(question, key, http, reading, await again.Refused(answer, question.Fields).Said(http, referral, answer, form.Version, policies), answer.Status());
    }

    /// <summary>Records what comes before the command: by whom the command is then sent, on what they saw, or why it was refused.</summary>
    private static async Task<(CommandSender Sender, CommandAnswer? Refused)> Recorded(FormReading read, FormState form, HttpContext http, CommandDoor door)
    {
        var sender = form.Sender(http.User);
        if (read.BeforeOnPerson is { } said && await door.Send(sender with { Id = ReferralIds.Command("person", form.CommandId), SeenVersion = null }, said) is { Taken: false } not)
        {
            return (sender, not);
        }

        if (read.Before is not { } before)
        {
            return (sender, null);
        }

        var recorded = await door.Send(sender with { Id = ReferralIds.Command("before", form.CommandId) }, before);
        return recorded.Taken ? (sender with { SeenVersion = form.Version is null ? null : recorded.Version }, null) : (sender, recorded);
    }

    private static async Task<IResult> Again(ReferralForm question, string key, HttpContext http, ReferralReading reading, FormState form, int status) =>
        await reading.Open(http, key) is { } opened ? await question.Show(http, opened, form, status) : PageResults.NotThere(http);
}
