using Ucr.Server.Pages.Forms;
using Ucr.Server.Pages.Referrals.Deciding;
using Ucr.Server.Security;

namespace Ucr.Server.Pages.Referrals.Taking;

/// <summary>The phone form: <c>/referrals/new</c>.</summary>
internal static class PhoneFormEndpoints
{
    public static void MapPhoneForm(this IEndpointRouteBuilder referrals)
    {
        referrals.MapGet("/new", (HttpContext http) => Show(http, FormState.Blank(http.NewId()), StatusCodes.Status200OK)).RequireAuthorization(Policies.ReceiveReferrals);
        referrals.MapPost("/new", Take).RequireAuthorization(Policies.ReceiveReferrals);
    }

    private static async Task<IResult> Take(HttpContext http, PhoneReferrals phone)
    {
        var form = await http.ReadForm();
        var (answer, errors) = await phone.Take(http.User, form);
        return answer is null
            ? Show(http, form.Wrong(errors), StatusCodes.Status422UnprocessableEntity)
            : PageResults.SeeOther($"/referrals/{answer.Reference}?done=new");
    }

    private static IResult Show(HttpContext http, FormState form, int status) =>
        PageResults.Show<NewReferralPage>(new NewReferralModel(http.Frame(), form, AcceptFields.Needs, PhoneForm.Sources), status);
}
