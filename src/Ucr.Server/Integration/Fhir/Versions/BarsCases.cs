using Hl7.Fhir.Model;
using Marten;
using Ucr.Domain;
using Ucr.Domain.Intake;
using Ucr.Domain.Values;
using Ucr.Server.Integration.Fhir.Checks;
using Ucr.Server.Integration.Fhir.Mapping;
using Ucr.Server.Integration.Fhir.Reading;
using Ucr.Server.Intake;
using Ucr.Server.Security.Encryption;

namespace Ucr.Server.Integration.Fhir.Versions;

/// <summary>Finds the referral that a message is about, and what its sender has said of it so far.</summary>
public sealed class BarsCases(RawMessages messages)
{
    /// <summary>The referral's id, as the first message about the request gives or gave it.</summary>
    public static ReferralId IdOf(string provider, BarsMessage message) =>
        ReferralIds.Of(provider, ReferralMapping.Sender(message.Header!), message.Bundle.Id!.ToLowerInvariant());

    /// <summary>
    /// The referral that a message is about: by the id that we gave the request, where the sender quotes it and it is the
    /// sender's own; else by its Bundle id. Null when we hold none.
    /// </summary>
    public static async Task<Referral?> Find(IQuerySession session, BarsMessage message, CancellationToken cancellation)
    {
        if (Guid.TryParse(message.Request!.Id, out var quoted)
            && await session.LoadAsync<Referral>(new ReferralId(quoted), cancellation) is { Channel: Channel.Bars } referral
            && IsOf(referral, message))
        {
            return referral;
        }

        return await session.LoadAsync<Referral>(IdOf(session.TenantId, message), cancellation);
    }

    /// <summary>
    /// True when the sender quotes an id that it says it had from us. Its own, by which its message refers to the request,
    /// is none: a sender that has had no answer yet can only have that.
    /// </summary>
    public static bool QuotesAnId(BarsMessage message)
    {
        var own = message.Bundle.Entry.First(e => ReferenceEquals(e.Resource, message.Request)).FullUrl ?? "";
        return message.Request!.Id is { Length: > 0 } quoted && !own.EndsWith(quoted, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Everything that the sender has said, merged; null when the words fell with the patient's key.</summary>
    public async Task<Bundle?> Held(IQuerySession session, Referral referral, CancellationToken cancellation)
    {
        var held = await session.LoadAsync<BarsCase>(referral.Id.Value, cancellation);
        var versions = new List<Bundle>();
        foreach (var id in (IEnumerable<Guid>)[referral.Message.Id, .. held?.Later.Select(version => version.MessageId) ?? []])
        {
            if (await Read(session, id, cancellation) is { } bundle)
                versions.Add(bundle);
        }

        return versions.Count == 0 ? null : MergedBundle.Of(versions);
    }

    /// <summary>Adds a message that was taken, in the caller's unit of work.</summary>
    public static async System.Threading.Tasks.Task Keep(IDocumentSession session, ReferralId referral, RawMessage message, string reason, CancellationToken cancellation)
    {
        var held = await session.LoadAsync<BarsCase>(referral.Value, cancellation) ?? new() { Id = referral.Value };
        if (held.Later.All(version => version.MessageId != message.Id))
            session.Store(held with { Later = [.. held.Later, new(message.Id, message.ReceivedAt, reason)] });
    }

    /// <summary>A message's own id for what it says, as events keep it.</summary>
    public static Domain.Intake.ReceivedMessage Named(RawMessage message, BarsMessage read) =>
        new(message.Id, message.Hash, read.Bundle.Id!.ToLowerInvariant(), Words.Clean(read.Encounter?.Identifier.FirstOrDefault()?.Value), ReplyTo: Words.Clean(read.Header!.Source?.Endpoint));

    private static bool IsOf(Referral referral, BarsMessage message) =>
        string.Equals(referral.Message.ReplyTo ?? "", Words.Clean(message.Header!.Source?.Endpoint) ?? "", StringComparison.OrdinalIgnoreCase);

    private async Task<Bundle?> Read(IQuerySession session, Guid id, CancellationToken cancellation)
    {
        var message = await session.LoadAsync<RawMessage>(id, cancellation);
        return message is not null && BarsFormats.OfBody(message.ContentType) is { } format && await messages.Read(session, id, cancellation) is { } bytes
            ? BarsParser.Parse(bytes, format).Bundle
            : null;
    }
}
