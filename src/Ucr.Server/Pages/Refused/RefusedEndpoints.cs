using System.Text;
using Marten;
using Ucr.Domain.Clocks.Escalations;
using Ucr.Server.Clocks;
using Ucr.Server.Intake;
using Ucr.Server.Pages.Forms;
using Ucr.Server.Security;
using Ucr.Server.Security.Access;
using Ucr.Server.Security.Encryption;
using Ucr.Server.Storage;

namespace Ucr.Server.Pages.Refused;

/// <summary>Messages that became no referral: <c>/refused</c>. A patient may be behind each, so a person looks at every one.</summary>
public static class RefusedEndpoints
{
    private const int MostShown = 200;
    private const int MostCharacters = 200_000;

    /// <summary>Maps the pages.</summary>
    public static void MapRefusedPages(this IEndpointRouteBuilder app)
    {
        var refused = app.MapGroup("/refused").RequireAuthorization(Policies.RefusedMessages).ExcludeFromDescription();
        refused.MapGet("", List);
        refused.MapGet("/{id:guid}", Message);
        refused.MapPost("/{id:guid}/seen", Seen);
    }

    private static async Task<IResult> List(HttpContext http, IDocumentStore store)
    {
        await using var session = store.QuerySession(http.User.Provider);
        var messages = await session.Query<RawMessage>()
            .Where(message => message.Outcome == RawMessageOutcome.Refused || message.Outcome == RawMessageOutcome.Failed)
            .OrderByDescending(message => message.ReceivedAt).Take(MostShown).ToListAsync(http.RequestAborted);
        var rows = messages.OrderBy(message => message.SeenBy is not null).Select(RefusedText.Row);
        return PageResults.Show<RefusedListPage>(new RefusedListModel(http.Frame(), [.. rows]));
    }

    private static async Task<IResult> Message(Guid id, HttpContext http, IDocumentStore store, RawMessages messages, AccessLog access, StaffNames staff)
    {
        await using var session = store.QuerySession(http.User.Provider);
        if (await session.LoadAsync<RawMessage>(id, http.RequestAborted) is not { Outcome: RawMessageOutcome.Refused or RawMessageOutcome.Failed } message)
        {
            return PageResults.NotThere(http);
        }

        await (message.Key.PatientId is { } patient
            ? access.RecordAsync(http.User, AccessedThing.Message, patient)
            : access.RecordAsync(http.User, AccessedThing.Message, $"message={id}"));
        var bytes = await messages.Read(session, id, http.RequestAborted);
        return PageResults.Show<RefusedMessagePage>(new RefusedMessageModel(
            http.Frame(), FormState.Blank(http.NewId()), id, message.ReceivedAt, message.Sender, [RefusedText.What(message)], RefusedText.WhatToDo(message))
        {
            Answered = RefusedText.Answered(message),
            SeenBy = message.SeenBy is { } seen ? RefusedText.Seen(staff.Of(new(seen)), message.SeenAt) : null,
            Content = bytes is null ? null : Text(bytes),
        });
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

    /// <summary>As text, whatever it is: what is no UTF-8 shows as replacement characters, and the page encodes the rest.</summary>
    private static string Text(byte[] bytes)
    {
        var text = Encoding.UTF8.GetString(bytes);
        return text.Length <= MostCharacters ? text : string.Concat(text.AsSpan(0, MostCharacters), "\n… (the rest is stored and not shown here)");
    }
}
