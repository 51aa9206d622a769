using NodaTime;
using Ucr.Domain;
using Ucr.Domain.Outcomes;
using Ucr.Domain.Values;
using Ucr.Domain.Visits;
using Ucr.Server.Api;
using Ucr.Server.Intake;
using Ucr.Server.Pages.Forms;
using Ucr.Server.Pages.Referrals.Deciding;
using Ucr.Server.Pages.Visits.Asking;
using Ucr.Server.Pages.Visits.Phone;
using Ucr.Server.Pages.Visits.Reading;
using Ucr.Server.Security;
using Ucr.Server.Settings;
using Ucr.Server.Storage;

namespace Ucr.Server.Pages.Visits.Steps;

/// <summary>
/// Sends what a clinician did. Without the version that their screen showed: a colleague in the crew who sets off is no reason
/// to hold up somebody at a door. The step itself says what they saw, and one out of order is refused.
/// </summary>
public sealed class VisitSending(VisitReading reading, CommandDoor door, ProviderSettings settings)
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

    /// <summary>The visit was taken away while the phone had no signal: its clinician keeps what they wrote, and rings.</summary>
    internal static readonly Refusal NotYours = new("visit-not-yours", "This visit is not yours any more: the desk has given it to somebody else or called it off. Ring the desk.");

    private delegate FormReading ReadStep(FormState form, VisitId visit, StaffId clinician, Instant now);

    private delegate Task<FormReading> Read(FormState form, Visit visit, Instant at);

    private delegate IResult Show(HttpContext http, VisitCardModel card, FormState form, int status);

    /// <summary>The main button of the card.</summary>
    public Task<IResult> Step(HttpContext http, VisitId id) => Send(
        http, id, OfStep(http, VisitFormReading.Step), (context, card, form, status) => VisitPageEndpoints.Page(context, card, form, status: status), form => $"/visits/{id}?done={form["step"]}");

    /// <summary>Handed back to the desk: the visit is theirs no more.</summary>
    public Task<IResult> CannotTake(HttpContext http, VisitId id) =>
        Send(http, id, OfStep(http, VisitFormReading.CannotTake), VisitPageEndpoints.CannotTake, _ => "/visits");

    /// <summary>Nobody opened.</summary>
    public Task<IResult> CannotGetIn(HttpContext http, VisitId id) =>
        Send(http, id, OfStep(http, VisitFormReading.CannotGetIn), VisitPageEndpoints.CannotGetIn, _ => $"/visits/{id}?done=cannot-get-in");

    /// <summary>What came of it, and that whoever referred knows.</summary>
    public Task<IResult> Outcome(HttpContext http, VisitId id) =>
        Send(http, id, OfStep(http, VisitFormReading.Outcome), VisitPageEndpoints.Outcome, _ => $"/visits/{id}?done=outcome", Told);

    /// <summary>A question beside the steps.</summary>
    public Task<IResult> Form(HttpContext http, VisitId id, VisitForm asked) => Send(
        http, id, (form, visit, at) => Answer(http, asked, form, visit, at), (context, card, form, status) => VisitPageEndpoints.Question(context, card, form, asked, status),
        _ => $"/visits/{id}?done={asked.Name}", fields: asked.Fields);

    private static Read OfStep(HttpContext http, ReadStep read) => (form, visit, at) => Task.FromResult(read(form, visit.Id, http.User.StaffId, at));

    private async Task<FormReading> Answer(HttpContext http, VisitForm asked, FormState form, Visit visit, Instant at)
    {
        var policies = (await settings.Of(http.User.Provider, http.RequestAborted)).At(http.Now());
        return await reading.Served(http, visit) is { } referral
            ? asked.Read(form, visit, referral, new(http.User.StaffId, at, policies.Triage))
            : FormReading.Wrong(new FieldError(null, NotYours.Words));
    }

    private async Task<IResult> Send(
        HttpContext http, VisitId id, Read read, Show show, Func<FormState, string> onward, Func<HttpContext, Visit, FormState, Task>? after = null, IReadOnlyDictionary<string, string>? fields = null)
    {
        if (await reading.Find(http, id) is not { } visit)
        {
            return http.FromPhone() ? Problems.Of(NotYours) : PageResults.NotThere(http);
        }

        var form = await http.ReadFormWithFiles();
        var when = PhoneTimes.Of(form, http.Now());
        var typed = await read(form, visit, when.HappenedAt);
        if (!typed.Reads)
        {
            return http.FromPhone()
                ? Results.Problem(statusCode: StatusCodes.Status422UnprocessableEntity, type: "/problems/form", title: typed.Errors[0].Message)
                : await Again(http, id, show, form.Wrong(typed.Errors), StatusCodes.Status422UnprocessableEntity);
        }

        var answer = await typed.Send(http, form.Sender(http.User) with { SeenVersion = null, PhoneAt = when.PhoneAt }, door);
        if (!answer.Taken)
        {
            return http.FromPhone() ? Problems.Of(answer.Refusal!) : await Again(http, id, show, form.Refused(answer, fields ?? Fields), answer.Status());
        }

        await (after?.Invoke(http, visit, form) ?? Task.CompletedTask);
        return http.FromPhone() ? Results.Ok(new CommandTaken(answer.Version, answer.Repeated)) : PageResults.SeeOther(onward(form));
    }

    private async Task<IResult> Again(HttpContext http, VisitId id, Show show, FormState form, int status) =>
        await reading.Open(http, id) is { } card ? show(http, card, form, status) : PageResults.NotThere(http);

    private async Task Told(HttpContext http, Visit visit, FormState form)
    {
        foreach (var referral in form.All("told").Contains("referrer", StringComparer.Ordinal) ? visit.Serves : [])
        {
            var when = PhoneTimes.Of(form, http.Now());
            var sender = form.Sender(http.User) with { PhoneAt = when.PhoneAt, Id = ReferralIds.Hash("told", form.CommandId.ToString(), referral.ToString()), SeenVersion = null };
            await door.Send(sender, new InformReferrer(referral, "By the clinician, after the visit", when.HappenedAt));
        }
    }
}
