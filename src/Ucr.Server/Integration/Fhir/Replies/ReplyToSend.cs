using Marten;
using NodaTime;
using Ucr.Domain;

namespace Ucr.Server.Integration.Fhir.Replies;

/// <summary>
/// A reply that a sender's system has not taken: written with the fact that makes it owed, in one transaction, and gone with
/// the fact that it was told. It holds nothing that the referral does not say; it is how a reply is found, and found again
/// after any failure.
/// </summary>
/// <param name="Id">The referral: of its replies only the last is ever owed.</param>
/// <param name="Number">Which reply.</param>
/// <param name="Round">Which message to the sender's system.</param>
/// <param name="NextAt">When it is tried next, UTC.</param>
public sealed record ReplyToSend(Guid Id, int Number, int Round, Instant NextAt)
{
    /// <summary>Keeps the row as the referral says, in the caller's unit of work.</summary>
    internal static void Store(IDocumentSession session, Referral referral)
    {
        if (referral.Replies.All.Count == 0)
        {
            return;
        }

        if (referral.Replies.Open is { NextTryAt: { } next } reply)
        {
            session.Store(new ReplyToSend(referral.Id.Value, reply.Number, reply.Round, next));
        }
        else
        {
            session.Delete<ReplyToSend>(referral.Id.Value);
        }
    }
}
