using Ucr.Domain;
using Ucr.Domain.Values;
using Ucr.Server.Pages.Components.Nhs;
using Ucr.Server.Pages.Forms;
using Ucr.Server.Pages.Referrals.Deciding;
using Ucr.Server.Pages.Visits.Reading;
using Ucr.Server.Pages.Visits.Steps;
using Ucr.Server.Security;
using Ucr.Server.Storage;

namespace Ucr.Server.Pages.Visits.Colleagues;

/// <summary>A colleague records for somebody whose phone died: the facts name both. They are not allocated, so their look is recorded first.</summary>
internal static class ColleaguePages
{
    private const string Outcome = "record-outcome";

    private static readonly Dictionary<string, string> Fields = new(StringComparer.Ordinal)
    {
        ["OccurredAt"] = "at",
        ["IdentityConfirmed"] = "identityConfirmed",
        ["Result"] = "outcome",
        ["Note"] = "note",
    };

    /// <summary>Maps the pages.</summary>
    public static void MapColleagues(this IEndpointRouteBuilder visits)
    {
        visits.MapGet("/colleagues", async (HttpContext http, VisitReading reading) => PageResults.Show<ColleaguesPage>(new ColleaguesModel(http.Frame(), await reading.OfColleagues(http))));
        visits.MapGet("/{id}/for/{clinician}", async (VisitId id, string clinician, HttpContext http, VisitReading reading) =>
            await Show(http, reading, id, new(clinician), FormState.Blank(http.NewId()).With("at", LocalMoment.Typed(http.Now())), StatusCodes.Status200OK));
        visits.MapPost("/{id}/for/{clinician}", Post);
    }

    private static async Task<IResult> Post(VisitId id, string clinician, HttpContext http, VisitReading reading, CommandDoor door)
    {
        var (who, form) = (new StaffId(clinician), await http.ReadForm());
        var (at, wrong) = LocalMoment.Read(form, "at");
        List<FieldError> missing = [.. form["step"] is null ? [new FieldError("step", "Choose what they did")] : Array.Empty<FieldError>(), .. wrong is null ? [] : new[] { wrong }];
        var read = missing.Count > 0 ? FormReading.Wrong(missing)
            : form["step"] is Outcome ? VisitFormReading.Outcome(form, id, who, at) : VisitFormReading.Step(form, id, who, at);
        if (!read.Reads)
        {
            return await Show(http, reading, id, who, form.Wrong(read.Errors), StatusCodes.Status422UnprocessableEntity);
        }

        var answer = await read.Send(http, form.Sender(http.User) with { SeenVersion = null }, door);
        return answer.Taken ? PageResults.SeeOther($"/visits/{id}/for/{Uri.EscapeDataString(clinician)}") : await Show(http, reading, id, who, form.Refused(answer, Fields), answer.Status());
    }

    private static async Task<IResult> Show(HttpContext http, VisitReading reading, VisitId id, StaffId clinician, FormState form, int status) =>
        await reading.OpenFor(http, id, clinician) is { } card
            ? PageResults.Show<ColleaguePage>(new ColleagueModel(http.Frame(), card, form, clinician, StaffChoices.NameOf(clinician), StepsFrom(card.Next), VisitChoices.Outcomes), status)
            : PageResults.NotThere(http);

    private static IReadOnlyList<Choice> StepsFrom(VisitStep next) =>
        [.. Enum.GetValues<VisitStep>().Where(step => step >= next && step != VisitStep.Finished).Select(step => new Choice(VisitWords.Value(step), VisitWords.Steps[(int)step]))];
}
