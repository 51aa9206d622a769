using NodaTime;
using Ucr.Domain.Reporting;
using Ucr.Server.Pages.Layout;
using Ucr.Server.Pages.Referrals;
using Ucr.Server.Pages.Referrals.Reading;
using Ucr.Server.Reporting;
using Ucr.Server.Reporting.Reports;
using Ucr.Server.Security;

namespace Ucr.Server.Pages.Reports;

/// <summary>In which figures one referral stands, and why.</summary>
/// <param name="Head">What every page of a referral begins with.</param>
/// <param name="Rows">In the order of the figures; a contact is a row of its own.</param>
/// <param name="MayOpen">Whoever looks may open the figures themselves.</param>
public sealed record FiguresOfReferralModel(ReferralHead Head, IReadOnlyList<FiguresOfReferralModel.Row> Rows, bool MayOpen)
{
    /// <param name="Figure">In which.</param>
    /// <param name="At">What puts it into its month, UTC.</param>
    public sealed record Row(Figure Figure, Instant At)
    {
        /// <summary>By Europe/London's calendar.</summary>
        public YearMonth InMonth => ReportingMonth.Of(At).ToYearMonth();

        /// <summary>The list in which it stands.</summary>
        public string Address => ReportAddress.List(Figure, ReportScope.Of(new(InMonth, InMonth)));
    }

    /// <summary>Maps the page.</summary>
    internal static void Map(IEndpointRouteBuilder referrals) =>
        referrals.MapGet("/{key}/figures", async (string key, HttpContext http, ReferralReading reading, FigureReading figures) =>
            await reading.Open(http, key) is { } opened ? PageResults.Show<FiguresOfReferralPage>(new FiguresOfReferralModel(
                opened.Head,
                [.. (await figures.Of(http.User.Provider, opened.Referral.Id.Value, http.RequestAborted)).Select(stands => new Row(stands.Figure, stands.Row.At))],
                opened.Head.Frame.Viewer?.May(ViewerRights.SeeReports) == true)) : PageResults.NotThere(http)).RequireAuthorization(Policies.PatientRecord);
}
