using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Http.Features;
using Ucr.Server.Pages.SignIn;

namespace Ucr.Server.Security.SignIn;

/// <summary>
/// Nobody loses what they typed to a sign-in that ended: the form comes back in the page itself, to be sent again after signing in. Nothing of
/// it is kept here. Its anti-forgery token goes with it, and that is good for the person alone whom the form was shown to.
/// </summary>
internal static class HeldForm
{
    private const int MostFields = 1000;
    private const int MostCharacters = 1_000_000;

    public static async Task Answer(HttpContext context)
    {
        var (typed, files) = await Read(context);
        if (typed is null)
        {
            context.Response.Redirect($"{SignInPaths.SignIn}?returnUrl={Uri.EscapeDataString("/")}");
            return;
        }

        var model = new LostSessionPage.LostSessionModel(context.Frame(), context.Request.Path + context.Request.QueryString, typed, files);
        await new RazorComponentResult<LostSessionPage>(new { Model = model }) { StatusCode = StatusCodes.Status401Unauthorized }.ExecuteAsync(context);
    }

    private static async Task<(IReadOnlyList<KeyValuePair<string, string>>? Typed, bool Files)> Read(HttpContext context)
    {
        try
        {
            var options = new FormOptions { ValueCountLimit = MostFields, ValueLengthLimit = MostCharacters, BufferBodyLengthLimit = 4 * MostCharacters };
            context.Features.Set<IFormFeature>(new FormFeature(context.Request, options));
            var form = await context.Request.ReadFormAsync(context.RequestAborted);
            return ([.. form.SelectMany(field => field.Value.Select(value => KeyValuePair.Create(field.Key, value ?? "")))], form.Files.Count > 0);
        }
        catch (Exception e) when (e is InvalidDataException or BadHttpRequestException or IOException)
        {
            return (null, false);
        }
    }
}
