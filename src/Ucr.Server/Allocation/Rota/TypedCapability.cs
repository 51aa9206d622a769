using System.Globalization;
using System.Text.RegularExpressions;
using NodaTime;
using NodaTime.Text;
using Ucr.Domain.Allocation.Scope;
using Ucr.Domain.Triage.Criteria;
using Ucr.Server.Pages.Referrals.Protecting;
using Ucr.Server.Pages.Wording;

namespace Ucr.Server.Allocation.Rota;

/// <summary>A capability as a rota and a form have it: <c>catheter</c>, or <c>iv grade 2 from 2026-12-01 until 30/11/2027</c>, both days included.</summary>
internal static partial class TypedCapability
{
    private static readonly LocalDatePattern[] Days = [LocalDatePattern.Iso, LocalDatePattern.CreateWithInvariantCulture("dd/MM/uuuu")];

    /// <summary>It says more than that somebody can do it.</summary>
    public static bool SaysMore(DatedCapability one) => one is not { From: null, Until: null, Grade: 1 };

    /// <summary>What was typed, and why it cannot be read; null when it can.</summary>
    public static (DatedCapability One, string? Wrong) Read(string typed)
    {
        var match = Parts().Match(typed.Trim());
        var (from, until) = (Day(match.Groups["from"].Value), Day(match.Groups["until"].Value));
        var grade = match.Groups["grade"] is { Success: true, Value: var number } ? int.Parse(number, CultureInfo.InvariantCulture) : 1;
        var one = new DatedCapability(Key(match.Groups["key"].Value), until is { } last ? LondonDay.Ends(last) : null, from is { } first ? LondonDay.Begins(first) : null, grade);
        return match.Groups["from"].Success == from is not null && match.Groups["until"].Success == until is not null
            ? (one, until < from ? $"\"{typed}\" runs out before it begins." : null)
            : (one, $"\"{typed}\" cannot be read. Write catheter, or iv grade 2 from 2026-12-01 until 2027-11-30.");
    }

    /// <summary>The same again, as it is typed.</summary>
    public static string Write(string key, DatedCapability? one) => one is null ? key
        : $"{key}{(one.Grade > 1 ? $" grade {one.Grade}" : "")}{(one.From is { } from ? $" from {LocalDatePattern.Iso.Format(LondonDays.Of(from))}" : "")}{(one.Until is { } until ? $" until {LocalDatePattern.Iso.Format(LondonDays.Of(until).PlusDays(-1))}" : "")}";

    /// <summary>A key, or the words that stand for one.</summary>
    private static string Key(string typed) =>
        CapabilityText.Choices.FirstOrDefault(choice => string.Equals(choice.Text, typed, StringComparison.OrdinalIgnoreCase))?.Value ?? typed.ToLowerInvariant().Replace(' ', '_');

    private static LocalDate? Day(string text)
    {
        foreach (var pattern in Days)
        {
            if (pattern.Parse(text) is { Success: true, Value: var day })
            {
                return day;
            }
        }

        return null;
    }

    [GeneratedRegex(@"^(?<key>.+?)(\s+grade\s+(?<grade>[1-9]))?(\s+from\s+(?<from>\S+))?(\s+until\s+(?<until>\S+))?$", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Parts();
}
