using Ucr.Server.Pages.Components.Nhs;
using Ucr.Server.Pages.Layout;
using Ucr.Server.Reporting;
using Ucr.Server.Reporting.Reports;

namespace Ucr.Server.Pages.Reports;

/// <summary>A report of the family as its page shows it.</summary>
public sealed record ReportModel(PageFrame Frame, ReportAnswer Answer)
{
    /// <summary>What the rows may be.</summary>
    public static IReadOnlyList<Choice> RowChoices { get; } =
        [new("", "Times"), .. Enum.GetValues<Cut>().Select(cut => new Choice(cut.Key(), cut.Title()))];

    /// <summary>What a row covers where rows are times.</summary>
    public static IReadOnlyList<Choice> PeriodChoices { get; } = [.. Enum.GetValues<ReportPeriod>().Select(period => new Choice(period.Key(), $"{period.Title()}s"))];

    /// <summary>The first month or day, as it is typed.</summary>
    public string From => Part("from");

    /// <summary>The last month or day, as it is typed.</summary>
    public string To => Part("to");

    /// <summary>What the rows are.</summary>
    public string By => Answer.Scope.By?.Key() ?? "";

    /// <summary>What only is counted, for the form to keep.</summary>
    public IReadOnlyList<(string Name, string Value)> Kept => [.. Answer.Scope.Only.Select(only => (only.Key.Key(), only.Value))];

    /// <summary>The same without what only is counted.</summary>
    public string Everything => ReportAddress.Of(Answer.Report.Key, Answer.Scope with { Only = Answer.Scope.Only.Clear() });

    /// <summary>The same for others, with small numbers rounded as the nation does.</summary>
    public string ForOthers => ReportAddress.Of(Answer.Report.Key, Answer.Scope with { Rounded = true }, ".csv");

    /// <summary>The same numbers as a file.</summary>
    public string File(string ending) => ReportAddress.Of(Answer.Report.Key, Answer.Scope, ending);

    /// <summary>Where the first cell of a row leads: one value over its months; nowhere for a time.</summary>
    public string? RowLink(ReportAnswer.Table table, ReportAnswer.Row row) => table.By is null ? null : ReportAddress.Of(Answer.Report.Key, row.Scope);

    private string Part(string name) => Answer.Scope.Parts().First(part => string.Equals(part.Name, name, StringComparison.Ordinal)).Value;
}
