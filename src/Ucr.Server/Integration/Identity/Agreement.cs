using Ucr.Domain.Intake.Tracing;
using Ucr.Server.Security.Encryption;

namespace Ucr.Server.Integration.Identity;

/// <summary>Whether somebody whom the national record gave us is the person whom we hold: by birth date and name, never by address.</summary>
public static class Agreement
{
    /// <summary>What the answer comes to.</summary>
    /// <param name="answer">What the national record answered.</param>
    /// <param name="held">Who we hold.</param>
    public static TraceResult Of(TraceAnswer answer, PatientIdentity held) => answer switch
    {
        { Answered: TraceAnswered.Found, Person: { } person } => Agrees(person, held) ? TraceResult.Verified : TraceResult.Mismatch,
        { Answered: TraceAnswered.NotFound } => TraceResult.NotFound,
        { Answered: TraceAnswered.Invalidated } => TraceResult.Invalidated,
        { Answered: TraceAnswered.Several } => TraceResult.SeveralPossible,
        _ => TraceResult.NotReached,
    };

    /// <summary>
    /// The birth date must be the same, and where we know none, both names. The same birth date with another family name is
    /// the same person if the given name is: names change by marriage, and are misheard on the telephone.
    /// </summary>
    public static bool Agrees(TracedPerson person, PatientIdentity held)
    {
        var (family, given) = (Same(person.FamilyName, held.FamilyName), Begins(person.GivenName, held.GivenName));
        return held.BornOn is { } born && person.BornOn is { } theirs ? born == theirs && (family || given) : family && given;
    }

    private static bool Same(string? one, string? other) => one is not null && other is not null && string.Equals(Letters(one), Letters(other), StringComparison.OrdinalIgnoreCase);

    private static bool Begins(string? one, string? other)
    {
        var (first, second) = (Letters(one?.Split(' ')[0] ?? ""), Letters(other?.Split(' ')[0] ?? ""));
        return first.Length > 0 && second.Length > 0 && (first.StartsWith(second, StringComparison.OrdinalIgnoreCase) || second.StartsWith(first, StringComparison.OrdinalIgnoreCase));
    }

    private static string Letters(string text) => string.Concat(text.Where(char.IsLetter));
}
