namespace Ucr.Domain.Outcomes.Emergencies;

/// <summary>The ambulance service has the request: its system answered, or somebody rang 999.</summary>
/// <param name="Referral">The referral meant.</param>
/// <param name="Request">The request.</param>
/// <param name="ByPhone">Somebody rang 999.</param>
/// <param name="CadNumber">Their case number; null when they gave none.</param>
/// <param name="OccurredAt">When they answered, UTC.</param>
public sealed record AcknowledgeAmbulanceRequest(ReferralId Referral, Guid Request, bool ByPhone, string? CadNumber, Instant OccurredAt) : IReferralCommand
{
    /// <summary>No such request was made.</summary>
    public static readonly Refusal NotRequested = new("ambulance-not-requested", "No such ambulance was asked for. Ask for one first.", nameof(Request));

    /// <inheritdoc />
    public Decision Decide(Referral referral, DecisionContext context) => referral.Care.Ambulance switch
    {
        null => NotRequested,
        { Id: var held } when held != Request => NotRequested,
        { AcknowledgedAt: { } _ } => [],
        _ when Times.Impossible(OccurredAt, referral, context, nameof(OccurredAt)) is { } refusal => refusal,
        _ => [new AmbulanceRequestAcknowledged(Request, ByPhone, string.IsNullOrWhiteSpace(CadNumber) ? null : CadNumber, context.By.Id, OccurredAt)],
    };
}
