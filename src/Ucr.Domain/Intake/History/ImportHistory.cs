namespace Ucr.Domain.Intake.History;

/// <summary>
/// A line of history: a referral with what became of it elsewhere. Nothing that is due today follows from it, no line is linked
/// to or refused as a duplicate of another reference, and no rule of today is applied to a decision of then.
/// </summary>
/// <param name="Referral">A hash of provider and the sender's reference, so that a repeat finds the first.</param>
/// <param name="Patient">Whom it is about.</param>
/// <param name="Message">The stored line.</param>
/// <param name="History">What became of it.</param>
/// <param name="Digest">Keyed hash of everything that the line says.</param>
/// <param name="Corrects">True when its sender says that it puts an earlier line right.</param>
public sealed record ImportHistory(ReferralId Referral, PatientId Patient, ReceivedMessage Message, HistoryOfReferral History, string Digest, bool Corrects)
{
    /// <summary>Another line under the same reference.</summary>
    public static readonly Refusal Differs = new(
        "history-differs", "This reference is held with something else. If this line is right, set corrects to true and give a reason.", "reference");

    /// <summary>People have worked on it here.</summary>
    public static readonly Refusal GoneOn = new(
        "history-gone-on", "This referral has gone on in this service since it was brought in. Put it right on its page.", "reference");

    /// <summary>A referral of another door has this id: it cannot be.</summary>
    public static readonly Refusal NotHistory = new("not-history", "This referral was not brought in as history.", "reference");

    /// <summary>Decides.</summary>
    /// <param name="current">The referral as held; null when this is the first time.</param>
    /// <param name="reference">The next human reference of the provider.</param>
    /// <param name="context">Who, when, and by which policies.</param>
    public Decision Decide(Referral? current, string reference, DecisionContext context) => current switch
    {
        null when History.ReceivedAt > context.Now => Refusal.InTheFuture("receivedAt"),
        null => [new HistoryImported(Referral, reference, Patient, Message, History, Digest, context.By.Id, History.ReceivedAt)],
        { Intake.History: null } => NotHistory,
        { Intake.History: { } held } when string.Equals(held.Digest, Digest, StringComparison.Ordinal) => [],
        _ when !Corrects => Differs,
        { Intake.History: { } held } when held.Facts < current.Version => GoneOn,
        _ => [new HistoryCorrected(Patient, Message, History, Digest, context.By.Id, context.Now)],
    };
}
