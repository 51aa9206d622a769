using System.Security.Claims;
using NodaTime;
using Ucr.Domain;
using Ucr.Server.Api;
using Ucr.Server.Security;
using Ucr.Server.Storage;
using Ucr.Server.Visits.Attachments;

namespace Ucr.Server.Pages.Forms;

/// <summary>A form on its way to a command, and back to the page when it is refused.</summary>
internal static class PostedForms
{
    /// <summary>The service's time for this request.</summary>
    public static Instant Now(this HttpContext http) => http.RequestServices.GetRequiredService<IClock>().GetCurrentInstant();

    /// <summary>An id for a form that is shown for the first time.</summary>
    public static Guid NewId(this HttpContext http) => Guid.CreateVersion7(http.Now().ToDateTimeOffset());

    /// <summary>Everything that was typed; the anti-forgery token has been checked before and is left out.</summary>
    public static async Task<FormState> ReadForm(this HttpContext http)
    {
        if (!http.Request.HasFormContentType)
        {
            return FormState.Blank(http.NewId());
        }

        var fields = await http.Request.ReadFormAsync(http.RequestAborted);
        return FormState.Posted(fields.Where(field => !string.Equals(field.Key, SecuritySetup.FormTokenField, StringComparison.Ordinal)), http.NewId());
    }

    /// <summary>The same with the files that were sent, each as text in its field, as a phone without signal keeps it.</summary>
    public static async Task<FormState> ReadFormWithFiles(this HttpContext http)
    {
        var form = await http.ReadForm();
        if (http.Request.HasFormContentType)
        {
            foreach (var file in http.Request.Form.Files.Where(file => file.Length > 0))
            {
                form = form.With(file.Name, await SentFile.Text(file, http.RequestAborted));
            }
        }

        return form;
    }

    /// <summary>Who sends the form, under the id that the form was shown with.</summary>
    public static CommandSender Sender(this FormState form, ClaimsPrincipal user) => new(user.Provider, user.Actor, form.CommandId, form.Version);

    /// <summary>The same form with what is wrong; nothing typed is lost.</summary>
    public static FormState Wrong(this FormState form, params IReadOnlyList<FieldError> errors) => form with { Errors = errors };

    /// <summary>
    /// The form after a refusal. After "somebody changed this" it carries the version that the page now shows, so that the
    /// next press decides on what the person has just read.
    /// </summary>
    /// <param name="form">The form as posted.</param>
    /// <param name="answer">What the door answered.</param>
    /// <param name="fields">The page's field for each of the command's members that may be wrong.</param>
    public static FormState Refused(this FormState form, CommandAnswer answer, IReadOnlyDictionary<string, string> fields)
    {
        var refusal = answer.Refusal!;
        var field = refusal.Field is { } member ? fields.GetValueOrDefault(member) : null;
        var version = refusal == CommandAnswer.ScreenOutOfDate ? answer.Version : form.Version;
        return form with { Errors = [new(field, refusal.Words)], Version = version };
    }

    /// <summary>The status that a refused form is shown with.</summary>
    public static int Status(this CommandAnswer answer) => Problems.Status(answer.Refusal!);

    /// <summary>What stands in a field, with no blanks around it; null when nothing does.</summary>
    public static string? Text(this FormState form, string field) => form[field]?.Trim() is { Length: > 0 } text ? text : null;
}
