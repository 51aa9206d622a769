using Ucr.Domain.Clocks;
using Ucr.Domain.Settings;
using Ucr.Domain.Settings.Lines;
using Ucr.Domain.Triage.Criteria;
using static Ucr.Domain.Clocks.Certainty;
using static Ucr.Domain.Clocks.RuleOrigin;

namespace Ucr.Domain.Triage;

/// <summary>The service's own lists for triage: what is asked, what is sent on and where to, and its reasons to reject.</summary>
public static class QuestionEntries
{
    private const string LackOfCapacity = "lack of capacity";
    private const string FailedContact = "failed contact";
    private const string KeptKey = "A key never changes its meaning: it stands on what was answered.";

    /// <summary>The policies.</summary>
    public static IReadOnlyList<PolicyEntry> All { get; } =
    [
        new("red-flags", "Which questions prompt 999 now?", Local, ProductDecision, "No national list was found; each need says in the list of needs which of them are asked")
        {
            Rules = [11],
            Rulings = [1],
            Present = policies => policies.Triage.RedFlags is { Count: > 0 } flags ? string.Join(" ", flags.Select(flag => $"{flag.Words} ({flag.Key})")) + "." : "None of the service's own; the first questions of each call are always asked.",
            Fields =
            [
                LineFields.List(
                    "red-flags", "Questions whose yes means 999, one a line", $"A key and the question, with | between: sepsis | Signs of sepsis: mottled or very pale skin, hard to wake? {KeptKey}", "/triage/redFlags",
                    TextForms.Keyed<RedFlag>(flag => [flag.Key, flag.Words], parts => parts is [var key, var words] ? new(key, words) : null, "sepsis | Signs of sepsis?"),
                    policies => policies.Triage.RedFlags, (policies, flags) => With(policies, triage => triage with { RedFlags = flags }), flags => Keys(flags, flag => flag.Key)),
            ],
        },
        new("exclusions", "What does the service not take, and where does that go?", Local, Recalled, "National exclusions recalled, not verified")
        {
            Rules = [11, 12],
            Present = policies => policies.Triage.Exclusions is { Count: > 0 } exclusions ? string.Join("; ", exclusions.Select(exclusion => $"{exclusion.Words}: {exclusion.GoesTo}")) + "." : "Nothing is excluded.",
            Fields =
            [
                LineFields.List(
                    "exclusions", "Exclusions, one a line", $"A key, the words, and where the person goes, with | between: stroke_pathway | On a stroke pathway | The stroke team, or 999. {KeptKey}", "/triage/exclusions",
                    TextForms.Keyed<Exclusion>(one => [one.Key, one.Words, one.GoesTo], parts => parts is [var key, var words, var goesTo] ? new(key, words, goesTo) : null, "stroke_pathway | On a stroke pathway | The stroke team, or 999"),
                    policies => policies.Triage.Exclusions, (policies, exclusions) => With(policies, triage => triage with { Exclusions = exclusions }), exclusions => Keys(exclusions, exclusion => exclusion.Key)),
            ],
        },
        new("local-rejections", "Which reasons of its own does the service have to reject a referral?", Local, ProductDecision, "Three national reasons verified; none of them says that there is no capacity")
        {
            Rules = [46],
            Present = policies => policies.Triage.LocalRejections is { Count: > 0 } reasons ? string.Join("; ", reasons.Select(reason => reason.Words + (Mark(reason) is { } mark ? $" ({mark})" : ""))) + "." : "None beside the national ones.",
            Fields =
            [
                LineFields.List(
                    "local-rejections", "Reasons, one a line", $"A key and the words, with | between; behind that, where it is so, {LackOfCapacity} or {FailedContact}, which a digital sender is told: no_capacity | No capacity | {LackOfCapacity}. {KeptKey}", "/triage/localRejections",
                    TextForms.Keyed<LocalRejection>(
                        reason => Mark(reason) is { } mark ? [reason.Key, reason.Words, mark] : [reason.Key, reason.Words],
                        parts => parts switch { [var key, var words] => new(key, words), [var key, var words, LackOfCapacity] => new(key, words, LackOfCapacity: true), [var key, var words, FailedContact] => new(key, words, FailedContact: true), _ => null },
                        $"no_capacity | No capacity | {LackOfCapacity}"),
                    policies => policies.Triage.LocalRejections, (policies, reasons) => With(policies, triage => triage with { LocalRejections = reasons }), reasons => Keys(reasons, reason => reason.Key) ?? TwoMarks(reasons)),
            ],
        },
        new("least-age", "From which age does the service take people?", Local, Verified, "Age 18 verified; a service may take younger people")
        {
            Rules = [10],
            Rulings = [8],
            Present = policies => $"{policies.Triage.LeastAge} years on the day of receipt; an unknown age is no reason to refuse.",
            Fields = [PolicyFields.Number("least-age", "Least age in years", _ => "/triage/leastAge", policies => policies.Triage.LeastAge, (policies, age) => With(policies, triage => triage with { LeastAge = age }), 0, 18)],
        },
    ];

    private static string? Mark(LocalRejection reason) => reason switch
    {
        { LackOfCapacity: true } => LackOfCapacity,
        { FailedContact: true } => FailedContact,
        _ => null,
    };

    private static string? TwoMarks(IReadOnlyList<LocalRejection> reasons) =>
        reasons.FirstOrDefault(reason => reason is { LackOfCapacity: true, FailedContact: true }) is { } both
            ? $"'{both.Key}' cannot be both {LackOfCapacity} and {FailedContact}: a sender is told one of them." : null;

    private static string? Keys<TItem>(IReadOnlyList<TItem> items, Func<TItem, string> key) =>
        items.Select(key).FirstOrDefault(each => !TextForms.IsKey(each)) is { } odd ? TextForms.OddKey(odd) : LineFields.Twice(items, key);

    private static ServicePolicies With(ServicePolicies policies, Func<TriagePolicies, TriagePolicies> change) => policies with { Triage = change(policies.Triage) };
}
