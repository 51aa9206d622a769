using NodaTime.Text;
using Ucr.Domain.Clocks.Escalations;
using Ucr.Domain.Settings;

namespace Ucr.Domain.Clocks.Hours;

/// <summary>When the service answers, as a policy: by weekday, bank holidays as ordinary days unless a service says otherwise (rule 19).</summary>
public static class ServiceHoursPolicy
{
    private static readonly LocalTimePattern Time = LocalTimePattern.CreateWithInvariantCulture("HH:mm");

    /// <summary>The catalogue's entry.</summary>
    public static PolicyEntry Entry { get; } = new(
        "service-hours", "When does the service answer?", PolicyOrigin.Local, PolicyCertainty.Verified,
        "The national minimum of 8am to 8pm on seven days is verified; a service may answer for longer")
    {
        Rules = [19],
        Present = policies => string.Join("; ", policies.Hours.Week.Select(Line))
            + (policies.Hours.OnBankHolidays is null ? ". Bank holidays are ordinary days." : ". Bank holidays have hours of their own."),
        Fields =
        [
            PolicyFields.Lines(
                "service-hours-week", "Hours, one line for each day", _ => "/hours/week", policies => policies.Hours.Week.Select(Line), Typed, policies => Fault(policies.Hours.Week)) with
            {
                Hint = "A day and its hours: Monday 08:00-20:00. A day that ends on the next one ends earlier than it begins; a day that never closes is 00:00-00:00.",
            },
        ],
    };

    private static string Line(WeeklyHours hours) => $"{hours.Day} {Time.Format(hours.From)}-{Time.Format(hours.To)}";

    private static PolicyTyped Typed(ServicePolicies policies, IReadOnlyList<string> lines)
    {
        var week = new List<WeeklyHours>();
        foreach (var line in lines)
        {
            if (line.Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries) is not [var day, var from, var to]
                || !Enum.TryParse<IsoDayOfWeek>(day, ignoreCase: true, out var weekday)
                || Time.Parse(from) is not { Success: true, Value: var opens }
                || Time.Parse(to) is not { Success: true, Value: var closes })
            {
                return PolicyTyped.Wrong($"This line cannot be read: {line}. Give a day and its hours: Monday 08:00-20:00.");
            }

            week.Add(new(weekday, opens, closes));
        }

        return Fault(week) is { } fault ? PolicyTyped.Wrong(fault) : PolicyTyped.Taken(policies with { Hours = policies.Hours with { Week = week } });
    }

    private static string? Fault(IReadOnlyList<WeeklyHours> week) => week switch
    {
        _ when week.Any(hours => !Enum.IsDefined(hours.Day) || hours.Day == IsoDayOfWeek.None) => "Choose a day of the week.",
        _ when week.GroupBy(hours => (hours.Day, hours.From)).Any(same => same.Count() > 1) => "The same hours stand there twice.",
        [] => "The service answers at some time: give at least one day.",
        _ => null,
    };
}
