using NodaTime.Text;
using Ucr.Domain.Clocks;
using Ucr.Domain.Triage;

namespace Ucr.Domain.Settings.Lines;

/// <summary>Needs as lines: <c>heat | Unwell in the heat | local | ask sepsis | from 2026-06-01 | until 2026-09-30 | two days</c>.</summary>
public static class ConditionLines
{
    /// <summary>How a line reads.</summary>
    public const string Hint = "A key, the words that people read, and national or local, with | between. Behind it, where it applies: the red flags to ask, the first and the last day, and the standard to propose if it is not two hours: heat | Unwell in the heat | local | ask sepsis, sudden_weakness | from 2026-06-01 | until 2026-09-30 | two days. A key never changes its meaning.";

    private const string Ask = "ask ";
    private const string From = "from ";
    private const string Until = "until ";

    private static readonly Vocabulary<ResponseStandard> Standards = new(
        "a part of a need", (ResponseStandard.TwoHour, ["two hours"]), (ResponseStandard.TwoDay, ["two days"]), (ResponseStandard.TwoHourExempt, ["two hours, exempt"]));

    /// <summary>The form of their lines.</summary>
    public static LineForm<Condition> Form { get; } = LineForm<Condition>.OneEach(need => string.Join(" | ", Parts(need)), Read);

    private static IEnumerable<string> Parts(Condition need) =>
    [
        need.Key.Value, need.Words, need.National ? "national" : "local",
        .. need.RedFlags is { Count: > 0 } flags ? [Ask + string.Join(", ", flags)] : Array.Empty<string>(),
        .. need.ValidFrom is { } first ? [From + LocalDatePattern.Iso.Format(first)] : Array.Empty<string>(),
        .. need.ValidUntil is { } last ? [Until + LocalDatePattern.Iso.Format(last)] : Array.Empty<string>(),
        .. need.Proposes == ResponseStandard.TwoHour ? Array.Empty<string>() : [Standards.Of(need.Proposes)],
    ];

    private static LineRead<Condition> Read(string line)
    {
        if (line.Split(LineForm<Condition>.Between, StringSplitOptions.TrimEntries) is not [var key, var words, "national" or "local", ..] parts)
        {
            return LineForm<Condition>.Wrong($"'{line}' cannot be read. Give a key, the words, and national or local, with | between.");
        }

        var need = new Condition(new(key), words, National: parts[2] is "national");
        foreach (var part in parts.Skip(3))
        {
            if (With(need, part) is not { } more)
            {
                return LineForm<Condition>.Wrong($"'{part}' cannot be read. Type 'ask' and red flags, 'from' or 'until' and a day as 2026-06-01, or 'two days'.");
            }

            need = more;
        }

        return LineForm<Condition>.Taken(need);
    }

    private static Condition? With(Condition need, string part) => part switch
    {
        _ when part.StartsWith(Ask, StringComparison.Ordinal) => need with { RedFlags = [.. part[Ask.Length..].Split(',', StringSplitOptions.TrimEntries)] },
        _ when part.StartsWith(From, StringComparison.Ordinal) => Day(part[From.Length..]) is { } day ? need with { ValidFrom = day } : null,
        _ when part.StartsWith(Until, StringComparison.Ordinal) => Day(part[Until.Length..]) is { } day ? need with { ValidUntil = day } : null,
        _ => Standards.Find(part) is { } standard ? need with { Proposes = standard } : null,
    };

    private static LocalDate? Day(string text) => LocalDatePattern.Iso.Parse(text.Trim()) is { Success: true, Value: var day } ? day : null;
}
