using System.Globalization;
using Ucr.Domain.Intake;
using Ucr.Domain.Settings;
using Ucr.Domain.Triage;
using Ucr.Server.Pages.Board;
using Ucr.Server.Pages.Wording;
using Ucr.Server.Reporting.People;

namespace Ucr.Server.Reporting;

/// <summary>Cuts as they stand in SQL and in words.</summary>
public static class CutText
{
    /// <summary>The value of a row, never null: <c>c</c> is the referral, <c>f</c> the counted row, <c>p</c> the person.</summary>
    internal static string Sql(this Cut cut) => cut switch
    {
        _ when cut.IsOfPerson() => PersonCuts.Sql(cut),
        Cut.Locality => "coalesce(c.locality, '')",
        Cut.Team => "coalesce(c.team, '')",
        Cut.Source => "c.source",
        Cut.Need => "c.need",
        Cut.Hour => "to_char(c.received_at at time zone 'Europe/London', 'HH24')",
        Cut.Weekday => "to_char(c.received_at at time zone 'Europe/London', 'ID')",
        Cut.Reason => "coalesce(c.reason, '')",
        Cut.BreachReason => "coalesce(c.breach_reason, '')",
        Cut.Stage => """
            case when f.due_at is null then '' when c.channel = 'Import' then 'unknown' when c.no_access_at <= f.due_at then 'no-access'
            when c.arrived_at <= f.due_at then 'door' when c.taken_at <= f.due_at then 'road' when c.allocated_at <= f.due_at then 'taking-on'
            when c.accepted_at <= f.due_at then 'allocation' else 'decision' end
            """,
        _ => "case when c.age is null then '' when c.age < 18 then '00-17' when c.age < 65 then '18-64' when c.age < 75 then '65-74' when c.age < 85 then '75-84' else '85+' end",
    };

    /// <summary>A value as people read it.</summary>
    /// <param name="cut">Of what.</param>
    /// <param name="value">As the database groups by it.</param>
    /// <param name="settings">Whose words stand for the needs.</param>
    internal static string Words(this Cut cut, string value, ServiceSettings settings) => (cut, value) switch
    {
        _ when cut.IsOfPerson() => PersonCuts.Words(cut, value),
        (Cut.Team, "") => "No team has been with the patient",
        (Cut.Reason, "") => "None given",
        (Cut.BreachReason, "") => "Nobody has said why",
        (Cut.Stage, "") => "It has had no clock",
        (_, "") => "Not known",
        (Cut.Source, _) when Enum.TryParse<ReferralSource>(value, out var source) => Capital(IntakeWords.Of(source)),
        (Cut.Need, _) => BoardRows.NeedWords(new NeedKey(value), settings),
        (Cut.Hour, _) => $"{value}:00 to {value}:59",
        (Cut.Weekday, [>= '1' and <= '7']) => CultureInfo.InvariantCulture.DateTimeFormat.GetDayName((DayOfWeek)((value[0] - '0') % 7)),
        (Cut.Reason, _) => ReasonWords(value, settings),
        (Cut.BreachReason, _) => BreachWords(value, settings),
        (Cut.Stage, _) => StageWords(value),
        (Cut.Age, "00-17") => "Under 18",
        (Cut.Age, "85+") => "85 and over",
        (Cut.Age, _) => value.Replace("-", " to ", StringComparison.Ordinal),
        _ => value,
    };

    private static string ReasonWords(string value, ServiceSettings settings) =>
        settings.Changes.Select(change => change.Policies).Prepend(ServicePolicies.Default)
            .Select(policies => policies.Triage.LocalRejections.FirstOrDefault(rejection => string.Equals(rejection.Key, value, StringComparison.Ordinal))?.Words)
            .LastOrDefault(words => words is not null)
        ?? (Enum.TryParse<RejectionReason>(value, out var national) ? Capital(ClosureText.Of(national)) : value);

    // As a later version of the settings calls it; a reason that stands no more keeps the words that it had.
    private static string BreachWords(string value, ServiceSettings settings) =>
        settings.Changes.Select(change => change.Policies).Prepend(ServicePolicies.Default)
            .Select(policies => policies.Reporting.BreachReasons.FirstOrDefault(reason => string.Equals(reason.Key, value, StringComparison.Ordinal))?.Words)
            .LastOrDefault(words => words is not null) ?? value;

    private static string StageWords(string value) => value switch
    {
        "no-access" => "Nobody could get in",
        "door" => "At the door, not yet with the patient",
        "road" => "Taken on, not yet at the door",
        "taking-on" => "Allocated, not yet taken on",
        "allocation" => "Accepted, nobody allocated",
        "decision" => "Waiting for a clinician's decision",
        _ => "Not known: history of another system",
    };

    private static string Capital(string words) => char.ToUpper(words[0], CultureInfo.InvariantCulture) + words[1..];
}
