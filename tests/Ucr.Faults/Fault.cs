namespace Ucr.Faults;

/// <summary>Something that goes wrong while referrals arrive.</summary>
/// <param name="Name">What it is called on the command line.</param>
/// <param name="What">What goes wrong, in one line.</param>
/// <param name="Run">Lets it go wrong with the given seed, and says what was found afterwards.</param>
internal sealed record Fault(string Name, string What, Func<int, CancellationToken, Task<Findings>> Run);
