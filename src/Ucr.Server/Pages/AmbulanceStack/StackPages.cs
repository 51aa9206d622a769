using Marten;
using Ucr.Server.Intake;
using Ucr.Server.Intake.AmbulanceStack;
using Ucr.Server.Pages.Forms;
using Ucr.Server.Pages.Layout;
using Ucr.Server.Security;
using Ucr.Server.Security.Access;
using Ucr.Server.Security.Encryption;

namespace Ucr.Server.Pages.AmbulanceStack;

/// <summary>The stack of a 999 service, from which the team takes what suits it: <c>/stack</c>.</summary>
public static class StackPages
{
    private static readonly FieldError Gone = new(null, "This case is not on the stack any more.");

    /// <summary>Maps the page.</summary>
    public static void MapStackPage(this IEndpointRouteBuilder app)
    {
        var stack = app.MapGroup("/stack").RequireAuthorization(Policies.Dispatch).ExcludeFromDescription();
        stack.MapGet("", (HttpContext http, IDocumentStore store, RawMessages messages, AccessLog access) => Show(http, store, messages, access, FormState.Blank(http.NewId()), StatusCodes.Status200OK));
        stack.MapPost("/{id:guid}/take", Take);
        stack.MapPost("/{id:guid}/told", Told);
    }

    private static async Task<IResult> Take(Guid id, HttpContext http, IDocumentStore store, RawMessages messages, AccessLog access, StackCases cases) =>
        await cases.Take(http.User, id) is { } answer
            ? PageResults.SeeOther($"/referrals/{answer.Reference}?done=new")
            : await Show(http, store, messages, access, (await http.ReadForm()).Wrong(Gone), StatusCodes.Status409Conflict);

    private static async Task<IResult> Told(Guid id, HttpContext http, IDocumentStore store, RawMessages messages, AccessLog access, StackCases cases) =>
        await cases.Told(http.User, id) ? PageResults.SeeOther("/stack") : await Show(http, store, messages, access, (await http.ReadForm()).Wrong(Gone), StatusCodes.Status409Conflict);

    private static async Task<IResult> Show(HttpContext http, IDocumentStore store, RawMessages messages, AccessLog access, FormState form, int status)
    {
        await using var session = store.QuerySession(http.User.Provider);
        var open = await StackCases.Open(session, http.RequestAborted);
        var rows = new List<StackModel.Row>();
        foreach (var one in open)
        {
            // Recorded before it is shown.
            await access.RecordAsync(http.User, AccessedThing.Message, $"message={one.MessageId}");
            rows.Add(Row(one, await messages.Read(session, one.MessageId, http.RequestAborted)));
        }

        return PageResults.Show<StackPage>(new StackModel(http.Frame(), form, [.. rows.Where(row => row.Reference is null)], [.. rows.Where(row => row.Reference is not null)]), status);
    }

    private static StackModel.Row Row(StackCase one, byte[]? bytes)
    {
        var said = bytes is null ? null : NativeReading.Read(bytes, one.WaitingSince).Referral;
        var place = said?.Patient is { } patient ? patient.WhereNow?.AddressLines is { Count: > 0 } now ? [.. now, patient.WhereNow.Postcode] : (IReadOnlyList<string?>)[.. patient.AddressLines, patient.Postcode] : [];
        return new(one.Id, one.Cad, one.Category, one.WaitingSince, Given(said?.Narrative), Given(string.Join(", ", place.OfType<string>())),
            Given(string.Join(", ", said?.Patient?.Phones.Select(phone => phone.Number) ?? [])), one.TakenAs);
    }

    private static string Given(string? words) => string.IsNullOrWhiteSpace(words) ? "Not given" : words;
}
