using System.Globalization;
using NodaTime;
using NodaTime.Text;
using Ucr.Server.Pages.Layout;
using Ucr.Server.Pages.Wording;
using Ucr.Server.Reporting.Allocations;
using Ucr.Server.Security;

namespace Ucr.Server.Pages.Reports;

/// <summary>How good a day's allocations were.</summary>
/// <param name="Day">"23-Nov-2026".</param>
/// <param name="Sentences">The answer first.</param>
/// <param name="Rows">The largest difference first.</param>
/// <param name="Before">The day before, for the address.</param>
/// <param name="After">The day after, likewise.</param>
public sealed record AllocationReportModel(PageFrame Frame, string Day, IReadOnlyList<string> Sentences, IReadOnlyList<AllocationReportModel.Row> Rows, string Before, string After)
{
    /// <param name="Chosen">Who went.</param>
    /// <param name="Rank">"First", "3rd, 4.2 points more", "The plan was not asked".</param>
    /// <param name="Waited">Minutes from planned to the door.</param>
    /// <param name="Hindsight">Minutes that hindsight would have taken.</param>
    /// <param name="Split">Choice, data and luck, in minutes.</param>
    /// <param name="Decision">Where the plan of then can be looked at; null when nobody asked it.</param>
    public sealed record Row(string Reference, string Chosen, string Rank, string Waited, string Hindsight, string Split, string? Decision);

    internal static AllocationReportModel Of(PageFrame frame, AllocationDay read, StaffNames staff) => new(
        frame, TimeText.Date(read.Day), [.. Said(read)],
        [.. read.Rows.Select(row => new Row(row.Reference, staff.Of(row.Allocated.Clinician), RankOf(row), Minutes((row.ArrivedAt - row.PlannedAt).TotalMinutes),
            row.Hindsight is { } could ? Minutes((could - row.PlannedAt).TotalMinutes) : "no place", SplitOf(row), row.Allocated.Choice is { } choice ? $"/decisions/{choice.SituationSha256[..16]}?visit={row.Visit}#asked" : null))],
        LocalDatePattern.Iso.Format(read.Day.PlusDays(-1)), LocalDatePattern.Iso.Format(read.Day.PlusDays(1)));

    private static IEnumerable<string> Said(AllocationDay read)
    {
        yield return Text($"{read.Followed.First} of {read.Followed.Asked} allocations took the plan's first choice; {read.Rows.Count - read.Followed.Asked} did not ask it.");
        if (read.Mean is { } mean)
        {
            yield return Text($"On average somebody was at the door {mean.Minutes:0.0} minutes later than hindsight could have been: {mean.Choice:0.0} by choice, {mean.Data:0.0} by data, {mean.Luck:0.0} by luck.");
        }
    }

    private static string RankOf(AllocationOfDay row) => row.Allocated.Choice switch
    {
        null => "The plan was not asked",
        { Rank: null } => "Ruled out by the plan",
        { IsFirst: true } => "First",
        { Rank: var rank, MorePoints: var more } => Text($"Number {rank}, {more ?? 0:0.0} points more"),
    };

    private static string SplitOf(AllocationOfDay row) => row.Split is { } split ? Text($"{split.Choice:0} choice, {split.Data:0} data, {split.Luck:0} luck") : "";

    private static string Minutes(double minutes) => Text($"{minutes:0} min");

    private static string Text(FormattableString words) => words.ToString(CultureInfo.InvariantCulture);
}
