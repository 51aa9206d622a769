using Marten;
using NodaTime;
using Ucr.Domain;
using Ucr.Domain.Allocation;
using Ucr.Domain.Allocation.Rota;
using Ucr.Domain.Settings;
using Ucr.Server.Intake;
using Ucr.Server.Settings;
using Ucr.Server.Storage;

namespace Ucr.Server.Allocation.Rota;

/// <summary>
/// Takes a rota in: looked at first, then taken. The same rota again changes nothing; what it says differently becomes events;
/// a shift that it no longer has is reported and never cancelled by itself. Nothing of a rota with a fault is taken unless
/// somebody says that its good rows shall be.
/// </summary>
public sealed class RotaImport(IDocumentStore store, CommandDoor door, ProviderSettings settings, IClock clock)
{
    /// <summary>What taking a rota in would do.</summary>
    /// <param name="sender">Who would take it.</param>
    /// <param name="source">The rota.</param>
    /// <param name="cancellation">Stops the reading.</param>
    public async Task<RotaPreview> Preview(CommandSender sender, IRotaSource source, CancellationToken cancellation)
    {
        var now = clock.GetCurrentInstant();
        var reading = await source.Read(cancellation);
        var context = new DecisionContext(sender.By, now, await settings.Of(sender.Provider, cancellation));
        var shifts = await Shifts(sender.Provider, reading, now, cancellation);
        var held = shifts.ToDictionary(shift => shift.Id);
        var changes = reading.Rows.Select(row => RotaChange.Of(row, Command(row, now), held.GetValueOrDefault(ShiftIds.Of(row.Clinician, row.StartsAt)), context)).ToList();
        return new(
            [.. changes.Where(change => change.Fault is null)],
            [.. reading.Faults.Concat(changes.Select(change => change.Fault).OfType<RotaFault>()).OrderBy(fault => fault.Line)],
            Vanished(reading, shifts, now));
    }

    /// <summary>Takes a rota in.</summary>
    /// <param name="sender">Who takes it, under which id.</param>
    /// <param name="source">The rota.</param>
    /// <param name="goodRowsOnly">Take the good rows though others have faults.</param>
    /// <param name="cancellation">Stops the reading; what has begun to be taken is taken whole.</param>
    public async Task<RotaTaken> Take(CommandSender sender, IRotaSource source, bool goodRowsOnly, CancellationToken cancellation)
    {
        var preview = await Preview(sender, source, cancellation);
        if (preview.Faults.Count > 0 && !goodRowsOnly)
        {
            return new(preview, Taken: false);
        }

        var faults = preview.Faults.ToList();
        foreach (var change in preview.Changes.Where(change => change.Kind != RotaChangeKind.Same))
        {
            var command = Command(change.Row, clock.GetCurrentInstant());
            var answer = await door.Send(sender with { Id = ReferralIds.Hash("rota", sender.Id.ToString(), command.Shift.ToString()), SeenVersion = null }, command);
            if (answer.Refusal is { } refusal)
            {
                faults.Add(new(change.Row.Line, RotaChange.ColumnOf(refusal.Field), refusal.Words));
            }
        }

        return new(preview with { Faults = faults }, Taken: true);
    }

    private static PlanShift Command(RotaRow row, Instant now) => new(ShiftIds.Of(row.Clinician, row.StartsAt), row.Clinician, row.StartsAt, row.Row, now);

    private async Task<IReadOnlyList<Shift>> Shifts(string provider, RotaReading reading, Instant now, CancellationToken cancellation)
    {
        if (reading.Rows.Count == 0)
        {
            return [];
        }

        await using var session = store.QuerySession(provider);
        var since = Instant.Min(now, reading.Rows.Min(row => row.StartsAt));
        return await session.Query<Shift>().Where(shift => shift.EndsAt > since).ToListAsync(cancellation);
    }

    /// <summary>Shifts still to come that an earlier rota had, in the days and teams that this one is about.</summary>
    private static List<Shift> Vanished(RotaReading reading, IReadOnlyList<Shift> shifts, Instant now)
    {
        if (reading.Rows.Count == 0)
        {
            return [];
        }

        var named = reading.Rows.Select(row => ShiftIds.Of(row.Clinician, row.StartsAt)).ToHashSet();
        var teams = reading.Rows.Select(row => row.Row.Team).ToHashSet(StringComparer.Ordinal);
        var (first, last) = (reading.Rows.Min(row => row.StartsAt), reading.Rows.Max(row => row.StartsAt));
        return [.. shifts
            .Where(shift => shift is { Ended: false, Rota: { Row: not null, Cancelled: null } } && shift.StartsAt > now && shift.StartsAt >= first && shift.StartsAt <= last)
            .Where(shift => teams.Contains(shift.Team) && !named.Contains(shift.Id)).OrderBy(shift => shift.StartsAt)];
    }
}

/// <summary>What a rota would change.</summary>
/// <param name="Changes">Each row that can be taken, and what it does.</param>
/// <param name="Faults">What cannot be taken, and why.</param>
/// <param name="Vanished">Shifts to come that the rota no longer has: a person cancels them, or leaves them.</param>
public sealed record RotaPreview(IReadOnlyList<RotaChange> Changes, IReadOnlyList<RotaFault> Faults, IReadOnlyList<Shift> Vanished)
{
    /// <summary>How many rows do something.</summary>
    public int Count(RotaChangeKind kind) => Changes.Count(change => change.Kind == kind);
}

/// <summary>What came of a rota.</summary>
/// <param name="Preview">What it was to change, with every fault that was found on the way.</param>
/// <param name="Taken">False when nothing was taken because of its faults.</param>
public sealed record RotaTaken(RotaPreview Preview, bool Taken);
