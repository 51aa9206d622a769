using Marten;
using NodaTime;
using NodaTime.Text;
using Ucr.Domain;
using Ucr.Domain.Allocation;
using Ucr.Domain.Allocation.Rota;
using Ucr.Domain.Values;
using Ucr.Server.Pages.Forms;
using Ucr.Server.Pages.Referrals.Protecting;
using Ucr.Server.Pages.Referrals.Questions;
using Ucr.Server.Pages.Wording;
using Ucr.Server.Security;
using Ucr.Server.Storage;

namespace Ucr.Server.Pages.Shifts;

/// <summary>Who works when: <c>/shifts</c>, a page for each shift, and a form for each step on it.</summary>
internal static class ShiftPages
{
    private static readonly IReadOnlyList<ShiftForm> Forms =
        [new BeginForm(), new UnavailableForm(), new AvailableForm(), new TakeBreakForm(), new PlanBreakForm(), new KitForm(), new StaffRecordForm(), new OvertimeForm(), new PlannedEndForm(), new CancelForm(), new EndForm()];

    private static readonly Dictionary<string, string> Fields = new[] { "Reason", "From", "Until", "Number", "To", "Minutes", "Kit", "Capabilities", "Languages", "Credentials", "EndsAt", "SafeHome", "OccurredAt" }
        .ToDictionary(member => member, member => string.Equals(member, "Credentials", StringComparison.Ordinal) ? "signedOff" : char.ToLowerInvariant(member[0]) + member[1..], StringComparer.Ordinal);

    /// <summary>Maps the pages.</summary>
    public static void MapShiftPages(this IEndpointRouteBuilder app)
    {
        var shifts = app.MapGroup("/shifts").RequireAuthorization(Policies.Board).ExcludeFromDescription();
        shifts.MapGet("", List);
        shifts.MapGet("/{id:guid}", async (Guid id, HttpContext http, string? done, IDocumentStore store, StaffNames staff) =>
            await Find(id, http, store) is { } shift ? Show(http, shift, staff, done) : PageResults.NotThere(http));
        shifts.MapGet("/{id:guid}/{step}", async (Guid id, string step, HttpContext http, IDocumentStore store, StaffNames staff) =>
            await Find(id, http, store) is { } shift && FormOf(step) is { } form
                ? Ask(http, shift, staff, form, form.Prepared(FormState.Blank(http.NewId()), shift, http.Now()), StatusCodes.Status200OK)
                : PageResults.NotThere(http));
        shifts.MapPost("/{id:guid}/{step}", Take);
        app.MapGroup("/shifts").RequireAuthorization(Policies.Rota).ExcludeFromDescription().MapShiftPlanning();
    }

    private static async Task<IResult> List(HttpContext http, string? day, string? team, IDocumentStore store, StaffNames staff)
    {
        var today = LondonDay.Of(http.Now());
        var on = LocalDatePattern.Iso.Parse(day ?? "") is { Success: true, Value: var asked } ? asked : today;
        var (from, to) = (LondonDay.Begins(on), LondonDay.Ends(on));
        var earliest = Instant.Min(from, LondonDay.Begins(today));
        await using var session = store.QuerySession(http.User.Provider);
        var shifts = await session.Query<Shift>().Where(shift => shift.EndsAt > earliest).ToListAsync(http.RequestAborted);
        var rows = shifts.Where(shift => shift.StartsAt < to && shift.WorksUntil > from && (team is null || string.Equals(shift.Team, team, StringComparison.Ordinal)))
            .Select(shift => new ShiftsModel.Row(shift, staff.Of(shift.Clinician)))
            .OrderBy(row => row.Shift.Team, StringComparer.Ordinal).ThenBy(row => row.Shift.StartsAt).ThenBy(row => row.Name, StringComparer.Ordinal);
        var teams = shifts.Select(shift => shift.Team).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
        return PageResults.Show<ShiftsPage>(new ShiftsModel(http.Frame(), on, today, [.. teams], team, [.. rows]));
    }

    private static async Task<IResult> Take(Guid id, string step, HttpContext http, IDocumentStore store, StaffNames staff, CommandDoor door)
    {
        if (await Find(id, http, store) is not { } shift || FormOf(step) is not { } form)
        {
            return PageResults.NotThere(http);
        }

        var posted = await http.ReadForm();
        var answers = new Answers(posted);
        var command = form.Read(answers, shift, http.Now());
        IReadOnlyList<FieldError> wrong = answers.Errors.Count > 0 ? answers.Errors : await Overlap(http, store, shift, form.Adds(command, shift));
        if (wrong.Count > 0)
        {
            return Ask(http, shift, staff, form, posted.Wrong(wrong), StatusCodes.Status422UnprocessableEntity);
        }

        var answer = await door.Send(posted.Sender(http.User) with { SeenVersion = null }, command);
        return answer.Taken ? PageResults.SeeOther($"/shifts/{id}?done={step}") : Ask(http, shift, staff, form, posted.Refused(answer, Fields), StatusCodes.Status422UnprocessableEntity);
    }

    private static async Task<IReadOnlyList<FieldError>> Overlap(HttpContext http, IDocumentStore store, Shift shift, (Instant From, Instant To, string Field)? adds)
    {
        if (adds is not (var from, var to, var field))
        {
            return [];
        }

        await using var session = store.QuerySession(http.User.Provider);
        return await ShiftOverlap.Find(session, shift.Clinician, shift.Id, from, to, field, http.RequestAborted) is { } overlaps ? [overlaps] : [];
    }

    private static ShiftForm? FormOf(string step) => Forms.FirstOrDefault(form => string.Equals(form.Name, step, StringComparison.Ordinal));

    private static async Task<Shift?> Find(Guid id, HttpContext http, IDocumentStore store)
    {
        await using var session = store.QuerySession(http.User.Provider);
        return await session.LoadAsync<Shift>(new ShiftId(id), http.RequestAborted);
    }

    private static IResult Show(HttpContext http, Shift shift, StaffNames staff, string? done)
    {
        var leads = http.User.Actor.Dispatches || http.User.Actor.Roles.Contains(Role.Manager);
        var may = leads || http.User.StaffId == shift.Clinician;
        return PageResults.Show<ShiftPage>(new ShiftModel(
            http.Frame(), shift, staff.Of(shift.Clinician), may,
            [.. Forms.Where(form => may && (leads || !form.ForLeads) && form.Fits(shift, http.Now())).Select(form => new Components.Nhs.NhsSummaryList.Link($"/shifts/{shift.Id}/{form.Name}", form.Title, ""))])
        {
            Done = done is null ? null : string.Equals(done, "new", StringComparison.Ordinal) ? "The shift is there" : FormOf(done)?.Done,
            OvertimeBy = shift.Rota.OvertimeBy is { } by ? staff.Of(by) : null,
        });
    }

    private static IResult Ask(HttpContext http, Shift shift, StaffNames staff, ShiftForm form, FormState state, int status) => PageResults.Show<ShiftFormPage>(
        new ShiftFormModel(
            http.Frame(), state, $"{staff.Of(shift.Clinician)}, {TimeText.Full(shift.StartsAt)} to {TimeText.Moment(shift.EndsAt, shift.StartsAt)}",
            form.Title, form.Button, $"/shifts/{shift.Id}", form.Questions(shift))
        {
            Known = form.Known,
        },
        status);
}
