using NodaTime;
using Ucr.Domain;
using Ucr.Domain.Values;
using Ucr.Domain.Visits.Messages;
using Ucr.Server.Api;
using Ucr.Server.Intake;
using Ucr.Server.Pages.Forms;
using Ucr.Server.Pages.Visits.Phone;
using Ucr.Server.Pages.Visits.Reading;
using Ucr.Server.Pages.Visits.Steps;
using Ucr.Server.Security;
using Ucr.Server.Storage;

namespace Ucr.Server.Pages.Visits.Messaging;

/// <summary>What a clinician writes to the desk about a visit, and that they have read what the desk wrote: with signal, or later from the phone.</summary>
internal static class VisitMessages
{
    private static readonly Dictionary<string, string> Fields = new(StringComparer.Ordinal) { [nameof(SendMessage.What)] = "what" };

    /// <summary>Maps <c>/visits/{id}/message</c> and <c>/visits/{id}/message-read</c>.</summary>
    public static void MapMessages(this RouteGroupBuilder visits)
    {
        visits.MapPost("/{id}/message", (VisitId id, HttpContext http, VisitReading reading, CommandDoor door) => Send(http, id, reading, door, "message", Written));
        visits.MapPost("/{id}/message-read", (VisitId id, HttpContext http, VisitReading reading, CommandDoor door) => Send(http, id, reading, door, "message-read", HasRead));
    }

    private static IReferralCommand? Written(FormState form, ReferralId referral, Instant at) => form.Text("what") is { } what
        ? new SendMessage(referral, ReferralIds.Command(nameof(SendMessage), form.CommandId), MessageTo.Desk, CommandSending.Typed(what), at)
        : null;

    private static IReferralCommand? HasRead(FormState form, ReferralId referral, Instant at) =>
        new ReadMessage(referral, Guid.TryParse(form["message"], out var message) ? message : Guid.Empty, at);

    private static async Task<IResult> Send(
        HttpContext http, VisitId id, VisitReading reading, CommandDoor door, string done, Func<FormState, ReferralId, Instant, IReferralCommand?> read)
    {
        if (await reading.Find(http, id) is not { } visit)
        {
            return http.FromPhone() ? Problems.Of(VisitSending.NotYours) : PageResults.NotThere(http);
        }

        var form = await http.ReadForm();
        var when = PhoneTimes.Of(form, http.Now());
        if (read(form, visit.Serves[0], when.HappenedAt) is not { } command)
        {
            return http.FromPhone()
                ? Results.Problem(statusCode: StatusCodes.Status422UnprocessableEntity, type: "/problems/form", title: VisitNeeds.Message[1])
                : await Again(http, id, reading, form.Wrong(new FieldError(VisitNeeds.Message[0], VisitNeeds.Message[1])), StatusCodes.Status422UnprocessableEntity);
        }

        var answer = await door.Send(form.Sender(http.User) with { SeenVersion = null, PhoneAt = when.PhoneAt }, command);
        return (http.FromPhone(), answer.Taken) switch
        {
            (true, true) => Results.Ok(new CommandTaken(answer.Version, answer.Repeated)),
            (true, false) => Problems.Of(answer.Refusal!),
            (false, true) => PageResults.SeeOther($"/visits/{id}?done={done}#messages"),
            _ => await Again(http, id, reading, form.Refused(answer, Fields), answer.Status()),
        };
    }

    private static async Task<IResult> Again(HttpContext http, VisitId id, VisitReading reading, FormState form, int status) => await reading.Open(http, id) is { } card
        ? PageResults.Show<VisitMessagePage>(new VisitFormModel(http.Frame(), card, form, []), status)
        : PageResults.NotThere(http);
}
