using Ucr.Domain.Triage;

namespace Ucr.Domain.Intake;

/// <summary>
/// A referral arrives. Every door (BaRS, phone form, API, import) ends in this one command; the message it came in is stored
/// before, and who it is about stands in the encrypted patient record.
/// </summary>
/// <param name="Referral">A hash of sender and message id, so that a repeat finds the first.</param>
/// <param name="Patient">Whom it is about.</param>
/// <param name="Channel">How it came.</param>
/// <param name="Source">Who referred.</param>
/// <param name="Referrer">The referring organisation, where it was named.</param>
/// <param name="Message">The stored message.</param>
/// <param name="Need">What the person seems to need.</param>
/// <param name="Narrative">What the referrer told us.</param>
/// <param name="AgeInYears">At receipt; null when unknown.</param>
/// <param name="Place">Where the person is, for planning.</param>
/// <param name="Locality">The part of the service's area.</param>
/// <param name="Alerts">What whoever goes there has to know.</param>
/// <param name="Safety">The safety-first answers.</param>
/// <param name="SenderBreachAt">When the sender acts itself, UTC.</param>
/// <param name="Doubts">What is odd about the message, as kebab-case codes.</param>
/// <param name="ReceivedAt">When our edge received it, UTC: the clock will run from here.</param>
/// <param name="OccurredAt">When the caller rang or the sender wrote, UTC.</param>
/// <param name="WrittenBy">Who wrote it on paper during an outage.</param>
/// <param name="FromStack">The case of a 999 service's stack that it is; null where it came by itself.</param>
public sealed record ReceiveReferral(
    ReferralId Referral,
    PatientId Patient,
    Channel Channel,
    ReferralSource Source,
    OdsCode? Referrer,
    ReceivedMessage Message,
    NeedKey Need,
    FreeText? Narrative,
    int? AgeInYears,
    Place? Place,
    string? Locality,
    IReadOnlyList<Alert> Alerts,
    SafetyAnswers Safety,
    Instant? SenderBreachAt,
    IReadOnlyList<string> Doubts,
    Instant ReceivedAt,
    Instant OccurredAt,
    string? WrittenBy = null,
    TakenCase? FromStack = null)
{
    /// <summary>Decides. Nothing about the person is a reason to refuse: intake refuses nobody (clinical ruling 5).</summary>
    /// <param name="current">The referral as held; null when this is the first time.</param>
    /// <param name="reference">The next human reference of the provider.</param>
    /// <param name="context">Who, when, and by which policies.</param>
    public Decision Decide(Referral? current, string reference, DecisionContext context) => current switch
    {
        { } => [],
        null when ReceivedAt > context.Now => Refusal.InTheFuture(nameof(ReceivedAt)),
        null =>
        [
            new ReferralReceived(
                Referral, reference, Patient, Channel, Source, Referrer, Message, Need, Narrative, AgeInYears, Place, Locality,
                Alerts, Safety, SenderBreachAt, Doubts, ReceivedAt, context.By.Id, OccurredAt, WrittenBy),
            .. TakenFromStack(),
        ],
    };

    private IEnumerable<IReferralEvent> TakenFromStack() =>
        FromStack is { } taken ? [new CaseTakenFromStack(taken.Sender, taken.Cad, taken.Category, taken.WaitingSince, taken.By, ReceivedAt)] : [];
}

/// <summary>A case that somebody took from a 999 service's stack.</summary>
/// <param name="Sender">The ambulance service's system.</param>
/// <param name="Cad">Its case number.</param>
/// <param name="Category">3 to 5.</param>
/// <param name="WaitingSince">Since when it had waited, UTC.</param>
/// <param name="By">Who took it.</param>
public sealed record TakenCase(string Sender, string Cad, int Category, Instant WaitingSince, StaffId By);
