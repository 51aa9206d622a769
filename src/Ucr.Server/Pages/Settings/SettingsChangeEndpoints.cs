using NodaTime;
using Ucr.Domain.Settings;
using Ucr.Server.Allocation.Planning;
using Ucr.Server.Pages.Forms;
using Ucr.Server.Security;
using Ucr.Server.Settings;
using Ucr.Server.Storage;

namespace Ucr.Server.Pages.Settings;

/// <summary>Changing the settings, by form or by file: typed, previewed on last week, confirmed.</summary>
internal static class SettingsChangeEndpoints
{
    private const string Step = "step";
    private const string Confirm = "confirm";
    private const string Edit = "edit";

    public static void MapSettingsChange(this IEndpointRouteBuilder change)
    {
        change.MapGet("/change", async (HttpContext http, ProviderSettings settings) =>
        {
            var (state, present) = await Read(http, settings);
            return Show(http, SettingsForm.Prepare(FormState.Blank(http.NewId(), state.Version), present), present, StatusCodes.Status200OK);
        });
        change.MapPost("/change", (HttpContext http, ProviderSettings settings, LastWeek week, CommandDoor door) => Take(http, settings, week, door, byFile: false));
        change.MapGet("/import", async (HttpContext http, ProviderSettings settings) =>
            ShowImport(http, FormState.Blank(http.NewId(), (await Read(http, settings)).State.Version), StatusCodes.Status200OK));
        change.MapPost("/import", (HttpContext http, ProviderSettings settings, LastWeek week, CommandDoor door) => Take(http, settings, week, door, byFile: true));
    }

    private static async Task<IResult> Take(HttpContext http, ProviderSettings settings, LastWeek week, CommandDoor door, bool byFile)
    {
        var form = await Posted(http);
        var (_, present) = await Read(http, settings);
        var (others, from, reason, errors) = Read(form, present, byFile);
        if (form[Step] is Edit || errors.Count > 0)
        {
            return Again(http, form.Wrong(errors), present, byFile, form[Step] is Edit ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity);
        }

        // The decider first, on the way to the preview too: nobody reads a preview of what would be refused.
        var command = new ChangeSettings(others!, from, reason);
        if (form[Step] is not Confirm)
        {
            var state = (await settings.Of(http.User.Provider, http.RequestAborted));
            return command.Decide(state, new(http.User.Actor, http.Now(), state)).Refusal is { } refusal
                ? Again(http, form.Wrong(new FieldError(SettingsForm.FieldOf(refusal.Field ?? "", others!), refusal.Words)), present, byFile, StatusCodes.Status422UnprocessableEntity)
                : await Preview(http, form, week, present, others!, byFile);
        }

        var answer = await door.Send(form.Sender(http.User), command);
        return answer.Taken
            ? PageResults.SeeOther("/settings?done=change")
            : Again(http, Refused(form, answer, others!), present, byFile, answer.Status());
    }

    /// <summary>What was typed, with what is wrong in which field.</summary>
    private static (ServicePolicies? Others, Instant? From, string Reason, List<FieldError> Errors) Read(FormState form, ServicePolicies present, bool byFile)
    {
        var (others, wrong) = byFile ? ReadFile(form) : SettingsForm.Read(form, present);
        var (from, wrongTime) = SettingsForm.From(form);
        var reason = form.Text(SettingsForm.Reason);
        List<FieldError> errors = [.. wrong];
        if (reason is null)
        {
            errors.Add(new(SettingsForm.Reason, "Say why the settings change"));
        }

        if (wrongTime is not null)
        {
            errors.Add(wrongTime);
        }

        if (errors.Count == 0 && SettingValues.Same(present, others!))
        {
            errors.Add(new(null, "Nothing differs from the settings in force."));
        }

        return (others, from, reason ?? "", errors);
    }

    private static async Task<IResult> Preview(HttpContext http, FormState form, LastWeek week, ServicePolicies present, ServicePolicies others, bool byFile)
    {
        var action = byFile ? "/settings/import" : "/settings/change";
        var lastWeek = await week.Under(http.User.Provider, present, others, http.RequestAborted);
        return PageResults.Show<SettingsPreviewPage>(new SettingsPreviewModel(http.Frame(), form, action, "/settings", present, others, lastWeek)
        {
            Plan = await http.RequestServices.GetRequiredService<PlanPreviews>().Under(http.User.Provider, others, http.RequestAborted),
            Staff = http.RequestServices.GetRequiredService<StaffNames>(),
        });
    }

    private static FormState Refused(FormState form, CommandAnswer answer, ServicePolicies others)
    {
        var members = new Dictionary<string, string>(StringComparer.Ordinal);
        if (answer.Refusal!.Field is { } member && SettingsForm.FieldOf(member, others) is { } field)
        {
            members[member] = field;
        }

        return form.Refused(answer, members);
    }

    private static (ServicePolicies? Policies, IReadOnlyList<FieldError> Wrong) ReadFile(FormState form)
    {
        if (form.Text(SettingsForm.File) is not { } text)
        {
            return (null, [new(SettingsForm.File, "Choose a file, or paste its text")]);
        }

        var (policies, fault) = SettingsFile.Read(text);
        return policies is null ? (null, [new(SettingsForm.File, $"{(fault!.Pointer.Length == 0 ? "The file" : fault.Pointer)}: {fault.Words}")]) : (policies, []);
    }

    /// <summary>The form, with the text of an uploaded file in the place where it would have been pasted.</summary>
    private static async Task<FormState> Posted(HttpContext http)
    {
        var form = await http.ReadForm();
        if (http.Request.HasFormContentType && http.Request.Form.Files.GetFile("upload") is { Length: > 0 and <= SettingsFile.MostBytes } upload)
        {
            using var reader = new StreamReader(upload.OpenReadStream());
            return form.With(SettingsForm.File, await reader.ReadToEndAsync(http.RequestAborted));
        }

        return form;
    }

    private static async Task<(ServiceSettings State, ServicePolicies Present)> Read(HttpContext http, ProviderSettings settings)
    {
        var state = await settings.Of(http.User.Provider, http.RequestAborted);
        return (state, state.At(http.Now()));
    }

    private static IResult Again(HttpContext http, FormState form, ServicePolicies present, bool byFile, int status) =>
        byFile ? ShowImport(http, form, status) : Show(http, form, present, status);

    private static IResult Show(HttpContext http, FormState form, ServicePolicies present, int status) =>
        PageResults.Show<ChangeSettingsPage>(new ChangeSettingsModel(http.Frame(), form, present), status);

    private static IResult ShowImport(HttpContext http, FormState form, int status) =>
        PageResults.Show<ImportSettingsPage>(new ImportSettingsModel(http.Frame(), form), status);
}
