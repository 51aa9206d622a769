using Ucr.Domain.Settings;
using Ucr.Server.Pages.Forms;
using Ucr.Server.Security;
using Ucr.Server.Settings;
using Ucr.Server.Storage;

namespace Ucr.Server.Pages.Settings;

/// <summary>Reading the settings: <c>/settings</c>, their history, and taking back a change that waits.</summary>
public static class SettingsPageEndpoints
{
    /// <summary>Maps the pages.</summary>
    public static void MapSettingsPages(this IEndpointRouteBuilder app)
    {
        var read = app.MapGroup("/settings").RequireAuthorization(Policies.Settings).ExcludeFromDescription();
        read.MapGet("", (HttpContext http, ProviderSettings settings, StaffNames staff) => Show(http, settings, staff, FormState.Blank(http.NewId()), StatusCodes.Status200OK));
        read.MapGet("/history", History);
        read.MapGet("/export", SettingsEndpoints.Export);
        var change = app.MapGroup("/settings").RequireAuthorization(Policies.ChangeSettings).ExcludeFromDescription();
        change.MapPost("/withdraw", Withdraw);
        change.MapSettingsChange();
    }

    private static async Task<IResult> Show(HttpContext http, ProviderSettings reading, StaffNames staff, FormState form, int status)
    {
        var settings = await reading.Of(http.User.Provider, http.RequestAborted);
        var present = settings.At(http.Now());
        var waiting = settings.WaitingAt(http.Now());
        return PageResults.Show<SettingsPage>(
            new SettingsModel(http.Frame(), present.Version, SettingsText.Steps(settings, present, staff))
            {
                Done = http.Request.Query["done"] == "change" && waiting is null ? "The settings have been changed." : null,
                Waiting = waiting is null ? null : new(
                    waiting.Policies.Version, waiting.HoldsFrom, waiting.SetBy is { } by ? staff.Of(by.By) : "Nobody", waiting.SetBy?.Reason ?? "",
                    SettingsText.Lines(present, waiting.Policies), form with { Version = settings.Version }),
            },
            status);
    }

    private static async Task<IResult> Withdraw(HttpContext http, ProviderSettings settings, StaffNames staff, CommandDoor door)
    {
        var form = await http.ReadForm();
        var version = int.TryParse(form["withdraw-version"], System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : 0;
        var answer = await door.Send(form.Sender(http.User), new WithdrawSettings(version, form.Text(SettingsForm.Reason) ?? ""));
        return answer.Taken
            ? PageResults.SeeOther("/settings")
            : await Show(http, settings, staff, form.Refused(answer, new Dictionary<string, string>(StringComparer.Ordinal) { [nameof(WithdrawSettings.Reason)] = SettingsForm.Reason }), answer.Status());
    }

    private static async Task<IResult> History(HttpContext http, SettingsHistory history) =>
        PageResults.Show<SettingsHistoryPage>(new SettingsHistoryModel(http.Frame(), await history.Of(http.User.Provider, http.RequestAborted)));
}
