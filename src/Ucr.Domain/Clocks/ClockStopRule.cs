using Ucr.Domain.Settings;
using Ucr.Domain.Visits;

namespace Ucr.Domain.Clocks;

/// <summary>What stops a response clock. What is not verified nationally is a policy, and its name stands on the stop.</summary>
public static class ClockStopRule
{
    /// <summary>The first attended face-to-face contact of the response team (rule 23, clinical ruling 14).</summary>
    public static IEnumerable<ClockStopped> ByContact(Referral referral, VisitId visit, CareContactStarted contact, ServiceSettings settings) =>
        contact is { Mechanism: "01", Attendance: "5" or "6" }
            ? Stop(referral, visit, contact.Contact, contact.OccurredAt, settings.At(contact.OccurredAt).Named("first-attended-face-to-face-contact"))
            : [];

    /// <summary>A sub-contractor or volunteer is there first: only under the registered-responder policy (rule 37).</summary>
    /// <param name="referral">The referral.</param>
    /// <param name="registered">The service has registered their scheme.</param>
    /// <param name="contact">The id of their contact.</param>
    /// <param name="at">When they were with the person, UTC.</param>
    /// <param name="settings">The provider's policies.</param>
    public static IEnumerable<ClockStopped> ByFirstResponder(Referral referral, bool registered, Guid contact, Instant at, ServiceSettings settings) =>
        registered && settings.At(at).Clocks.FirstResponder == FirstResponderStop.WhenRegistered
            ? Stop(referral, null, contact, at, settings.At(at).Named("registered-responder"))
            : [];

    /// <summary>A remote assessment that met the need: only under an explicit policy, and where a clinician says that it was the response (rule 25).</summary>
    /// <param name="referral">The referral.</param>
    /// <param name="wasTheResponse">The clinician says that it was the clinically appropriate response.</param>
    /// <param name="contact">The id of the contact.</param>
    /// <param name="at">When it began, UTC.</param>
    /// <param name="settings">The provider's policies.</param>
    public static IEnumerable<ClockStopped> ByRemoteContact(Referral referral, bool wasTheResponse, Guid contact, Instant at, ServiceSettings settings) =>
        wasTheResponse && settings.At(at).Clocks.Remote == RemoteStop.WhenItWasTheResponse
            ? Stop(referral, null, contact, at, settings.At(at).Named("remote-stop"))
            : [];

    private static IEnumerable<ClockStopped> Stop(Referral referral, VisitId? visit, Guid contact, Instant at, PolicyName policy) =>
        referral.Clock is { Runs: true } clock && ClockRule.StopAt(clock, at) is { } stops ? [new ClockStopped(stops, visit, contact, policy)] : [];
}
