namespace Ucr.Domain.Visits;

/// <summary>What a referral knows of its visits.</summary>
internal static class VisitsOfReferral
{
    public static Referral? Apply(Referral r, IReferralEvent happened) => happened switch
    {
        VisitArranged e => r with { OpenVisits = [.. r.OpenVisits, e.Visit] },
        VisitConcluded e => r with { OpenVisits = [.. r.OpenVisits.Where(visit => visit != e.Visit)] },
        _ => null,
    };
}
