using NodaTime;
using Ucr.Domain;
using Ucr.Domain.Outcomes;
using Ucr.Domain.Values;
using Ucr.Domain.Visits;
using Ucr.Server.Intake;
using Ucr.Server.Pages.Forms;
using Ucr.Server.Pages.Visits.Reading;
using Ucr.Server.Security;
using Ucr.Server.Storage;

namespace Ucr.Server.Pages.Visits.Steps;

/// <summary>
/// Sends what a clinician did. Without the version that their screen showed: a colleague in the crew who sets off is no reason
/// to hold up somebody at a door. The step itself says what they saw, and one out of order is refused.
/// </summary>
public sealed class VisitSending(VisitReading reading, CommandDoor door)
{
    private static readonly Dictionary<string, string> Fields = new(StringComparer.Ordinal)
    {
        [nameof(StartCareContact.IdentityConfirmed)] = "identityConfirmed",
        [nameof(ReportNoAccess.Tried)] = "tried",
        [nameof(RecordOutcome.Note)] = "note",
        [nameof(RecordOutcome.OnwardTo)] = "next",
        [nameof(RecordOutcome.OnwardWhy)] = "note",
        ["Reason"] = "reason",
    };

    private delegate VisitFormReading Read(FormState form, VisitId visit, StaffId clinician, Instant now);

    private delegate IResult Show(HttpContext http, VisitCardModel card, FormState form, int status);

    /// <summary>The main button of the card.</summary>
    public Task<IResult> Step(HttpContext http, VisitId id) => Send(
        http, id, VisitFormReading.Step, (context, card, form, status) => VisitPageEndpoints.Page(context, card, form, status: status), form => $"/visits/{id}?done={form["step"]}");

    /// <summary>Handed back to the desk: the visit is theirs no more.</summary>
    public Task<IResult> CannotTake(HttpContext http, VisitId id) =>
        Send(http, id, VisitFormReading.CannotTake, VisitPageEndpoints.CannotTake, _ => "/visits");

    /// <summary>Nobody opened.</summary>
    public Task<IResult> CannotGetIn(HttpContext http, VisitId id) =>
        Send(http, id, VisitFormReading.CannotGetIn, VisitPageEndpoints.CannotGetIn, _ => $"/visits/{id}?done=cannot-get-in");

    /// <summary>What came of it, and that whoever referred knows.</summary>
    public Task<IResult> Outcome(HttpContext http, VisitId id) =>
        Send(http, id, VisitFormReading.Outcome, VisitPageEndpoints.Outcome, _ => $"/visits/{id}?done=outcome", Told);

    private async Task<IResult> Send(
        HttpContext http, VisitId id, Read read, Show show, Func<FormState, string> onward, Func<HttpContext, Visit, FormState, Task>? after = null)
    {
        if (await reading.Find(http, id) is not { } visit)
        {
            return PageResults.NotThere(http);
        }

        var form = await http.ReadForm();
        var typed = read(form, id, http.User.StaffId, http.Now());
        if (typed.Command is null)
        {
            return await Again(http, id, show, form.Wrong(typed.Errors), StatusCodes.Status422UnprocessableEntity);
        }

        var answer = await door.Send(form.Sender(http.User) with { SeenVersion = null }, typed.Command);
        if (!answer.Taken)
        {
            return await Again(http, id, show, form.Refused(answer, Fields), answer.Status());
        }

        await (after?.Invoke(http, visit, form) ?? Task.CompletedTask);
        return PageResults.SeeOther(onward(form));
    }

    private async Task<IResult> Again(HttpContext http, VisitId id, Show show, FormState form, int status) =>
        await reading.Open(http, id) is { } card ? show(http, card, form, status) : PageResults.NotThere(http);

    private async Task Told(HttpContext http, Visit visit, FormState form)
    {
        foreach (var referral in form.All("told").Contains("referrer", StringComparer.Ordinal) ? visit.Serves : [])
        {
            var sender = form.Sender(http.User) with { Id = ReferralIds.Hash("told", form.CommandId.ToString(), referral.ToString()), SeenVersion = null };
            await door.Send(sender, new InformReferrer(referral, "By the clinician, after the visit", http.Now()));
        }
    }
}
