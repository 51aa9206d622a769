using Ucr.Domain.Allocation;
using Ucr.Domain.Clocks;
using Ucr.Domain.Intake;
using Ucr.Domain.Outcomes;
using Ucr.Domain.Triage;
using Ucr.Domain.Visits;
using Ucr.Simulation.Days;

namespace Ucr.Simulation.Runs;

/// <summary>One day of a run.</summary>
/// <param name="Date">Europe/London.</param>
/// <param name="Received">Referrals that arrived.</param>
/// <param name="Accepted">Taken on at triage.</param>
/// <param name="Closed">Closed, for whatever reason.</param>
/// <param name="Open">Open at its end, from whichever day.</param>
/// <param name="Undone">Of those, accepted on two hours, overdue, and nobody with the patient yet.</param>
/// <param name="Responses">For each two-hour referral that was seen: minutes from its clock's start.</param>
/// <param name="InTime">Of those, within the standard.</param>
/// <param name="Declined">Patients who declined before anybody came.</param>
/// <param name="DeclinedByClinicians">Allocations that a clinician declined.</param>
/// <param name="NoAccess">Doors that nobody opened.</param>
/// <param name="DriveHours">On the road to patients.</param>
/// <param name="Shifts">Shifts that were begun.</param>
/// <param name="Journal">Everything that happened, in order.</param>
/// <param name="Refusals">Acts that a rule refused.</param>
public sealed record DayOfRun(
    LocalDate Date,
    int Received,
    int Accepted,
    int Closed,
    int Open,
    int Undone,
    IReadOnlyList<double> Responses,
    int InTime,
    int Declined,
    int DeclinedByClinicians,
    int NoAccess,
    double DriveHours,
    int Shifts,
    IReadOnlyList<Happened> Journal,
    IReadOnlyList<Refused> Refusals)
{
    internal static DayOfRun Of(LocalDate date, Instant begins, Instant ends, Ledger ledger)
    {
        List<ResponseClock> seen =
        [
            .. ledger.Referrals.Select(referral => referral.Clock).OfType<ResponseClock>()
                .Where(clock => clock is { Standard: ResponseStandard.TwoHour, StoppedAt: { } stopped } && stopped >= begins && stopped < ends),
        ];
        var (open, undone) = (ledger.Referrals.Count(referral => referral.IsOpen), ledger.Referrals.Count(referral => IsUndone(referral, ends)));
        var (journal, refusals) = ledger.EndDay();
        int Count<T>(Func<T, bool>? which = null) => journal.Select(one => one.Event).OfType<T>().Count(which ?? (_ => true));
        return new(
            date, Count<ReferralReceived>(), Count<ReferralAccepted>(), Count<ReferralClosed>(), open, undone,
            [.. seen.Select(clock => (clock.StoppedAt!.Value - clock.StartedAt).TotalMinutes)], seen.Count(clock => clock.Met == true),
            Count<ReferralClosed>(e => e.Reason == ClosureReason.Declined), Count<AllocationDeclined>(), Count<AccessNotGained>(), DriveMinutes(journal) / 60,
            Count<ShiftStarted>(), journal, refusals);
    }

    private static bool IsUndone(Referral referral, Instant at) =>
        referral is { Stage: Stage.Accepted, Clock: { Standard: ResponseStandard.TwoHour, Runs: true } clock } && clock.DueAt < at;

    private static double DriveMinutes(IReadOnlyList<Happened> journal)
    {
        var minutes = 0.0;
        var left = new Dictionary<(Guid, StaffId), Instant>();
        foreach (var one in journal)
        {
            if (one.Event is ClinicianSetOff off)
            {
                left[(one.Stream, off.Clinician)] = one.At;
            }
            else if (one.Event is ClinicianArrived there && left.Remove((one.Stream, there.Clinician), out var since))
            {
                minutes += (one.At - since).TotalMinutes;
            }
        }

        return minutes;
    }
}
