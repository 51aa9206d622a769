using Hl7.Fhir.Model;
using Instant = NodaTime.Instant;

namespace Ucr.Server.Integration.Fhir.Checks;

/// <summary>Whether a message is one that this service can take. Pure: the same message and moment, the same answer.</summary>
public static class BarsChecks
{
    /// <summary>Everything that is wrong with a message that stands by itself; empty when it can be taken.</summary>
    /// <param name="message">The message.</param>
    /// <param name="services">The service ids that are ours.</param>
    /// <param name="now">The moment to measure its times against.</param>
    public static IReadOnlyList<BarsIssue> Check(BarsMessage message, IReadOnlyCollection<string> services, Instant now) =>
        Envelope(message, services) is { Count: > 0 } envelope ? envelope : Content(message, now);

    /// <summary>What is wrong with the envelope: it decides which rules hold inside, so its faults stand alone.</summary>
    public static IReadOnlyList<BarsIssue> Envelope(BarsMessage message, IReadOnlyCollection<string> services) =>
        EnvelopeChecks.Check(message, services) switch
        {
            var envelope when envelope.Any() => [.. envelope],
            _ => [.. MeaningChecks.Check(message.Bundle)],
        };

    /// <summary>What is wrong inside, as the kind of request and what its sender wants ask for.</summary>
    public static IReadOnlyList<BarsIssue> Content(BarsMessage message, Instant now) => BarsKinds.IntentOf(message) == BarsIntent.Cancel
        ? [.. CancelChecks.Check(message)]
        : [.. RequestChecks.Check(message), .. PatientChecks.Check(message, now), .. TimeChecks.Check(message, now)];
}
