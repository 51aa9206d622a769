using Ucr.Server.Pages.Components.Nhs;
using Ucr.Server.Pages.Layout;
using Ucr.Server.Reporting;
using Ucr.Server.Reporting.Demand;

namespace Ucr.Server.Pages.Reports.Demand;

/// <summary>Demand and capacity as their page shows them.</summary>
public sealed record DemandModel(PageFrame Frame, DemandAnswer Answer)
{
    private static readonly string[] Names = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

    /// <summary>Which weekday only, for the form.</summary>
    public static IReadOnlyList<Choice> Weekdays { get; } = [new("", "Every day"), .. Names.Select((name, at) => new Choice($"{at + 1}", name))];

    /// <summary>The weekday that is chosen; empty for every day.</summary>
    public string Weekday => Answer.Scope.Only.GetValueOrDefault(Cut.Weekday) ?? "";

    /// <summary>The first and the last month or day, as they are typed.</summary>
    public (string From, string To) Typed => (Answer.Scope.Parts().First().Value, Answer.Scope.Parts().ElementAt(1).Value);

    /// <summary>What else only is counted, for the form to keep.</summary>
    public IReadOnlyList<(string Name, string Value)> Kept => [.. Answer.Scope.Only.Where(only => only.Key != Cut.Weekday).Select(only => (only.Key.Key(), only.Value))];

    /// <summary>The answer first: when most came, when fewest were there for each of them, and where most was not met.</summary>
    public string Sentence
    {
        get
        {
            if (Answer.Hours.All(row => row.Received == 0))
            {
                return "Nothing was received in this time.";
            }

            var most = Answer.Hours.MaxBy(row => row.Received)!;
            var broke = Answer.Hours.Where(row => row.Missed > 0).MaxBy(row => row.Missed);
            return $"Most came from {most.Words}. " + (broke is null ? "Nothing that fell due was missed." : $"Most that was not met had come from {broke.Words}.");
        }
    }

    /// <summary>The same numbers as a file.</summary>
    public string File(string ending) => $"/reports/demand{ending}?{Answer.Scope.Query}";
}
