using Marten;
using Marten.Linq.MatchesSql;
using Ucr.Domain.Clocks.Escalations;
using Ucr.Domain.Intake.Refused;
using Ucr.Server.Clocks;
using Ucr.Server.Intake;
using Ucr.Server.Intake.Ledger;
using Ucr.Server.Pages.Forms;
using Ucr.Server.Pages.Referrals.Questions;
using Ucr.Server.Security;
using Ucr.Server.Security.Encryption;
using Ucr.Server.Storage;

namespace Ucr.Server.Pages.Refused;

/// <summary>Messages that became no referral: <c>/refused</c>. A patient may be behind each, so a person looks at every one.</summary>
public static class RefusedEndpoints
{
    private const int MostShown = 200;
    private const string Over = $"not ({Waits})";
    internal const string Waits = "coalesce(d.data ->> 'answer', 'SenderRung') = 'SenderRung' and d.data ->> 'seenBy' is distinct from d.data ->> 'sender'";

    /// <summary>Maps the pages.</summary>
    public static void MapRefusedPages(this IEndpointRouteBuilder app)
    {
        var refused = app.MapGroup("/refused").RequireAuthorization(Policies.RefusedMessages).ExcludeFromDescription();
        refused.MapGet("", List);
        refused.MapGet("/{id:guid}", Message);
        refused.MapPost("/{id:guid}/seen", Seen);
        refused.MapPost("/{id:guid}/answer", Answer);
    }

    private static async Task<IResult> List(HttpContext http, IDocumentStore store)
    {
        await using var session = store.QuerySession(http.User.Provider);
        var refused = session.Query<RawMessage>().Where(message => message.Outcome == RawMessageOutcome.Refused || message.Outcome == RawMessageOutcome.Failed);

        // Whatever else came in: who still waits is shown, the longest first.
        var waiting = await refused.Where(message => message.MatchesSql(Waits)).OrderBy(message => message.ReceivedAt).Take(MostShown).ToListAsync(http.RequestAborted);
        var done = await refused.Where(message => message.MatchesSql(Over)).OrderByDescending(message => message.ReceivedAt).Take(MostShown).ToListAsync(http.RequestAborted);
        var rows = waiting.Concat(done).Select(RefusedText.Row);
        return PageResults.Show<RefusedListPage>(new RefusedListModel(http.Frame(), [.. rows]));
    }

    private static Task<IResult> Message(Guid id, HttpContext http, RefusedReading reading) => Show(id, http, reading, FormState.Blank(http.NewId()), StatusCodes.Status200OK);

    private static async Task<IResult> Show(Guid id, HttpContext http, RefusedReading reading, FormState form, int status) =>
        await reading.Of(http, id, form) is { } model ? PageResults.Show<RefusedMessagePage>(model, status) : PageResults.NotThere(http);

    private static async Task<IResult> Answer(Guid id, HttpContext http, IDocumentStore store, RefusedReading reading, RefusedTasks tasks)
    {
        var form = await http.ReadForm();
        var answers = new Answers(form);
        var answer = answers.One<RefusedMessageAnswer>("answer", "Say what you did");
        if (answers.Errors.Count > 0)
        {
            return await Show(id, http, reading, form.Wrong(answers.Errors), StatusCodes.Status422UnprocessableEntity);
        }

        await using var session = store.QuerySession(http.User.Provider);
        var typed = form.Text("reference")?.ToUpperInvariant();
        var referral = typed is null ? null : await session.Query<Domain.Referral>().Where(held => held.Reference == typed).FirstOrDefaultAsync(http.RequestAborted);
        if (typed is not null && referral is null)
        {
            return await Show(id, http, reading, form.Wrong(new FieldError("reference", "There is no referral with this reference")), StatusCodes.Status422UnprocessableEntity);
        }

        var done = await tasks.Answer(form.Sender(http.User), new(id, answer, referral?.Id, answers.OneOrNone<NotAReferralBecause>("because"), http.Now()));
        return done.Taken
            ? PageResults.SeeOther($"/refused/{id}")
            : await Show(id, http, reading, form.Refused(done, RefusedForm.Fields), done.Status());
    }

    private static async Task<IResult> Seen(Guid id, HttpContext http, IDocumentStore store, RawMessages messages, CommandDoor door)
    {
        await using var session = store.QuerySession(http.User.Provider);
        if (await session.LoadAsync<RawMessage>(id, http.RequestAborted) is not { Outcome: RawMessageOutcome.Refused or RawMessageOutcome.Failed })
        {
            return PageResults.NotThere(http);
        }

        await messages.SeenAsync(http.User.Provider, id, http.User.StaffId.Value);
        if ((await session.LoadAsync<ProviderDesk>(Deadlines.DeskOf(http.User.Provider), http.RequestAborted))?.Escalations.FirstOrDefault(raised => raised.About == id && raised.IsUnanswered) is { } stuck)
        {
            // Whoever has read it has taken it on.
            await door.Send(new(http.User.Provider, http.User.Actor, ReferralIds.Command("seen", id)), new AcknowledgeAtDesk(stuck.Kind, stuck.DueAt, id));
        }

        return PageResults.SeeOther($"/refused/{id}");
    }
}
