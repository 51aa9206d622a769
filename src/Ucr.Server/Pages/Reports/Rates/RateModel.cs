using System.Globalization;
using Ucr.Domain.Reporting.Rates;
using Ucr.Server.Pages.Components.Nhs;
using Ucr.Server.Pages.Layout;
using Ucr.Server.Reporting;
using Ucr.Server.Reporting.Rates;

namespace Ucr.Server.Pages.Reports.Rates;

/// <summary>Rates per 100,000 as their page shows them.</summary>
public sealed record RateModel(PageFrame Frame, RateAnswer Answer)
{
    /// <summary>What may be counted.</summary>
    public static IReadOnlyList<Choice> FigureChoices { get; } = [.. RateReading.Of.Select(figure => new Choice(figure.Key(), figure.Title()))];

    /// <summary>What the rows may be.</summary>
    public static IReadOnlyList<Choice> RowChoices { get; } = [new("", "Times"), .. RateReading.Areas.Select(cut => new Choice(cut.Key(), cut.Title()))];

    /// <summary>Nobody is known to live in any of the rows.</summary>
    public bool NobodyKnown => Answer.Rows.Count > 0 && Answer.Rows.All(row => row.People is null);

    /// <summary>The first and the last month or day, as they are typed.</summary>
    public (string From, string To) Typed => (Answer.Scope.Parts().First().Value, Answer.Scope.Parts().ElementAt(1).Value);

    /// <summary>What only is counted, for the form to keep.</summary>
    public IReadOnlyList<(string Name, string Value)> Kept => [.. Answer.Scope.Only.Select(only => (only.Key.Key(), only.Value))];

    /// <summary>The same numbers as a file.</summary>
    public string File(string ending, bool rounded = false) => $"/reports/rates{ending}?figure={Answer.Figure.Key()}&{(Answer.Scope with { Rounded = rounded }).Query}";

    /// <summary>"391.8 (351.9 to 435.0)".</summary>
    public static string Text(Rate? rate) => rate is null ? "None" : string.Create(CultureInfo.InvariantCulture, $"{rate.Value:#,0.0} ({rate.Lower:#,0.0} to {rate.Upper:#,0.0})");
}
