namespace Ucr.Domain.Clocks;

/// <summary>What a kind of clock is, for people and for the documents.</summary>
/// <param name="Words">Its name on a screen.</param>
/// <param name="Rule">Its name on events, in kebab case; the settings' version goes behind it.</param>
/// <param name="StartsWhen">Continues "It started when …".</param>
/// <param name="StopsWhen">Continues "It stops when …".</param>
/// <param name="Origin">National or local.</param>
/// <param name="Certainty">How certain the rule is.</param>
/// <param name="Source">Where the rule stands: the numbered rule or the clinical ruling.</param>
public sealed record ClockMeaning(
    string Words, string Rule, string StartsWhen, string StopsWhen, RuleOrigin Origin, Certainty Certainty, string Source);
