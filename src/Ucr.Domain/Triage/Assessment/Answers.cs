using Ucr.Domain.Intake;

namespace Ucr.Domain.Triage.Assessment;

/// <summary>An answer with the words that belong to it. Not asked never reads as no (clinical ruling 10).</summary>
/// <param name="Answer">Yes, no, not known; not asked where nobody asked.</param>
/// <param name="Words">What was said beside it.</param>
public sealed record Stated(Answer Answer = Answer.NotAsked, FreeText? Words = null)
{
    /// <summary>Nobody asked.</summary>
    public static readonly Stated NotAsked = new();
}

/// <summary>The answer to one configured question.</summary>
/// <param name="Key">The question's key.</param>
/// <param name="Answer">Yes, no, not known; not asked where nobody asked.</param>
public sealed record KeyedAnswer(string Key, Answer Answer);

/// <summary>How a later answer stands on top of an earlier one: what was left out keeps what was known.</summary>
public static class Answers
{
    /// <summary>The later answer; the earlier where nobody asked again.</summary>
    public static Answer Or(this Answer later, Answer earlier) => later == Answer.NotAsked ? earlier : later;

    /// <summary>The later statement; the earlier where nobody asked again. Words alone are added to the earlier answer.</summary>
    public static Stated Or(this Stated later, Stated earlier) => new(later.Answer.Or(earlier.Answer), later.Words ?? earlier.Words);

    /// <summary>The answers by their questions, the later on top; the very same list when nothing is new.</summary>
    public static IReadOnlyList<KeyedAnswer> Or(this IReadOnlyList<KeyedAnswer> later, IReadOnlyList<KeyedAnswer> earlier)
    {
        var news = later.Where(answer => answer.Answer != Answer.NotAsked && !earlier.Contains(answer)).ToList();
        return news.Count == 0 ? earlier : [.. earlier.Where(answer => news.All(one => !SameQuestion(one, answer))), .. news];
    }

    /// <summary>The answer to a question; not asked where there is none.</summary>
    public static Answer To(this IReadOnlyList<KeyedAnswer> answers, string key) =>
        answers.LastOrDefault(answer => string.Equals(answer.Key, key, StringComparison.Ordinal))?.Answer ?? Answer.NotAsked;

    private static bool SameQuestion(KeyedAnswer one, KeyedAnswer other) => string.Equals(one.Key, other.Key, StringComparison.Ordinal);
}
