using System.Text;
using Marten;
using Ucr.Server.Pages.Forms;
using Ucr.Server.Pages.Layout;
using Ucr.Server.Pages.Wording;
using Ucr.Server.Security;
using Ucr.Server.Security.Access;
using Ucr.Server.Security.Encryption;

namespace Ucr.Server.Pages.Refused;

/// <summary>Reads one refused message, after the access was recorded.</summary>
public sealed class RefusedReading(IDocumentStore store, RawMessages messages, AccessLog access, StaffNames staff)
{
    private const int MostCharacters = 200_000;

    /// <summary>What its page shows; null when there is none.</summary>
    public async Task<RefusedMessageModel?> Of(HttpContext http, Guid id, FormState form)
    {
        await using var session = store.QuerySession(http.User.Provider);
        if (await session.LoadAsync<RawMessage>(id, http.RequestAborted) is not { WasRefused: true } message)
        {
            return null;
        }

        await (message.Key.PatientId is { } patient
            ? access.RecordAsync(http.User, AccessedThing.Message, patient)
            : access.RecordAsync(http.User, AccessedThing.Message, $"message={id}"));
        var bytes = await messages.Read(session, id, http.RequestAborted);
        return new(http.Frame(), form, id, message.ReceivedAt, message.Sender, [RefusedText.What(message)], RefusedText.WhatToDo(message))
        {
            Answered = RefusedText.Answered(message),
            SeenBy = message.SeenBy is { } seen ? RefusedText.Seen(staff.Of(new(seen)), message.SeenAt) : null,
            NeedsSomebody = message.NeedsSomebody,
            Done = message is { Answer: { } answer, AnsweredBy: { } by, AnsweredAt: { } at } ? $"{RefusedText.Done(message, answer)}, {staff.Of(new(by))}, {TimeText.Full(at)}" : null,
            CameAgain = message.NeedsSomebody ? await CameAgain(session, message, http.RequestAborted) : [],
            Content = bytes is null ? null : Text(bytes),
        };
    }

    private static async Task<IReadOnlyList<string>> CameAgain(IQuerySession session, RawMessage message, CancellationToken cancellation)
    {
        var same = await session.Query<RawMessage>()
            .Where(other => other.Hash == message.Hash && other.ReceivedAt > message.ReceivedAt && other.Outcome == RawMessageOutcome.Created).Take(5).ToListAsync(cancellation);
        return [.. same.Select(other => other.Reference).OfType<string>()];
    }

    /// <summary>As text, whatever it is: what is no UTF-8 shows as replacement characters, and the page encodes the rest.</summary>
    private static string Text(byte[] bytes)
    {
        var text = Encoding.UTF8.GetString(bytes);
        return text.Length <= MostCharacters ? text : string.Concat(text.AsSpan(0, MostCharacters), "\n… (the rest is stored and not shown here)");
    }
}
