using Microsoft.Extensions.Primitives;
using Ucr.Domain.Intake.People;
using Ucr.Server.Intake.Calls;
using Ucr.Server.Pages.Forms;
using Ucr.Server.Pages.Wording;
using Ucr.Server.Security;
using Ucr.Server.Security.Access;

namespace Ucr.Server.Pages.Referrals.Taking;

/// <summary>The page that takes a call: <c>/referrals/new</c>.</summary>
internal static class PhoneFormEndpoints
{
    public static void MapPhoneForm(this IEndpointRouteBuilder referrals)
    {
        var call = referrals.MapGroup("/new").RequireAuthorization(Policies.ReceiveReferrals);
        call.MapGet("", Open);
        call.MapPost("", Take);
        call.MapPost("/draft", Keep);
        call.MapPost("/found", Found);
        call.MapPost("/place", Place);
    }

    private static async Task<IResult> Open(Guid? draft, HttpContext http, CallPages pages, CallDrafts drafts, AccessLog access)
    {
        if (draft is not { } id || await drafts.Open(http.User, id, http.RequestAborted) is not { } typed)
        {
            return await pages.Show(http, pages.Blank(http), StatusCodes.Status200OK);
        }

        await access.RecordAsync(http.User, AccessedThing.CallDraft, $"draft={id}");
        var values = typed.ToDictionary(field => field.Key, field => new StringValues(field.Value), StringComparer.Ordinal);
        return await pages.Show(http, new(id, null, values, []), StatusCodes.Status200OK);
    }

    private static async Task<IResult> Take(HttpContext http, CallPages pages, CallDrafts drafts, PhoneReferrals phone)
    {
        var form = await http.ReadForm();
        if (form[PhoneForm.Step] is "draft" or "look")
        {
            await drafts.Keep(http.User, form.CommandId, CallPages.Typed(form));
            return await pages.Show(http, form, StatusCodes.Status200OK);
        }

        var (answer, errors) = await phone.Take(http.User, form);
        if (answer is null)
        {
            await drafts.Keep(http.User, form.CommandId, CallPages.Typed(form));
            return await pages.Show(http, form.Wrong(errors), StatusCodes.Status422UnprocessableEntity);
        }

        return PageResults.SeeOther(form[PhoneForm.Step] switch
        {
            PhoneForm.Advice when http.User.Actor.DecidesClinically => $"/referrals/{answer.Reference}/advice",
            PhoneForm.Advice => $"/referrals/{answer.Reference}?done=advice-asked",
            PhoneForm.RangOff => $"/referrals/{answer.Reference}?done=call-abandoned",
            _ => $"/referrals/{answer.Reference}?done=new",
        });
    }

    /// <summary>Keeps what is typed; a form in which nothing was typed is no draft.</summary>
    private static async Task<IResult> Keep(HttpContext http, CallDrafts drafts)
    {
        var form = await http.ReadForm();
        return CallPages.Typed(form) is { Count: > 0 } typed && CallPages.SaysSomething(form)
            ? Results.Text(TimeText.Clock(await drafts.Keep(http.User, form.CommandId, typed)))
            : Results.NoContent();
    }

    /// <summary>Whom the call may be about, as a part of the page.</summary>
    private static async Task<IResult> Found(HttpContext http, CallPages pages)
    {
        var form = await http.ReadForm();
        return PageResults.Show<CallFound>(await pages.Found(http, form));
    }

    /// <summary>Where it is, and the organisations whose name is being typed, as a part of the page.</summary>
    private static async Task<IResult> Place(HttpContext http, CallPages pages)
    {
        var form = await http.ReadForm();
        return PageResults.Show<CallPlace>(await pages.Place(http, form));
    }
}
