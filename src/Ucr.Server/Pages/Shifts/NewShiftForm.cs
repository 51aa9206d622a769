using NodaTime;
using Ucr.Domain;
using Ucr.Domain.Allocation;
using Ucr.Domain.Allocation.Rota;
using Ucr.Domain.Values;
using Ucr.Server.Allocation;
using Ucr.Server.Pages.Forms;
using Ucr.Server.Pages.Referrals.Deciding;
using Ucr.Server.Pages.Referrals.Questions;

namespace Ucr.Server.Pages.Shifts;

/// <summary>A shift by hand: one that begins by now is started, a later one is planned.</summary>
internal static class NewShiftForm
{
    /// <summary>The page's field for each of the command's members.</summary>
    public static readonly IReadOnlyDictionary<string, string> Fields = new[]
    {
        nameof(StartShift.Clinician), nameof(StartShift.Team), nameof(StartShift.Profession), nameof(StartShift.StartsAt), nameof(StartShift.EndsAt),
        nameof(StartShift.Capabilities), nameof(StartShift.Credentials), "Languages",
    }.ToDictionary(member => member, member => string.Equals(member, nameof(StartShift.Credentials), StringComparison.Ordinal) ? "signedOff" : char.ToLowerInvariant(member[0]) + member[1..], StringComparer.Ordinal);

    /// <summary>What is asked.</summary>
    public static IReadOnlyList<Question> Questions { get; } =
    [
        new("clinician", "Who works?", Hint: "Their full name, or their id"),
        new("team", "With which team?"),
        new("profession", "Profession", Hint: "Nurse, paramedic, therapist"),
        Question.Moment("startsAt", "When do they start?"),
        Question.Moment("endsAt", "When do they end?"),
        new("base", "Where do they start?", Hint: "Easting and northing in metres: 430000 433000"),
        .. StaffRecordQuestions.All,
    ];

    /// <summary>Reads the answers into a command.</summary>
    /// <returns>The command, and who is to work from when to when.</returns>
    public static (IShiftCommand Command, StaffId Clinician, Instant From, Instant To) Read(Answers answers, Instant now)
    {
        var clinician = answers.Colleague("clinician", "Name who works");
        var (team, profession) = (answers.Line("team", "Name the team"), answers.Line("profession", "Name the profession"));
        var (startsAt, endsAt) = (answers.At("startsAt"), answers.At("endsAt"));
        var place = TypedPlace.Needed(answers, "base");
        var (able, credentials, about) = StaffRecordQuestions.Read(answers);
        var id = ShiftIds.Of(clinician, startsAt);
        IShiftCommand command = startsAt <= now
            ? new StartShift(id, clinician, team, profession, able, place, startsAt, endsAt, credentials, about)
            : new PlanShift(id, clinician, startsAt, new(team, profession, able, place, endsAt, null, [], [], credentials, about), now);
        return (command, clinician, startsAt, endsAt);
    }
}
