using System.Globalization;
using Marten;
using NodaTime;
using Ucr.Domain;
using Ucr.Domain.Intake.Replies;
using Ucr.Domain.Values;
using Ucr.Server.Intake;
using Ucr.Server.Storage;

namespace Ucr.Server.Integration.Fhir.Replies;

/// <summary>Tries one reply, and puts what came of it in the history: that decides whether and when it is tried again.</summary>
public sealed class ReplyDelivery(IDocumentStore store, ReplyComposer composer, CommandDoor door, IClock clock, ReplyClient? client = null)
{
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(30);

    /// <summary>Tries it, unless the sender has been told meanwhile.</summary>
    public async Task Deliver(string provider, ReferralId id, int number, int round, CancellationToken cancellation)
    {
        await using var session = store.LightweightSession(provider);
        if (await session.LoadAsync<Referral>(id, cancellation) is not { } referral
            || referral.Replies.Open is not { NextTryAt: not null } reply || reply.Number != number || reply.Round != round)
        {
            session.Delete<ReplyToSend>(id.Value);
            await session.SaveChangesAsync(cancellation);
            return;
        }

        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        deadline.CancelAfter(Deadline);
        var at = clock.GetCurrentInstant();
        var answer = await Try(session, referral, reply, deadline.Token);
        await door.Send(
            CommandSender.Service(provider, ReferralIds.Hash("reply-try", id.ToString(), Text(number), Text(round), Text(reply.Tries))),
            new RecordReplyTry(id, number, round, reply.Tries, answer.Result, answer.Status, answer.Said, answer.NotBefore, at)).OrAgain();
    }

    private async Task<ReplyAnswer> Try(IQuerySession session, Referral referral, OwedReply reply, CancellationToken cancellation)
    {
        if (client is null)
        {
            return new(ReplyResult.Refused, null, "no endpoint is set up");
        }

        if (referral.Message.ReplyTo is not { Length: > 0 } target)
        {
            return new(ReplyResult.Refused, null, "the sender gave no address");
        }

        return await composer.Compose(session, referral, reply, cancellation) is { } content
            ? await client.Send(new(content, RequestId(session.TenantId, referral.Id, reply), referral.Message.CorrelationId!, target, session.TenantId), cancellation)
            : new(ReplyResult.Refused, null, "the request is no longer held");
    }

    /// <summary>New for each message, the same for each try of it, whichever node sends it after whatever failure.</summary>
    internal static Guid RequestId(string provider, ReferralId referral, OwedReply reply) =>
        ReferralIds.Hash("bars-reply", provider, referral.ToString(), Text(reply.Number), Text(reply.Round));

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
