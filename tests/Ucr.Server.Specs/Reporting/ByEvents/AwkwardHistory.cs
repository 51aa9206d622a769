using NodaTime;
using Ucr.Domain.Clocks;
using Ucr.Domain.Intake;
using Ucr.Domain.Intake.History;
using Ucr.Domain.Outcomes;
using Ucr.Domain.Outcomes.Responders;
using Ucr.Domain.Triage;
using Ucr.Domain.Values;
using Ucr.Domain.Visits;

namespace Ucr.Server.Specs.Reporting.ByEvents;

/// <summary>
/// A year of referrals by chance from a seed, a third of them within three hours of a month's end or of a night on which the
/// clocks change, and each awkward case again and again: exempt, changed, corrected, open, merged, re-routed, void.
/// </summary>
internal sealed class AwkwardHistory(int seed)
{
    private const int Kinds = 20;
    private static readonly StaffId Staff = new("history");
    private static readonly Instant First = Instant.FromUtc(2025, 11, 1, 0, 0);
    private static readonly Instant[] Edges =
    [
        Instant.FromUtc(2025, 12, 1, 0, 0), Instant.FromUtc(2026, 2, 1, 0, 0), Instant.FromUtc(2026, 3, 29, 1, 0), Instant.FromUtc(2026, 3, 31, 23, 0),
        Instant.FromUtc(2026, 6, 30, 23, 0), Instant.FromUtc(2026, 8, 31, 23, 0), Instant.FromUtc(2026, 10, 25, 1, 0), Instant.FromUtc(2026, 11, 1, 0, 0),
    ];

    private readonly Random chance = new(seed);

    /// <summary>A stream each: of a referral, or of a visit.</summary>
    public IEnumerable<(Guid Stream, object[] Events)> Of(int referrals) => Enumerable.Range(0, referrals).SelectMany(number => One(number % Kinds));

    private IEnumerable<(Guid Stream, object[] Events)> One(int kind)
    {
        var told = new ToldReferral(Id, Moment(), Staff);
        var stop = told.At + Duration.FromSeconds(kind == 3 ? 7200 : chance.Next(300, 11_000)) + Duration.FromMilliseconds(chance.Next(1000));
        return kind switch
        {
            4 => told.Starts(ResponseStandard.TwoHourExempt).Seen(stop),
            5 => told.Starts(ResponseStandard.TwoDay).Seen(stop),
            6 => told.Starts().AsItIs,
            7 => told.Starts().Seen(stop, Corrected(stop, stop - Duration.FromMinutes(chance.Next(5, 500))).ToArray()),
            8 => told.Starts().Add(new ClockStartCorrected(told.At, told.At - Duration.FromMinutes(20), told.At + Duration.FromMinutes(100), told.Words, Staff, told.At)).Seen(stop),
            9 => told.Starts().Leaves(ResponseStandard.TwoHour).Starts(ResponseStandard.TwoDay).Seen(stop),
            10 => told.Starts().Leaves(ResponseStandard.TwoHour).Starts(ResponseStandard.TwoHourExempt).Leaves(ResponseStandard.TwoHourExempt).Starts().Seen(stop),
            11 => Merged(told, stop),
            12 => Rerouted(told, stop),
            13 => told.Starts().Seen(stop, new ReferralVoided(told.Words, Staff, stop), new ReferralClosed(ClosureReason.EnteredInError, null, null, Staff, stop)),
            14 => told.Starts().Add(new PartnerContactRecorded(OdsCode.Parse("RXE"), "District nurses", Id(), "01", chance.Next(4) == 0 ? "3" : "5", Staff, stop)).AsItIs,
            15 => TwoNeeds(told, stop),
            16 => told.Starts().Add(new ResolvedRemotely("02", told.Words, ToldReferral.Policy, Staff, stop)).Leaves(ResponseStandard.TwoHour).AsItIs,
            17 => told.Starts().NotAttended(stop),
            18 => told.Starts().Seen(stop, new ClockCorrected(stop, told.At - Duration.FromSeconds(1), told.Words, Staff, stop)),
            19 => Imported(told, stop),
            _ => told.Starts().Seen(stop),
        };
    }

    private IEnumerable<object> Corrected(Instant from, Instant to)
    {
        yield return new ClockCorrected(from, to, FreeText.Typed(Id(), "spec"), Staff, from);
        if (chance.Next(2) == 0)
        {
            yield return new ClockCorrected(to, to + Duration.FromDays(chance.Next(1, 20)), FreeText.Typed(Id(), "spec"), Staff, from);
        }
    }

    private IEnumerable<(Guid, object[])> Merged(ToldReferral told, Instant stop)
    {
        told.Add(new DuplicateLinked(new(Id()), told.Words, Staff, told.At), new ReferralClosed(ClosureReason.Duplicate, null, null, Staff, told.At));
        return chance.Next(2) == 0 ? told.AsItIs : told.Add(new DuplicateUnlinked(new(Id()), told.Words, Staff, told.At)).Starts().Seen(stop);
    }

    private IEnumerable<(Guid, object[])> Rerouted(ToldReferral told, Instant stop)
    {
        told.Add(new ReferralRedirected("Virtual ward", told.Words, Staff, told.At));
        return chance.Next(2) == 0
            ? told.Add(new RedirectAccepted(told.Words, Staff, stop), new ReferralClosed(ClosureReason.Onward, null, null, Staff, stop)).AsItIs
            : told.Add(new RedirectRefused(told.Words, Staff, told.At), new PathwayReceiptRecorded(OdsCode.Parse("RXE"), told.At - Duration.FromHours(1), null, Staff, told.At)).Starts().Seen(stop);
    }

    // One visit for two needs: a two-hour one and another; one of them may have been entered in error.
    private IEnumerable<(Guid, object[])> TwoNeeds(ToldReferral told, Instant stop)
    {
        var other = new ToldReferral(Id, told.At, Staff).Starts((ResponseStandard)chance.Next(3));
        if (chance.Next(3) == 0)
        {
            told.Add(new ReferralVoided(told.Words, Staff, stop), new ReferralClosed(ClosureReason.EnteredInError, null, null, Staff, stop));
            return [.. told.Starts().AsItIs, .. other.Seen(stop, also: told.Id)];
        }

        return [.. other.AsItIs, .. told.Starts().Seen(stop, also: other.Id)];
    }

    private IEnumerable<(Guid, object[])> Imported(ToldReferral told, Instant stop)
    {
        HistoryOfReferral history = new()
        {
            SenderReference = told.Id.ToString("N"),
            ReceivedAt = told.At,
            Source = ReferralSource.Gp,
            Decision = HistoryDecision.Accepted,
            DecidedAt = told.At,
            Clocks = [new(ResponseStandard.TwoHour, told.At, told.At + Duration.FromHours(2), ToldReferral.Policy, stop)],
            Contacts = [new(Id(), "c1", stop, null, "01", "5", "Harbour", null, null, null), new(Id(), "c2", stop + Duration.FromDays(3), null, "02", "6", null, null, null, null)],
            ClosedAt = stop + Duration.FromDays(4),
            Closure = chance.Next(5) == 0 ? ClosureReason.EnteredInError : ClosureReason.TreatmentCompleted,
        };
        object imported = new HistoryImported(new(told.Id), $"H-{told.Id:N}"[..16], new(Id()), new(Id(), new string('0', 64)), history, "digest", Staff, stop);
        object corrected = new HistoryCorrected(new(Id()), new(Id(), new string('0', 64)), history with { Contacts = [history.Contacts[0]], Closure = ClosureReason.Admitted }, "digest-2", Staff, stop);
        return [(told.Id, chance.Next(3) == 0 ? [imported, corrected] : [imported])];
    }

    private Instant Moment() => chance.Next(3) == 0
        ? Edges[chance.Next(Edges.Length)] + Duration.FromSeconds(chance.Next(-3 * 3600, 3 * 3600)) + Duration.FromMilliseconds(chance.Next(1000))
        : First + Duration.FromSeconds(chance.Next(365 * 24 * 3600)) + Duration.FromMilliseconds(chance.Next(1000));

    private Guid Id()
    {
        Span<byte> bytes = stackalloc byte[16];
        chance.NextBytes(bytes);
        return new(bytes);
    }
}
