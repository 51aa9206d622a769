namespace Ucr.Benchmarks.Dispatch.Days;

/// <summary>Somebody, or something, who sends clinicians to visits.</summary>
public interface IDayPolicy
{
    /// <summary>What is decided at an event.</summary>
    /// <param name="view">What can be known then.</param>
    Orders Decide(DayView view);
}

/// <summary>What is decided at an event.</summary>
/// <param name="Send">Idle clinicians who set off now, each to a waiting visit.</param>
/// <param name="Told">Who is to have each waiting visit, as far as that is planned: a later change of it is counted.</param>
public sealed record Orders(IReadOnlyList<(int Clinician, int Visit)> Send, IReadOnlyDictionary<int, int> Told)
{
    /// <summary>Idle clinicians who drive to a place where work is likely; they may be called from the road.</summary>
    public IReadOnlyList<(int Clinician, Spot To)> Move { get; init; } = [];

    /// <summary>Ask again at this moment, even when nothing happens before; null when that is not needed.</summary>
    public int? AskAgainAt { get; init; }
}

/// <summary>What can be known at a moment of the day.</summary>
/// <param name="Now">Seconds.</param>
/// <param name="Day">Map, horizon and staff; its visits and who falls ill are the future's and must not be read.</param>
/// <param name="Waiting">Known, and not all of its crew has set off.</param>
/// <param name="Clinicians">By number.</param>
public sealed record DayView(int Now, Day Day, IReadOnlyList<WaitingVisit> Waiting, IReadOnlyList<Standing> Clinicians)
{
    /// <summary>Every visit that has become known so far.</summary>
    public required IReadOnlyList<DayVisit> Known { get; init; }
}

/// <summary>A visit that still needs somebody.</summary>
/// <param name="Visit">The visit.</param>
/// <param name="Going">Who has set off to it already, with the moment they get there.</param>
public sealed record WaitingVisit(DayVisit Visit, IReadOnlyList<(int Clinician, int Arrives)> Going);

/// <summary>How a clinician stands.</summary>
/// <param name="Clinician">Who.</param>
/// <param name="At">Where they are, or will be when they are free.</param>
/// <param name="FreeAt">When they are expected to be free; past for who is idle.</param>
/// <param name="Idle">On shift, well, and nothing to do: can be sent.</param>
/// <param name="Works">Will take work now or later today.</param>
/// <param name="BreakOwed">Their break has still to be taken.</param>
public sealed record Standing(DayClinician Clinician, Spot At, int FreeAt, bool Idle, bool Works, bool BreakOwed);
