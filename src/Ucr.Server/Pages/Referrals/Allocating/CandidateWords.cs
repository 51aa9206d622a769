using System.Text.RegularExpressions;

namespace Ucr.Server.Pages.Referrals.Allocating;

/// <summary>The planner's reason where time and chance stand beside it already.</summary>
public static partial class CandidateWords
{
    /// <summary>"Best placed", of "best placed: arrives 09:40, chance 0.90".</summary>
    public static string Why(string why) => Sentence(Figures().Replace(why, ""));

    /// <summary>With a capital letter.</summary>
    public static string Sentence(string words) => words.Length == 0 ? words : $"{char.ToUpperInvariant(words[0])}{words[1..]}";

    [GeneratedRegex("[:,] (?:arrives [0-9]{2}:[0-9]{2}|chance [01][.][0-9]{2})", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Figures();
}
