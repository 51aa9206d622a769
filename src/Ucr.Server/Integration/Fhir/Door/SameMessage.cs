using System.Text.Json;
using Marten;
using Microsoft.Extensions.Options;
using Ucr.Domain;
using Ucr.Server.Integration.Fhir.Needs;
using Ucr.Server.Integration.Fhir.Reading;
using Ucr.Server.Intake;
using Ucr.Server.Security.Encryption;
using Ucr.Server.Storage;

namespace Ucr.Server.Integration.Fhir.Door;

/// <summary>
/// The same message in the other encoding (XML once, JSON once) is the same referral, and is answered as the first was. The
/// same bytes again under a new request id, or other content under a used Bundle id, stay a mistake of the sender's.
/// </summary>
internal sealed class SameMessage(IDocumentStore store, RawMessages messages, NeedCodes needs, IOptionsMonitor<BarsSettings> settings)
{
    private static readonly JsonSerializerOptions Compared = Options();

    /// <summary>True when what was read now is what the referral was made from, written another way.</summary>
    public async Task<bool> InAnotherForm(string provider, IntakeAnswer answer, RawMessage now, IncomingReferral read, CancellationToken cancellation)
    {
        await using var session = store.QuerySession(provider);
        if (await session.LoadAsync<Referral>(answer.Referral, cancellation) is not { } referral
            || await session.LoadAsync<RawMessage>(referral.Message.Id, cancellation) is not { } first
            || BarsFormats.OfBody(first.ContentType) is not { } format
            || format == BarsFormats.OfBody(now.ContentType)
            || await messages.Read(session, first.Id, cancellation) is not { } bytes)
        {
            return false;
        }

        // Read as of the same moment: what is odd about a message depends on when it is read.
        return BarsReader.Read(bytes, format, settings.CurrentValue.ServicesOf(provider), now.ReceivedAt, needs).Referral is { } before
            && string.Equals(Text(before), Text(read), StringComparison.Ordinal);
    }

    private static string Text(IncomingReferral referral) => JsonSerializer.Serialize(referral, Compared);

    private static JsonSerializerOptions Options()
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web);
        Json.Configure(options);
        return options;
    }
}
