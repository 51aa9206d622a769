using System.Globalization;
using Ucr.Domain.Reporting.National;

namespace Ucr.Server.Reporting.Reports;

/// <summary>A report, read: the same for page, JSON and CSV.</summary>
/// <param name="Report">Which.</param>
/// <param name="Scope">Of what.</param>
/// <param name="AsOf">How far it has followed the events.</param>
/// <param name="Tables">With their rows.</param>
public sealed record ReportAnswer(Report Report, ReportScope Scope, AsOf AsOf, IReadOnlyList<ReportAnswer.Table> Tables)
{
    /// <summary>What only is counted, in words: "Team: Harbour".</summary>
    public IReadOnlyList<string> Only { get; init; } = [];

    /// <summary>Where the months shown may not be compared (rule 8).</summary>
    public IReadOnlyList<SeriesBreak> Breaks =>
        SeriesBreaks.Between(Scope.Range.From.OnDayOfMonth(1), Scope.Range.To.OnDayOfMonth(1), SeriesBreaks.National);

    /// <param name="Of">Which table.</param>
    /// <param name="By">What the rows are; null for times.</param>
    /// <param name="Rows">Newest first, or values in their order.</param>
    public sealed record Table(ReportTable Of, Cut? By, IReadOnlyList<Row> Rows);

    /// <param name="Group">"2026-10", "2026-10-05", or the value of the cut.</param>
    /// <param name="Words">"October 2026".</param>
    /// <param name="Provisional">The figures of this month may still change (rule 7).</param>
    /// <param name="Scope">What its numbers count.</param>
    /// <param name="Values">One for each measure of the table.</param>
    public sealed record Row(string Group, string Words, bool Provisional, ReportScope Scope, IReadOnlyList<decimal?> Values);

    /// <summary>A number as people read it.</summary>
    public static string Text(decimal? value, MeasureUnit unit) => (value, unit) switch
    {
        (null, _) => "None",
        ({ } share, MeasureUnit.Percent) => share.ToString("0.0", CultureInfo.InvariantCulture) + "%",
        ({ } minutes, MeasureUnit.Minutes) => minutes.ToString("#,0.0", CultureInfo.InvariantCulture),
        ({ } number, _) => number.ToString("#,0", CultureInfo.InvariantCulture),
    };
}
