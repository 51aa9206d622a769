using Ucr.Domain.Settings;
using Ucr.Domain.Settings.Lines;

namespace Ucr.Domain.Clocks.Hours;

/// <summary>When the service answers, as a policy: by weekday, bank holidays as ordinary days unless a service says otherwise (rule 19).</summary>
public static class ServiceHoursPolicy
{
    private const string Ordinary = "as usual";
    private const string Closed = "closed";

    /// <summary>The catalogue's entries.</summary>
    public static IReadOnlyList<PolicyEntry> All { get; } = [Week(), OnBankHolidays(), BankHolidays()];

    private static PolicyEntry Week() => new(
        "service-hours", "When does the service answer?", RuleOrigin.Local, Certainty.Verified,
        "The national minimum of 8am to 8pm on seven days is verified; a service may answer for longer")
    {
        Rules = [19],
        Present = policies => LineFields.Sentences(WeekLines.Form.Write(policies.Hours.Week)),
        Fields =
        [
            LineFields.List(
                "service-hours-week", "Hours, one line for each day or run of days", "Monday-Friday 08:00-20:00. " + WeekLines.Hint, "/hours/week", WeekLines.Form,
                policies => policies.Hours.Week, (policies, week) => policies with { Hours = policies.Hours with { Week = week } }, Fault),
        ],
    };

    private static PolicyEntry OnBankHolidays() => new(
        "bank-holiday-hours", "When does the service answer on a bank holiday?", RuleOrigin.Local, Certainty.Inferred, "The national seven days make no exception")
    {
        Rules = [19],
        Present = policies => policies.Hours.OnBankHolidays switch { null => "As on any other day.", [] => "It is closed.", var hours => string.Join("; ", WeekLines.OfADay.Write(hours)) + "." },
        Fields =
        [
            new("bank-holiday-hours", "Hours on bank holidays", PolicyFieldKind.Lines)
            {
                Pointer = _ => "/hours/onBankHolidays",
                Read = policies => policies.Hours.OnBankHolidays switch { null => Ordinary, [] => Closed, var hours => string.Join('\n', WeekLines.OfADay.Write(hours)) },
                Write = Holiday,
                Fault = policies => WeekLines.Fault(policies.Hours.OnBankHolidays ?? []),
                Hint = $"\"{Ordinary}\", \"{Closed}\", or hours, one a line: 10:00-16:00.",
            },
        ],
    };

    private static PolicyEntry BankHolidays() => new(
        "bank-holidays", "Which days are bank holidays?", RuleOrigin.Local, Certainty.Verified, "Those of England as GOV.UK publishes them; a service may add days of its own")
    {
        Rules = [19],
        Present = policies => policies.Hours.BankHolidays is { Count: > 0 } days
            ? $"{days.Count} days from {days.Min():uuuu-MM-dd} to {days.Max():uuuu-MM-dd}{(days.SequenceEqual(Hours.BankHolidays.England) ? "" : ": " + string.Join(", ", TextForms.Days.Write(days)))}." : "None.",
        Fields =
        [
            LineFields.List(
                "bank-holidays", "Days, one a line", "Year, month and day: 2026-12-25.", "/hours/bankHolidays", TextForms.Days,
                policies => policies.Hours.BankHolidays, (policies, days) => policies with { Hours = policies.Hours with { BankHolidays = days } }, days => LineFields.Twice(days, day => $"{day:uuuu-MM-dd}")),
        ],
    };

    private static PolicyTyped Holiday(ServicePolicies policies, string text) => text.Trim().ToLowerInvariant() switch
    {
        Ordinary => PolicyTyped.Taken(With(policies, null)),
        Closed => PolicyTyped.Taken(With(policies, [])),
        _ => LineFields.List("", "", "", "", WeekLines.OfADay, _ => [], With, hours => hours.Count == 0 ? $"Type \"{Ordinary}\", \"{Closed}\", or hours: 10:00-16:00." : WeekLines.Fault(hours)).Write(policies, text),
    };

    private static ServicePolicies With(ServicePolicies policies, IReadOnlyList<DayHours>? hours) => policies with { Hours = policies.Hours with { OnBankHolidays = hours } };

    private static string? Fault(IReadOnlyList<Escalations.WeeklyHours> week) => WeekLines.Fault(week) ?? (week.Count == 0 ? "The service answers at some time: give at least one day." : null);
}
