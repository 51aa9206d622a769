using Marten;
using Ucr.Domain;
using Ucr.Domain.Allocation;
using Ucr.Domain.Allocation.Scope;
using Ucr.Domain.Values;
using Ucr.Server.Pages.Components.Nhs;
using Ucr.Server.Pages.Forms;
using Ucr.Server.Pages.Referrals.Questions;
using Ucr.Server.Security;
using Ucr.Server.Storage;

namespace Ucr.Server.Pages.Visits.Kit;

/// <summary>A clinician takes kit on and gives it back: <c>/visits/kit</c>.</summary>
internal static class KitPages
{
    private static readonly Dictionary<string, string> TakeFields = new(StringComparer.Ordinal)
    {
        [nameof(TakeCustody.Item)] = "item",
        [nameof(TakeCustody.Kind)] = "kind",
        [nameof(TakeCustody.Witness)] = "witness",
    };

    private static readonly Dictionary<string, string> GiveFields = new(StringComparer.Ordinal)
    {
        [nameof(GiveCustody.Item)] = "held",
        [nameof(GiveCustody.To)] = "to",
        [nameof(GiveCustody.Witness)] = "giveWitness",
    };

    private static readonly Dictionary<string, string> Done = new(StringComparer.Ordinal)
    {
        ["take"] = "You have signed for it",
        ["give"] = "It is given back",
    };

    /// <summary>Maps the page.</summary>
    public static void MapKit(this IEndpointRouteBuilder visits)
    {
        visits.MapGet("/kit", async (HttpContext http, string? done, IDocumentStore store) =>
            Show(http, await Mine(http, store), FormState.Blank(http.NewId()), FormState.Blank(http.NewId()), done));
        visits.MapPost("/kit/take", async (HttpContext http, IDocumentStore store, CommandDoor door) =>
            await Send(http, store, door, "take", TakeFields, (form, shift) => Take(new(form), shift, http), (shift, form) => Show(http, shift, form, FormState.Blank(http.NewId()))));
        visits.MapPost("/kit/give", async (HttpContext http, IDocumentStore store, CommandDoor door) =>
            await Send(http, store, door, "give", GiveFields, (form, shift) => Give(new(form), shift, http), (shift, form) => Show(http, shift, FormState.Blank(http.NewId()), form)));
    }

    private static (IShiftCommand? Command, IReadOnlyList<FieldError> Wrong) Take(Answers answers, ShiftId shift, HttpContext http)
    {
        var item = answers.Line("item", "Name the item by its tag");
        var kind = answers.One<CustodyKind>("kind", "Choose what kind it is");
        return (new TakeCustody(shift, item, kind, answers.ColleagueOrNone("witness"), http.Now()), answers.Errors);
    }

    private static (IShiftCommand? Command, IReadOnlyList<FieldError> Wrong) Give(Answers answers, ShiftId shift, HttpContext http)
    {
        var item = answers.Line("held", "Choose the item");
        var to = answers.Line("to", "Say who has it now");
        return (new GiveCustody(shift, item, to, answers.ColleagueOrNone("giveWitness"), http.Now()), answers.Errors);
    }

    private static async Task<IResult> Send(
        HttpContext http, IDocumentStore store, CommandDoor door, string step, IReadOnlyDictionary<string, string> fields,
        Func<FormState, ShiftId, (IShiftCommand? Command, IReadOnlyList<FieldError> Wrong)> read, Func<Shift?, FormState, IResult> show)
    {
        var (form, shift) = (await http.ReadForm(), await Mine(http, store));
        var (command, wrong) = read(form, shift?.Id ?? default);
        if (wrong.Count > 0)
        {
            return show(shift, form.Wrong(wrong));
        }

        var answer = await door.Send(form.Sender(http.User) with { SeenVersion = null }, command!);
        return answer.Taken ? PageResults.SeeOther($"/visits/kit?done={step}") : show(shift, form.Refused(answer, fields));
    }

    /// <summary>The signed-in clinician's shift now; null when they are on none.</summary>
    private static async Task<Shift?> Mine(HttpContext http, IDocumentStore store)
    {
        await using var session = store.QuerySession(http.User.Provider);
        var now = http.Now();
        var shifts = await session.Query<Shift>().Where(shift => shift.EndsAt > now).ToListAsync(http.RequestAborted);
        return shifts.FirstOrDefault(shift => shift.Clinician == http.User.StaffId && shift.Covers(now));
    }

    private static IResult Show(HttpContext http, Shift? shift, FormState take, FormState give, string? done = null) => PageResults.Show<KitPage>(
        new KitModel(http.Frame(), shift is not null, [.. (shift?.Kit ?? []).Select(held => new Choice(held.Item, held.Item, Words(held.Kind)))], take, give)
        {
            Done = done is null ? null : Done.GetValueOrDefault(done),
        },
        take.HasErrors || give.HasErrors ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK);

    private static string Words(CustodyKind kind) => kind switch
    {
        CustodyKind.ControlledDrugs => "Controlled drugs",
        CustodyKind.ColdChain => "Has to stay cold",
        _ => "Signed for",
    };
}
