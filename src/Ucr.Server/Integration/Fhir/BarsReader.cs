using Hl7.Fhir.Model;
using Ucr.Server.Integration.Fhir.Checks;
using Ucr.Server.Integration.Fhir.Mapping;
using Ucr.Server.Integration.Fhir.Needs;
using Ucr.Server.Integration.Fhir.Reading;
using Ucr.Server.Intake;
using Instant = NodaTime.Instant;

namespace Ucr.Server.Integration.Fhir;

/// <summary>What was read from a message, or what is wrong with it.</summary>
/// <param name="Bundle">The message; null when it is refused.</param>
/// <param name="Referral">What intake takes; null when it is refused, when it takes something back, and when it is an update that does not stand by itself.</param>
/// <param name="Issues">What is wrong; empty when it was read.</param>
public sealed record BarsReading(Bundle? Bundle, IncomingReferral? Referral, IReadOnlyList<BarsIssue> Issues)
{
    /// <summary>What the sender wants.</summary>
    public BarsIntent Intent { get; init; }

    /// <summary>Why an update does not stand by itself: it says only what changes.</summary>
    public IReadOnlyList<BarsIssue> Incomplete { get; init; } = [];
}

/// <summary>From bytes to a referral or to issues: parse, check, map. Pure, and it never throws.</summary>
public static class BarsReader
{
    /// <summary>Reads a message whose length has been limited.</summary>
    /// <param name="body">The bytes.</param>
    /// <param name="format">How they are written.</param>
    /// <param name="services">The service ids that are ours.</param>
    /// <param name="now">When the service received it.</param>
    /// <param name="needs">Which need a code names; null for the usual ones.</param>
    public static BarsReading Read(ReadOnlyMemory<byte> body, BarsFormat format, IReadOnlyCollection<string> services, Instant now, NeedCodes? needs = null)
    {
        var parsed = BarsParser.Parse(body, format);
        if (parsed.Bundle is not { } bundle)
            return new(null, null, parsed.Issues);
        var message = new BarsMessage(bundle);
        return BarsChecks.Envelope(message, services) is { Count: > 0 } envelope
            ? new(null, null, envelope)
            : Inside(message, parsed.Doubts, BarsKinds.IntentOf(message), now, needs ?? NeedCodes.Usual);
    }

    /// <summary>Reads what versions of one request say together.</summary>
    /// <param name="merged">The versions, merged.</param>
    /// <param name="now">When the service received the last of them.</param>
    /// <param name="needs">Which need a code names; null for the usual ones.</param>
    public static BarsReading Merged(Bundle merged, Instant now, NeedCodes? needs = null) => Inside(new(merged), [], BarsIntent.New, now, needs ?? NeedCodes.Usual);

    private static BarsReading Inside(BarsMessage message, IReadOnlyList<string> doubts, BarsIntent intent, Instant now, NeedCodes needs) => (intent, BarsChecks.Content(message, now)) switch
    {
        (BarsIntent.Update, { Count: > 0 } incomplete) => new(message.Bundle, null, []) { Intent = intent, Incomplete = incomplete },
        (_, { Count: > 0 } issues) => new(null, null, issues) { Intent = intent },
        (BarsIntent.Cancel, _) => new(message.Bundle, null, []) { Intent = intent },
        _ => new(message.Bundle, ReferralMapping.Map(message, doubts, now, needs), []) { Intent = intent },
    };
}
