using Marten;
using Ucr.Domain.Settings;
using Ucr.Domain;
using Ucr.Server.Pages.Board;
using Ucr.Server.Pages.Layout;
using Ucr.Server.Pages.Reports;
using Ucr.Server.Pages.Wording;
using Ucr.Server.Security.Encryption;
using Ucr.Server.Settings;

namespace Ucr.Server.Reporting;

/// <summary>The referrals behind a number, with whom they are about.</summary>
public sealed class ReferralListReading(IDocumentStore store, PatientVault vault, FigureReading figures, ProviderSettings settings)
{
    /// <summary>One row for each that the figure counts.</summary>
    public async Task<ReferralListModel> Read(PageFrame frame, string provider, Figure figure, ReportScope scope, CancellationToken cancellation)
    {
        var counted = await figures.List(provider, figure, scope, cancellation);
        await using var session = store.QuerySession(provider);
        Guid[] ids = [.. counted.Select(row => row.Referral).Distinct()];
        var referrals = (await session.QueryAsync<Referral>("where d.tenant_id = ? and d.id = any(?)", cancellation, provider, ids)).ToDictionary(referral => referral.Id.Value);
        var people = await vault.ReadMany(session, [.. referrals.Values.Select(referral => referral.Patient.Value).Distinct()], cancellation);
        var rules = await settings.Of(session, cancellation);
        return new(frame, $"{figure.Title()}, {Of(scope, rules)}", [.. counted.Select(row => RowOf(row, referrals[row.Referral], people, rules))])
        {
            Noun = figure == Figure.Contacts ? "contact" : "referral",
        };
    }

    private static string Of(ReportScope scope, ServiceSettings settings) => string.Join(", ",
    [
        ReportPeriods.Words(scope.Days),
        .. scope.Only.Select(only => only.Key.Words(only.Value, settings)),
    ]);

    private static ReferralListModel.Row RowOf(CountedRow row, Referral referral, IReadOnlyDictionary<Guid, PatientIdentity> people, ServiceSettings settings)
    {
        var person = people.GetValueOrDefault(referral.Patient.Value);
        return new(
            referral.Reference,
            new(person?.FamilyName, person?.GivenName, person?.Title),
            person?.NhsNumber,
            BoardRows.NeedWords(referral.Need, settings),
            referral.ReceivedAt,
            row is { StartedAt: { } started, DueAt: { } due } ? new ClockFace(started, due, row.StoppedAt, "2h") : null);
    }
}
