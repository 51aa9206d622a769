using Hl7.Fhir.Model;
using JasperFx.Events;
using NodaTime;
using Ucr.Domain;
using Ucr.Domain.Intake;
using Ucr.Domain.Outcomes;
using Ucr.Domain.Outcomes.Emergencies;
using Ucr.Domain.Triage;
using Ucr.Domain.Visits;
using Instant = NodaTime.Instant;
using Status = Hl7.Fhir.Model.Encounter.EncounterStatus;

namespace Ucr.Server.Integration.Fhir.Replies;

/// <summary>How our contact with a person stood from a moment on.</summary>
/// <param name="Status">In the codes of an Encounter.</param>
/// <param name="Since">UTC.</param>
public sealed record ContactState(Status Status, Instant Since);

/// <summary>
/// How our contact with a person stands and stood, as the facts of the referral and of its visits say: planned until a clinician
/// takes it on, arrived while somebody is at the door and not with the person yet, in progress otherwise, and at the end finished,
/// or cancelled where we never took it on. A try to ring changes nothing.
/// </summary>
/// <remarks>Source: FHIR R4, EncounterStatus; BaRS Application 4 (planned, in-progress, cancelled, finished) and the histories in
/// the official examples of Application 6 (arrived).</remarks>
public static class OurContact
{
    /// <summary>Each state it was in, oldest first.</summary>
    /// <param name="facts">Of the referral and of its visits, in any order.</param>
    public static IReadOnlyList<ContactState> Of(IEnumerable<IEvent> facts) =>
        Of(facts.OrderBy(stored => stored.Timestamp).ThenBy(stored => stored.Sequence).Select(stored => (IUcrEvent)stored.Data));

    /// <summary>The same, from facts in the order in which they were recorded.</summary>
    public static IReadOnlyList<ContactState> Of(IEnumerable<IUcrEvent> facts)
    {
        List<ContactState> states = [];
        foreach (var happened in facts.Select(fact => (Fact: fact, At: At(fact))).Where(one => one.At is not null).OrderBy(one => one.At!.Value))
        {
            if (Next(states.Count == 0 ? null : states[^1].Status, happened.Fact) is { } status && (states.Count == 0 || states[^1].Status != status))
            {
                states.Add(new(status, happened.At!.Value));
            }
        }

        return states;
    }

    /// <summary>What it was before it became what is told, each state with its end.</summary>
    /// <param name="states">All of its states.</param>
    /// <param name="told">What it now is told to be.</param>
    /// <param name="at">Since when, UTC: what came later is not told, so that each try of a message is the same.</param>
    public static IReadOnlyList<Encounter.StatusHistoryComponent> Before(IReadOnlyList<ContactState> states, Status told, Instant at)
    {
        List<ContactState> until = [.. states.Where(state => state.Since <= at)];
        var before = until.FindLastIndex(state => state.Status != told) + 1;
        return
        [
            .. until.Take(before).Select((state, index) => new Encounter.StatusHistoryComponent
            {
                Status = state.Status,
                Period = new()
                {
                    StartElement = new(state.Since.ToDateTimeOffset()),
                    EndElement = new((index + 1 < until.Count ? until[index + 1].Since : at).ToDateTimeOffset()),
                },
            }),
        ];
    }

    private static Instant? At(IUcrEvent fact) => fact switch
    {
        ReferralReceived e => e.ReceivedAt,
        IHumanAct e => e.OccurredAt,
        _ => null,
    };

    private static Status? Next(Status? now, IUcrEvent happened) => (now, happened) switch
    {
        (null, ReferralReceived) => Status.Planned,
        (null, _) => null,
        (_, ReferralReopened { As: null } or DuplicateUnlinked) => Status.Planned,
        (Status.Finished or Status.Cancelled, _) => null,
        (_, ReferralRejected) => Status.Cancelled,
        (Status.Planned, ReferralClosed { Reason: ClosureReason.Withdrawn or ClosureReason.NoContact or ClosureReason.EnteredInError or ClosureReason.Rejected }) => Status.Cancelled,
        (_, ReferralClosed) => Status.Finished,
        (_, ReferralAccepted or ReferralRedirected or EmergencyRaised) => Status.InProgress,
        (_, ClinicianArrived) => Status.Arrived,
        (Status.Arrived, AccessNotGained or CareContactStarted or VisitCancelled) => Status.InProgress,
        _ => null,
    };
}
