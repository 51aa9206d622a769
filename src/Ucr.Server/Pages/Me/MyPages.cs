using Microsoft.Extensions.Primitives;
using Ucr.Server.Pages.Forms;
using Ucr.Server.Pages.Layout;
using Ucr.Server.Security;

namespace Ucr.Server.Pages.Me;

/// <summary>A person's own settings: <c>/me</c>.</summary>
internal static class MyPages
{
    public static void AddMySettings(this IServiceCollection services) => services.AddSingleton<MySettingsKeeper>();

    public static void MapMySettings(this IEndpointRouteBuilder app)
    {
        var me = app.MapGroup("/me").RequireAuthorization(Policies.SignedIn).ExcludeFromDescription();
        me.MapGet("", (HttpContext http, bool? saved) => Page(http, saved == true));
        me.MapPost("", Save);
        me.MapPost("/shortcuts", SaveShortcuts);
    }

    private static IResult Page(HttpContext http, bool saved)
    {
        var own = http.MySettings();
        string[] chosen = [.. new[] { (own.Shortcuts, "shortcuts"), (own.LargeText, "largeText"), (own.MessagesStay, "messagesStay") }.Where(one => one.Item1).Select(one => one.Item2)];
        var form = FormState.Blank(http.NewId()) with { Values = new Dictionary<string, StringValues>(StringComparer.Ordinal) { ["own"] = new(chosen), ["colours"] = own.Colours } };
        return PageResults.Show<MyPage>(new MyModel(http.Frame(), form, saved));
    }

    private static async Task<IResult> Save(HttpContext http, MySettingsKeeper keeper)
    {
        var form = await http.ReadForm();
        if (!MySettings.AllColours.Contains(form["colours"], StringComparer.Ordinal))
        {
            var wrong = form.Wrong(new FieldError("colours", "Choose the colours of your screens"));
            return PageResults.Show<MyPage>(new MyModel(http.Frame(), wrong, Saved: false), StatusCodes.Status422UnprocessableEntity);
        }

        var chosen = new MySettings(Ticked(form, "shortcuts"), Ticked(form, "largeText"), Ticked(form, "messagesStay"), form["colours"]!);
        await keeper.Keep(http.User.Provider, http.User.StaffId.Value, chosen, http.RequestAborted);
        return PageResults.SeeOther("/me?saved=true");
    }

    /// <summary>From the dialog that lists the shortcuts.</summary>
    private static async Task<IResult> SaveShortcuts(HttpContext http, MySettingsKeeper keeper)
    {
        var form = await http.ReadForm();
        var (provider, who) = (http.User.Provider, http.User.StaffId.Value);
        await keeper.Keep(provider, who, await keeper.Of(provider, who, http.RequestAborted) with { Shortcuts = form.Text("shortcuts") is "on" }, http.RequestAborted);
        return PageResults.SeeOther("/board");
    }

    private static bool Ticked(FormState form, string what) => form.All("own").Contains(what, StringComparer.Ordinal);
}

/// <summary>A person's own settings.</summary>
/// <param name="Saved">They were saved a moment ago.</param>
public sealed record MyModel(PageFrame Frame, FormState Form, bool Saved);
