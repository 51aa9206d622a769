using NodaTime;
using Ucr.Domain.Allocation.Rota;
using Ucr.Domain.Values;

namespace Ucr.Server.Allocation.Rota;

/// <summary>Where a rota comes from: a rostering system, or a file that one wrote.</summary>
public interface IRotaSource
{
    /// <summary>Reads everything that it has, and everything that is wrong with it.</summary>
    /// <param name="cancellation">Stops the reading.</param>
    Task<RotaReading> Read(CancellationToken cancellation);
}

/// <summary>What a rota says.</summary>
/// <param name="Rows">Rows that can be understood, in the order of the source.</param>
/// <param name="Faults">What cannot: its row is left out, never guessed.</param>
public sealed record RotaReading(IReadOnlyList<RotaRow> Rows, IReadOnlyList<RotaFault> Faults);

/// <summary>One working period.</summary>
/// <param name="Line">Where it stands in the source, counted from 1.</param>
/// <param name="Clinician">Who works.</param>
/// <param name="StartsAt">UTC. Clinician and start name the shift.</param>
/// <param name="Row">The rest.</param>
public sealed record RotaRow(int Line, StaffId Clinician, Instant StartsAt, RosteredShift Row);

/// <summary>Something in a rota that cannot be taken.</summary>
/// <param name="Line">Where, counted from 1; 0 for the source as a whole.</param>
/// <param name="Column">The column; null for the whole row.</param>
/// <param name="Words">What is wrong, and what to do.</param>
public sealed record RotaFault(int Line, string? Column, string Words);
