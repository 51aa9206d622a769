namespace Ucr.Domain.Outcomes.Emergencies;

/// <summary>The message of an ambulance request was not taken. Safe to repeat; of no account once somebody has the request.</summary>
/// <param name="Referral">The referral meant.</param>
/// <param name="Request">The request.</param>
/// <param name="Attempt">Counted from 1.</param>
/// <param name="Why">Kebab-case code, without anybody's data.</param>
/// <param name="TryingAgain">It is sent again.</param>
/// <param name="TriedAt">UTC.</param>
public sealed record RecordAmbulanceMessage(ReferralId Referral, Guid Request, int Attempt, string Why, bool TryingAgain, Instant TriedAt) : IReferralCommand
{
    /// <inheritdoc />
    public Decision Decide(Referral referral, DecisionContext context) => referral.Care.Ambulance switch
    {
        { AcknowledgedAt: null } held when held.Id == Request && (held.NotTaken?.Attempt ?? 0) < Attempt => [new AmbulanceMessageNotTaken(Request, Attempt, Why, TryingAgain, TriedAt)],
        _ => [],
    };
}
