namespace Ucr.Domain.Clocks.Facts;

/// <summary>What the facts change that only clocks ask for.</summary>
internal static class TimingEvolution
{
    public static Referral? Apply(Referral r, IReferralEvent happened) => happened switch
    {
        ClockStartCorrected e when r.Clock is { } clock => r with { Clock = clock with { StartedAt = e.ToStartedAt, DueAt = e.ToDueAt } },
        FloorTimeTold e => r with
        {
            Timing = r.Timing with { OnFloor = e.OnFloor, OnFloorSince = e.OnFloor ? e.Since ?? r.Timing.OnFloorSince : null, WasOnFloor = r.Timing.WasOnFloor || e.OnFloor },
        },
        AdmissionOtherwiseMarked e => r with { Timing = r.Timing with { AdmissionOtherwise = e.Marked } },
        ReferrerCalledBack => r with { Timing = r.Timing with { ReferrerCalled = true } },
        ReablementExtended e => r with { Timing = r.Timing with { ReablementUntil = e.Until } },
        LaterTimeChosen e => r with { Timing = r.Timing with { LaterTime = e } },
        PathwayReceiptRecorded e => r with { Timing = r.Timing with { Receipts = With(r.Timing.Receipts, e) } },
        _ => null,
    };

    private static IReadOnlyList<PathwayReceipt> With(IReadOnlyList<PathwayReceipt> receipts, PathwayReceiptRecorded e) =>
    [
        .. receipts.Where(receipt => receipt.Provider != e.Provider || receipt.ReceivedAt != e.ReceivedAt)
            .Append(new(e.Provider, e.ReceivedAt, e.AnsweredAt)).OrderBy(receipt => receipt.ReceivedAt),
    ];
}
