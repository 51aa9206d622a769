using System.Globalization;
using System.Text;
using Ucr.Domain.Clocks;
using Ucr.Domain.Clocks.Escalations;
using Ucr.Domain.Clocks.Kinds;

namespace Ucr.Domain.Specs.Documents;

public class ClocksDocumentSpecs
{
    private static readonly EscalationKind[] Kinds = Enum.GetValues<EscalationKind>();

    [Fact]
    public void the_clocks_stand_in_the_documents() => Document().ShouldStandIn("docs/clocks.md");

    [Fact]
    public void every_kind_of_clock_runs_in_some_situation()
    {
        var seen = Situations.All.SelectMany(situation => Clocks(situation.World())).Select(item => item.Kind).Distinct();
        var local = Policies.Clocks.Limits.Where(policy => !policy.Enabled).Select(policy => policy.Kind);

        ClockKinds.All.Select(rule => rule.Kind).Except(seen).Except(local).ShouldBeEmpty();
    }

    private static string Document()
    {
        var text = new StringBuilder("# Clocks\n\n")
            .Append("Everything that is timed about a referral, by one mechanism. Written by `ClocksDocumentSpecs` from the rules and the default\n")
            .Append("settings (rewrite it with `UCR_WRITE_DOCS=1`). A local clock is an option of a service and never a national standard.\n\n")
            .Append("| clock | it starts when | it stops when | due after | warns before | again every | origin | certainty | source |\n|---|---|---|---|---|---|---|---|---|\n");
        foreach (var rule in ClockKinds.All)
        {
            text.Append($"| **{rule.Meaning.Words}** (`{rule.Kind}`) | {rule.Meaning.StartsWhen} | {rule.Meaning.StopsWhen} | {Limits(rule)} | {Repeats(rule)} | {rule.Meaning.Origin} | {rule.Meaning.Certainty} | {rule.Meaning.Source} |\n");
        }

        text.Append("\n## Situations\n\nA referral received at 9:00 on a winter day, unless it says otherwise: which clocks it has, and which escalations would still have a cause if they had\n")
            .Append("been raised for that moment (at 9:00, at 12:00, or when the clock was due). Times are UTC.\n");
        foreach (var (name, world) in Situations.All)
        {
            Write(text, name, world());
        }

        return text.ToString();
    }

    private static void Write(StringBuilder text, string name, World world)
    {
        text.Append($"\n### {name}\n\n");
        foreach (var item in Clocks(world).OrderBy(item => item.StartedAt).ThenBy(item => item.Kind))
        {
            text.Append($"- `{item.Kind}` {Time(item.StartedAt)} to {Time(item.DueAt)} by {item.Policy}{Said(", warns ", item.WarnAt)}{Said(", at risk ", item.AtRiskAt)}")
                .Append($"{(item.Every is { } every ? $", every {Length(every)}" : "")}{Said("; stopped ", item.StoppedAt)}{Said("; left ", item.LeftAt)}\n");
        }

        text.Append($"- Raised for 9:00: {Standing(world, T(9, 0))}\n- Raised for 12:00: {Standing(world, T(12, 0))}\n- Raised when due: {StandingWhenDue(world)}\n");
    }

    private static IReadOnlyList<TimedItem> Clocks(World world) => ReferralClocks.Of(world.Referral, [.. world.Visits], Defaults);

    private static string Standing(World world, Instant dueAt) => Joined(Kinds.Where(kind => Stands(world, kind, dueAt)));

    private static string StandingWhenDue(World world)
    {
        var dues = Clocks(world).SelectMany(item => new Instant?[] { item.DueAt, item.WarnAt }).OfType<Instant>().Distinct().ToList();
        return Joined(Kinds.Where(kind => dues.Any(due => Stands(world, kind, due))));
    }

    private static bool Stands(World world, EscalationKind kind, Instant dueAt) =>
        EscalationCause.Stands(new(kind, dueAt), world.Referral, [.. world.Visits.Where(visit => visit.IsOpen)], Defaults);

    private static string Joined(IEnumerable<EscalationKind> kinds) => string.Join(", ", kinds) is { Length: > 0 } names ? names : "none";

    private static string Limits(ClockKindRule rule)
    {
        var policy = Policies.Clocks.For(rule.Kind);
        return $"{Length(policy.Limit)}{(policy.Enabled ? "" : ", off")} | {(policy.WarnBefore is { } before ? Length(before) : "-")}";
    }

    private static string Repeats(ClockKindRule rule) => rule is WaitingClock { Repeats: true } ? Length(Policies.Clocks.For(rule.Kind).Limit) : "-";

    private static string Said(string words, Instant? at) => at is { } time ? words + Time(time) : "";

    private static string Time(Instant at) => at.InUtc().Date == T(9, 0).InUtc().Date
        ? at.ToString("HH:mm:ss", CultureInfo.InvariantCulture)
        : at.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);

    private static string Length(Duration length) => length switch
    {
        _ when length >= Duration.FromDays(3) => $"{length.TotalDays.ToString(CultureInfo.InvariantCulture)} days",
        _ when length >= Duration.FromHours(2) => $"{length.TotalHours.ToString(CultureInfo.InvariantCulture)} h",
        _ when length >= Duration.FromMinutes(1) => $"{length.TotalMinutes.ToString(CultureInfo.InvariantCulture)} min",
        _ => $"{length.TotalSeconds.ToString(CultureInfo.InvariantCulture)} s",
    };
}
