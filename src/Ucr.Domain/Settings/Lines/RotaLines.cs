using Ucr.Domain.Clocks.Escalations;

namespace Ucr.Domain.Settings.Lines;

/// <summary>The rota as lines: <c>amira.khan | clinician | Monday-Friday 20:00-08:00, Saturday 08:00-08:00</c>.</summary>
public static class RotaLines
{
    /// <summary>How a line reads.</summary>
    public const string Hint = "One turn a line: the person's id, clinician or manager, and the hours of every week, with | between: amira.khan | clinician | Monday-Friday 20:00-08:00, Saturday 08:00-08:00. " + WeekLines.Hint;

    /// <summary>As what somebody is on call.</summary>
    public static Vocabulary<EscalationReceiver> Parts { get; } = new(
        "a part in the rota", (EscalationReceiver.OnCallClinician, ["clinician"]), (EscalationReceiver.OnCallManager, ["manager"]));

    /// <summary>The form of its lines.</summary>
    public static LineForm<OnCallTurn> Form { get; } = LineForm<OnCallTurn>.OneEach(Write, Read);

    private static string Write(OnCallTurn turn) => $"{turn.Person} | {Parts.Of(turn.As)} | {string.Join(", ", WeekLines.Write(turn.Hours))}";

    private static LineRead<OnCallTurn> Read(string line)
    {
        if (line.Split(LineForm<OnCallTurn>.Between, StringSplitOptions.TrimEntries) is not [var person, var part, var week])
        {
            return LineForm<OnCallTurn>.Wrong($"'{line}' cannot be read. Type it like this: amira.khan | clinician | Monday-Friday 20:00-08:00.");
        }

        List<LineRead<WeeklyHours>> hours = [.. week.Split(',', StringSplitOptions.TrimEntries).Select(WeekLines.Read)];
        return (TextForms.PersonFault(person), Parts.Find(part), hours.FirstOrDefault(each => each.Wrong is not null)) switch
        {
            ({ } wrong, _, _) => LineForm<OnCallTurn>.Wrong(wrong),
            (_, null, _) => LineForm<OnCallTurn>.Wrong(Parts.Unknown(part)),
            (_, _, { Wrong: { } wrong }) => LineForm<OnCallTurn>.Wrong(wrong),
            (_, { } to, _) => LineForm<OnCallTurn>.Taken(new(new(person), to, [.. hours.SelectMany(each => each.Items ?? [])])),
        };
    }
}
