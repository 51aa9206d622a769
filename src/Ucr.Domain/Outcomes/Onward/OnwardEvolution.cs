namespace Ucr.Domain.Outcomes.Onward;

/// <summary>What the facts of onward referrals change.</summary>
internal static class OnwardEvolution
{
    public static CareOfReferral? Apply(CareOfReferral care, IReferralEvent happened) => happened switch
    {
        OnwardReferralMade e => care with { Onward = [.. care.Onward, new(e.To, e.Why, e.OccurredAt)] },
        OnwardReferralAccepted e => care.Answered(e.To, OnwardState.Accepted),
        OnwardReferralRefused e => care.Answered(e.To, OnwardState.Refused),
        OnwardReferralTimedOut e => care.Answered(e.To, OnwardState.TimedOut),
        _ => null,
    };

    private static CareOfReferral Answered(this CareOfReferral care, string to, OnwardState state) =>
        care with { Onward = [.. care.Onward.Select(onward => onward.IsLoose && string.Equals(onward.To, to, StringComparison.Ordinal) ? onward with { State = state } : onward)] };
}
