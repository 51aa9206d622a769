using Ucr.Domain;
using Ucr.Domain.Allocation;
using Ucr.Domain.Allocation.Rota;
using Ucr.Domain.Allocation.Scope;

namespace Ucr.Server.Allocation.Rota;

/// <summary>What a row of a rota does.</summary>
public enum RotaChangeKind
{
    /// <summary>A shift that was not there.</summary>
    New,

    /// <summary>The shift is there and the row says something else than before.</summary>
    Changed,

    /// <summary>The shift is there as the row says.</summary>
    Same,
}

/// <summary>A row of a rota and what it does.</summary>
/// <param name="Row">The row.</param>
/// <param name="Kind">What it does.</param>
/// <param name="What">What it changes, in words; empty where it changes nothing, or everything is new.</param>
/// <param name="Fault">Why it cannot be taken; null when it can.</param>
public sealed record RotaChange(RotaRow Row, RotaChangeKind Kind, IReadOnlyList<string> What, RotaFault? Fault = null)
{
    private static readonly Dictionary<string, string> Columns = new(StringComparer.Ordinal)
    {
        [nameof(PlanShift.Clinician)] = RotaColumns.Clinician,
        [nameof(PlanShift.StartsAt)] = RotaColumns.Start,
        [nameof(RosteredShift.EndsAt)] = RotaColumns.End,
        [nameof(RosteredShift.Team)] = RotaColumns.Team,
        [nameof(RosteredShift.Profession)] = RotaColumns.Profession,
        [nameof(RosteredShift.Credentials)] = RotaColumns.RegisteredUntil,
        [nameof(RosteredShift.Capabilities)] = RotaColumns.Capabilities,
        [nameof(AboutClinician.Languages)] = RotaColumns.Languages,
        [nameof(PlanBreak.From)] = RotaColumns.Breaks,
        [nameof(PlanBreak.To)] = RotaColumns.Breaks,
        [nameof(PlanBreak.Minutes)] = RotaColumns.Breaks,
    };

    /// <summary>The column that a command's member came from; null where none did.</summary>
    public static string? ColumnOf(string? member) => member is null ? null : Columns.GetValueOrDefault(member);

    /// <summary>Asks the decider itself what the row would do.</summary>
    internal static RotaChange Of(RotaRow row, PlanShift command, Shift? shift, DecisionContext context)
    {
        var decision = command.Decide(shift, context);
        return decision switch
        {
            { Refusal: { } refusal } => new(row, RotaChangeKind.Same, [], new(row.Line, ColumnOf(refusal.Field), refusal.Words)),
            _ when shift is null => new(row, RotaChangeKind.New, []),
            _ when !decision.Any() => new(row, RotaChangeKind.Same, []),
            _ => new(row, RotaChangeKind.Changed, Differences(shift, row.Row)),
        };
    }

    private static List<string> Differences(Shift shift, RosteredShift after)
    {
        var before = shift.Rota.Row;
        (string Name, bool Is)[] what =
        [
            (RotaColumns.Team, !string.Equals(before?.Team ?? shift.Team, after.Team, StringComparison.Ordinal)),
            (RotaColumns.Profession, !string.Equals(before?.Profession ?? shift.Profession, after.Profession, StringComparison.Ordinal)),
            (RotaColumns.Capabilities, !RosteredShift.Same(before?.Capabilities ?? shift.Capabilities, after.Capabilities)),
            (RotaColumns.Base, (before?.Base ?? shift.Base) != after.Base),
            (RotaColumns.End, (before?.EndsAt ?? shift.EndsAt) != after.EndsAt),
            (RotaColumns.EndsIn, (before is null ? shift.EndsIn : before.EndsIn) != after.EndsIn),
            (RotaColumns.Breaks, !(before?.Breaks ?? shift.Breaks).SequenceEqual(after.Breaks)),
            (RotaColumns.Kit, !RosteredShift.Same(before?.Kit ?? shift.CarriedKit, after.Kit)),
            ("gender and languages", !AboutClinician.Same(before is null ? shift.About : before.About, after.About)),
            ("registration, sign-off and dates of capabilities", !RosteredShift.Same(before is null ? shift.Credentials : before.Credentials, after.Credentials)),
        ];
        return [.. what.Where(one => one.Is).Select(one => one.Name)];
    }
}
