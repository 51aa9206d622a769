using System.Text;
using Marten;
using NodaTime.Text;
using Ucr.Domain.Allocation;
using Ucr.Server.Allocation.Rota;
using Ucr.Server.Pages.Forms;
using Ucr.Server.Pages.Referrals.Protecting;
using Ucr.Server.Pages.Referrals.Questions;
using Ucr.Server.Security;
using Ucr.Server.Storage;

namespace Ucr.Server.Pages.Shifts;

/// <summary>Shifts that come to be: by hand at <c>/shifts/new</c>, from a rota at <c>/shifts/import</c>.</summary>
internal static class ShiftPlanningPages
{
    private const string File = "file";
    private const int Week = 7;

    /// <summary>Maps the pages.</summary>
    public static void MapShiftPlanning(this IEndpointRouteBuilder shifts)
    {
        shifts.MapGet("/new", (HttpContext http) => AskNew(http, FormState.Blank(http.NewId()), StatusCodes.Status200OK));
        shifts.MapPost("/new", TakeNew);
        shifts.MapGet("/import", (HttpContext http) => AskRota(http, FormState.Blank(http.NewId()), null, StatusCodes.Status200OK));
        shifts.MapPost("/import", TakeRota);
        shifts.MapGet("/template", () => Results.File(Encoding.UTF8.GetBytes(RotaColumns.Template), "text/csv; charset=utf-8", "rota.csv"));
        shifts.MapGet("/rota.csv", Download);
    }

    private static async Task<IResult> TakeNew(HttpContext http, CommandDoor door, IDocumentStore store)
    {
        var form = await http.ReadForm();
        var answers = new Answers(form);
        var (command, clinician, from, to) = NewShiftForm.Read(answers, http.Now());
        await using var session = store.QuerySession(http.User.Provider);
        IReadOnlyList<FieldError> wrong = answers.Errors.Count > 0 || to <= from ? answers.Errors
            : await ShiftOverlap.Find(session, clinician, command.Shift, from, to, "startsAt", http.RequestAborted) is { } overlaps ? [overlaps] : [];
        if (wrong.Count > 0)
        {
            return AskNew(http, form.Wrong(wrong), StatusCodes.Status422UnprocessableEntity);
        }

        var answer = await door.Send(form.Sender(http.User) with { SeenVersion = null }, command);
        return answer.Taken ? PageResults.SeeOther($"/shifts/{command.Shift}?done=new") : AskNew(http, form.Refused(answer, NewShiftForm.Fields), StatusCodes.Status422UnprocessableEntity);
    }

    private static async Task<IResult> TakeRota(HttpContext http, RotaImport import)
    {
        var form = await Posted(http);
        if (form.Text(File) is not { } text)
        {
            return AskRota(http, form.Wrong(new FieldError(File, "Choose a file, or paste its text")), null, StatusCodes.Status422UnprocessableEntity);
        }

        var (sender, source) = (form.Sender(http.User), new CsvRota(text));
        if (form["step"] is not "take")
        {
            var preview = await import.Preview(sender, source, http.RequestAborted);
            return AskRota(http, form, preview, preview.Changes.Count == 0 ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK);
        }

        var taken = await import.Take(sender, source, form["goodRowsOnly"] is "yes", http.RequestAborted);
        return taken.Taken && taken.Preview.Faults.Count == 0
            ? PageResults.SeeOther("/shifts")
            : AskRota(http, taken.Taken ? form : form.Wrong(new FieldError("goodRowsOnly", "Some rows have faults. Mend them, or say that only the others shall be taken")), taken.Preview, StatusCodes.Status422UnprocessableEntity);
    }

    /// <summary>The shifts of a week from a day on, as the file that can be brought in again.</summary>
    private static async Task<IResult> Download(HttpContext http, string? day, IDocumentStore store)
    {
        var first = LocalDatePattern.Iso.Parse(day ?? "") is { Success: true, Value: var asked } ? asked : LondonDay.Of(http.Now());
        var (from, to) = (LondonDay.Begins(first), LondonDay.Begins(first.PlusDays(Week)));
        await using var session = store.QuerySession(http.User.Provider);
        var shifts = await session.Query<Shift>().Where(shift => shift.StartsAt >= from && shift.StartsAt < to).ToListAsync(http.RequestAborted);
        return Results.File(RotaFile.Write(shifts), "text/csv; charset=utf-8", $"rota-{LocalDatePattern.Iso.Format(first)}.csv");
    }

    /// <summary>The form, with the text of an uploaded file in the place where it would have been pasted.</summary>
    private static async Task<FormState> Posted(HttpContext http)
    {
        var form = await http.ReadForm();
        if (http.Request.HasFormContentType && http.Request.Form.Files.GetFile("upload") is { Length: > 0 and <= CsvRota.MostCharacters } upload)
        {
            using var reader = new StreamReader(upload.OpenReadStream());
            return form.With(File, await reader.ReadToEndAsync(http.RequestAborted));
        }

        return form;
    }

    private static IResult AskNew(HttpContext http, FormState form, int status) => PageResults.Show<ShiftFormPage>(
        new ShiftFormModel(http.Frame(), form, "Shifts", "Plan or start a shift", "Save the shift", "/shifts", NewShiftForm.Questions)
        {
            Known = ["A shift that begins by now is started. A later one is planned, and signed on to when it begins."],
        },
        status);

    private static IResult AskRota(HttpContext http, FormState form, RotaPreview? preview, int status) =>
        PageResults.Show<RotaImportPage>(new RotaImportModel(http.Frame(), form, preview), status);
}
