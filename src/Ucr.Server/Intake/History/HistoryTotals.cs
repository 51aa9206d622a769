using NodaTime;

namespace Ucr.Server.Intake.History;

/// <summary>How far an import is, and what became of its lines.</summary>
public sealed record HistoryTotals
{
    /// <summary>How many faults are kept to be shown.</summary>
    public const int MostFaults = 1000;

    /// <summary>Lines read.</summary>
    public long Lines { get; init; }

    /// <summary>Lines that made a referral.</summary>
    public long Created { get; init; }

    /// <summary>Lines that put an earlier one right.</summary>
    public long Corrected { get; init; }

    /// <summary>Lines that were held already.</summary>
    public long Repeated { get; init; }

    /// <summary>Lines that were refused.</summary>
    public long Refused { get; init; }

    /// <summary>What was wrong with the first of those.</summary>
    public IReadOnlyList<HistoryFault> Faults { get; init; } = [];

    /// <summary>Where the time went.</summary>
    public HistoryTime Time { get; init; } = new(Duration.Zero, Duration.Zero, Duration.Zero, Duration.Zero);

    /// <summary>The totals after another batch.</summary>
    public HistoryTotals Plus(HistoryTotals more) => new()
    {
        Lines = Lines + more.Lines,
        Created = Created + more.Created,
        Corrected = Corrected + more.Corrected,
        Repeated = Repeated + more.Repeated,
        Refused = Refused + more.Refused,
        Faults = Faults.Count >= MostFaults || more.Faults.Count == 0 ? Faults : [.. Faults.Concat(more.Faults).Take(MostFaults)],
        Time = new(Time.Reading + more.Time.Reading, Time.LookingUp + more.Time.LookingUp, Time.Deciding + more.Time.Deciding, Time.Storing + more.Time.Storing),
    };
}

/// <summary>Where the time of an import went.</summary>
/// <param name="Reading">Reading lines and what they say.</param>
/// <param name="LookingUp">Asking what is held.</param>
/// <param name="Deciding">Deciding and encrypting.</param>
/// <param name="Storing">Appending events and storing documents, until the commit.</param>
public sealed record HistoryTime(Duration Reading, Duration LookingUp, Duration Deciding, Duration Storing);

/// <summary>Who brings history in, for whom.</summary>
/// <param name="By">Who.</param>
/// <param name="May">Whether they may bring in lines of a provider: their own, or any for the operator of the machine.</param>
public sealed record HistorySender(Domain.Actor By, Func<string, bool> May);
