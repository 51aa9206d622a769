using Ucr.Server.Pages.Forms;
using Ucr.Server.Pages.Referrals.Deciding;
using Ucr.Server.Security;
using Ucr.Server.Settings;

namespace Ucr.Server.Pages.Referrals.Taking;

/// <summary>The phone form: <c>/referrals/new</c>.</summary>
internal static class PhoneFormEndpoints
{
    public static void MapPhoneForm(this IEndpointRouteBuilder referrals)
    {
        referrals.MapGet("/new", (HttpContext http, ProviderSettings settings) => Show(http, settings, FormState.Blank(http.NewId()), StatusCodes.Status200OK)).RequireAuthorization(Policies.ReceiveReferrals);
        referrals.MapPost("/new", Take).RequireAuthorization(Policies.ReceiveReferrals);
    }

    private static async Task<IResult> Take(HttpContext http, ProviderSettings settings, PhoneReferrals phone)
    {
        var form = await http.ReadForm();
        var (answer, errors) = await phone.Take(http.User, form);
        return answer is null
            ? await Show(http, settings, form.Wrong(errors), StatusCodes.Status422UnprocessableEntity)
            : PageResults.SeeOther($"/referrals/{answer.Reference}?done=new");
    }

    private static async Task<IResult> Show(HttpContext http, ProviderSettings settings, FormState form, int status)
    {
        var policies = (await settings.Of(http.User.Provider, http.RequestAborted)).At(http.Now());
        return PageResults.Show<NewReferralPage>(new NewReferralModel(http.Frame(), form, AcceptFields.Needs(policies), PhoneForm.Sources), status);
    }
}
