using Ucr.Domain.Clocks;
using Ucr.Domain.Clocks.Escalations;

namespace Ucr.Domain.Settings.Lines;

/// <summary>One line of a ladder: a step, or how often the last one is repeated.</summary>
/// <param name="Step">Null for the line of the repeats.</param>
/// <param name="Every">Null for a step.</param>
public sealed record LadderLine(LadderStep? Step, Duration? Every);

/// <summary>A ladder as lines: <c>at once: dispatcher</c>, <c>after 5 min: manager on call by text message, e-mail</c>, <c>then every 15 min</c>.</summary>
public static class LadderLines
{
    /// <summary>How a line reads.</summary>
    public const string Hint = "One step a line: \"at once: dispatcher\", then \"after 5 min: manager on call by text message, e-mail\". A channel stands behind \"by\"; the board always shows it. A last line \"then every 15 min\" repeats the last step.";

    private const string AtOnce = "at once";
    private const string After = "after ";
    private const string Then = "then every ";
    private const string By = " by ";
    private const string Unreadable = "begin with 'at once:', 'after 5 min:' or 'then every 15 min'.";

    /// <summary>Whom a step tells.</summary>
    public static Vocabulary<EscalationReceiver> Receivers { get; } = new(
        "somebody whom a ladder tells",
        (EscalationReceiver.TriageClinician, ["triage clinician"]), (EscalationReceiver.Dispatcher, ["dispatcher"]), (EscalationReceiver.Manager, ["manager"]),
        (EscalationReceiver.OnCallClinician, ["clinician on call", "on-call clinician"]), (EscalationReceiver.OnCallManager, ["manager on call", "on-call manager"]));

    /// <summary>By what.</summary>
    public static Vocabulary<NotificationChannel> Channels { get; } = new(
        "a channel",
        (NotificationChannel.Sms, ["text message", "text", "sms"]), (NotificationChannel.Email, ["e-mail", "email"]), (NotificationChannel.WebPush, ["web push", "push"]));

    /// <summary>The form of its lines.</summary>
    public static LineForm<LadderLine> Form { get; } = LineForm<LadderLine>.OneEach(Write, Read);

    /// <summary>The lines of a ladder.</summary>
    public static IReadOnlyList<LadderLine> Of(LadderPolicy ladder) =>
        [.. ladder.Steps.Select(step => new LadderLine(step, null)), .. ladder.RepeatLastEvery is { } every ? [new LadderLine(null, every)] : Array.Empty<LadderLine>()];

    /// <summary>The ladder of some lines.</summary>
    public static LadderPolicy Ladder(EscalationKind kind, IReadOnlyList<LadderLine> lines) =>
        new(kind, [.. lines.Select(line => line.Step).OfType<LadderStep>()], lines.Select(line => line.Every).LastOrDefault(every => every is not null));

    /// <summary>What is wrong with the lines together; null when nothing is.</summary>
    public static string? Fault(IReadOnlyList<LadderLine> lines) => lines switch
    {
        _ when lines.All(line => line.Step is null) => "A ladder has at least one step: somebody is told.",
        _ when lines.SkipLast(1).Any(line => line.Every is not null) => "'then every' is the last line, and stands there once.",
        _ when lines.Any(line => !LengthText.CanBeTyped(line.Every ?? line.Step!.After)) => "Give whole seconds.",
        _ => null,
    };

    private static string Write(LadderLine line) => line switch
    {
        { Step: { } step } => $"{(step.After == Duration.Zero ? AtOnce : After + LengthText.Of(step.After))}: {Receivers.Of(step.To)}"
            + (step.Channels.Count == 0 ? "" : By + string.Join(", ", step.Channels.Select(Channels.Of))),
        _ => Then + LengthText.Of(line.Every ?? Duration.Zero),
    };

    private static LineRead<LadderLine> Read(string line) => line.Split(':', 2, StringSplitOptions.TrimEntries) switch
    {
        [var every] when every.StartsWith(Then, StringComparison.OrdinalIgnoreCase) => Length(every[Then.Length..], length => LineForm<LadderLine>.Taken(new(null, length))),
        [var when, var who] when when.Equals(AtOnce, StringComparison.OrdinalIgnoreCase) => Step(Duration.Zero, who),
        [var when, var who] when when.StartsWith(After, StringComparison.OrdinalIgnoreCase) => Length(when[After.Length..], length => Step(length, who)),
        _ => LineForm<LadderLine>.Wrong($"'{line}' cannot be read: {Unreadable}"),
    };

    private static LineRead<LadderLine> Length(string text, Func<Duration, LineRead<LadderLine>> read) =>
        LengthText.Find(text.Trim()) is { } length ? read(length) : LineForm<LadderLine>.Wrong(LengthText.Unknown(text.Trim()));

    private static LineRead<LadderLine> Step(Duration after, string text)
    {
        var by = text.IndexOf(By, StringComparison.OrdinalIgnoreCase);
        var who = by < 0 ? text : text[..by].TrimEnd();
        var named = by < 0 ? [] : text[(by + By.Length)..].Split(',', StringSplitOptions.TrimEntries);
        var odd = named.FirstOrDefault(channel => Channels.Find(channel) is null);
        return (Receivers.Find(who), odd) switch
        {
            (null, _) => LineForm<LadderLine>.Wrong(Receivers.Unknown(who)),
            (_, { } unknown) => LineForm<LadderLine>.Wrong(Channels.Unknown(unknown)),
            ({ } to, null) => LineForm<LadderLine>.Taken(new(new(after, to, [.. named.Select(channel => Channels.Find(channel)!.Value)]), null)),
        };
    }
}
