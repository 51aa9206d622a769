using NodaTime;
using Ucr.Domain;
using Ucr.Domain.Allocation;
using Ucr.Domain.Allocation.Rota;
using Ucr.Server.Allocation;
using Ucr.Server.Pages.Forms;
using Ucr.Server.Pages.Referrals.Deciding;
using Ucr.Server.Pages.Referrals.Questions;
using Ucr.Server.Pages.Wording;

namespace Ucr.Server.Pages.Shifts;

/// <summary>A shift by hand: one that begins by now is started, a later one is planned.</summary>
internal static class NewShiftForm
{
    /// <summary>The page's field for each of the command's members.</summary>
    public static readonly IReadOnlyDictionary<string, string> Fields = new[]
    {
        nameof(StartShift.Clinician), nameof(StartShift.Team), nameof(StartShift.Profession), nameof(StartShift.StartsAt), nameof(StartShift.EndsAt),
    }.ToDictionary(member => member, member => char.ToLowerInvariant(member[0]) + member[1..], StringComparer.Ordinal);

    /// <summary>What is asked.</summary>
    public static IReadOnlyList<Question> Questions { get; } =
    [
        new("clinician", "Who works?", Hint: "Their full name, or their id"),
        new("team", "With which team?"),
        new("profession", "Profession", Hint: "Nurse, paramedic, therapist"),
        Question.Moment("startsAt", "When do they start?"),
        Question.Moment("endsAt", "When do they end?"),
        new("base", "Where do they start?", Hint: "Easting and northing in metres: 430000 433000"),
        new("capabilities", "What may they do?", Hint: $"One a line: {string.Join(", ", CapabilityText.Choices.Select(choice => choice.Text))}", Long: true),
    ];

    /// <summary>Reads the answers into a command.</summary>
    public static IShiftCommand Read(Answers answers, Instant now)
    {
        var clinician = answers.Colleague("clinician", "Name who works");
        var (team, profession) = (answers.Line("team", "Name the team"), answers.Line("profession", "Name the profession"));
        var (startsAt, endsAt) = (answers.At("startsAt"), answers.At("endsAt"));
        var place = TypedPlace.Needed(answers, "base");
        var able = Keys(answers.LineOrNone("capabilities") ?? "");
        var id = ShiftIds.Of(clinician, startsAt);
        return startsAt <= now
            ? new StartShift(id, clinician, team, profession, able, place, startsAt, endsAt)
            : new PlanShift(id, clinician, startsAt, new(team, profession, able, place, endsAt, null, [], []), now);
    }

    private static string[] Keys(string typed) =>
    [
        .. typed.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(line => CapabilityText.Choices.FirstOrDefault(choice => string.Equals(choice.Text, line, StringComparison.OrdinalIgnoreCase))?.Value ?? line.ToLowerInvariant().Replace(' ', '_'))
            .Distinct(StringComparer.Ordinal),
    ];
}
