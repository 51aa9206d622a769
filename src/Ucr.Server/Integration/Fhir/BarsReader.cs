using Hl7.Fhir.Model;
using Ucr.Server.Integration.Fhir.Checks;
using Ucr.Server.Integration.Fhir.Mapping;
using Ucr.Server.Integration.Fhir.Reading;
using Ucr.Server.Intake;
using Instant = NodaTime.Instant;

namespace Ucr.Server.Integration.Fhir;

/// <summary>A referral that was read from a message, or what is wrong with the message.</summary>
/// <param name="Bundle">The message; null when it is refused.</param>
/// <param name="Referral">What intake takes; null when it is refused.</param>
/// <param name="Issues">What is wrong; empty when it was read.</param>
public sealed record BarsReading(Bundle? Bundle, IncomingReferral? Referral, IReadOnlyList<BarsIssue> Issues);

/// <summary>From bytes to a referral or to issues: parse, check, map. Pure, and it never throws.</summary>
public static class BarsReader
{
    /// <summary>Reads a message whose length has been limited.</summary>
    /// <param name="body">The bytes.</param>
    /// <param name="format">How they are written.</param>
    /// <param name="services">The service ids that are ours.</param>
    /// <param name="now">When the service received it.</param>
    public static BarsReading Read(ReadOnlyMemory<byte> body, BarsFormat format, IReadOnlyCollection<string> services, Instant now)
    {
        var parsed = BarsParser.Parse(body, format);
        if (parsed.Bundle is not { } bundle)
            return new(null, null, parsed.Issues);
        var message = new BarsMessage(bundle);
        var issues = BarsChecks.Check(message, services, now);
        return issues.Count > 0 ? new(null, null, issues) : new(bundle, ReferralMapping.Map(message, parsed.Doubts, now), []);
    }
}
