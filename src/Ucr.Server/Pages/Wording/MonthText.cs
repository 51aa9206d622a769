using NodaTime;
using NodaTime.Text;

namespace Ucr.Server.Pages.Wording;

/// <summary>"November 2026".</summary>
public static class MonthText
{
    private static readonly YearMonthPattern Pattern = YearMonthPattern.CreateWithInvariantCulture("MMMM uuuu");

    public static string Of(YearMonth month) => Pattern.Format(month);
}
