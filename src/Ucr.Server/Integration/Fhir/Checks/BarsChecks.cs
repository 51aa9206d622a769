using Hl7.Fhir.Model;
using Instant = NodaTime.Instant;

namespace Ucr.Server.Integration.Fhir.Checks;

/// <summary>Whether a message is one that this service can take. Pure: the same message and moment, the same answer.</summary>
public static class BarsChecks
{
    /// <summary>Everything that is wrong with a message; empty when it can be taken.</summary>
    /// <param name="message">The message.</param>
    /// <param name="services">The service ids that are ours.</param>
    /// <param name="now">The moment to measure its times against.</param>
    public static IReadOnlyList<BarsIssue> Check(BarsMessage message, IReadOnlyCollection<string> services, Instant now)
    {
        // What the envelope says decides which rules hold inside, so its faults stand alone.
        List<BarsIssue> envelope = [.. EnvelopeChecks.Check(message, services)];
        return envelope.Count > 0
            ? envelope
            : [.. MeaningChecks.Check(message.Bundle), .. RequestChecks.Check(message), .. PatientChecks.Check(message, now), .. TimeChecks.Check(message, now)];
    }
}
