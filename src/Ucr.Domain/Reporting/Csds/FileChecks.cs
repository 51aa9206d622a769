namespace Ucr.Domain.Reporting.Csds;

/// <summary>What is checked over a whole file, and against the one before.</summary>
/// <remarks>Source: docs/standards.md, rules 52 and 55.</remarks>
public static class FileChecks
{
    /// <summary>Everything about a file that somebody has to look at.</summary>
    /// <param name="period">The period.</param>
    /// <param name="cases">Every referral of the provider.</param>
    /// <param name="earlier">The rows of the files before, oldest first.</param>
    public static IReadOnlyList<CsdsFinding> Of(ReportingPeriod period, IReadOnlyList<CsdsCase> cases, IReadOnlyList<CsdsRows> earlier)
    {
        var rows = CsdsRows.For(period, cases);
        var exported = rows.Referrals.Select(row => row.ServiceRequest).ToHashSet();
        var voided = cases.Where(of => of.Voided).Select(of => of.ServiceRequest).ToHashSet();
        return
        [
            .. cases.Where(of => exported.Contains(of.ServiceRequest)).SelectMany(of => NoFigureChecks.Of(of).Concat(DateChecks.Of(of, period))),
            .. earlier is [.., var last] ? Dropped(last, rows, voided) : [],
            .. Reused([.. earlier, rows]),
        ];
    }

    /// <summary>
    /// Open referrals that the file before carried and this one does not: whoever reads the files takes them for closed
    /// (rule 52). What was voided since is meant to be gone.
    /// </summary>
    public static IEnumerable<CsdsFinding> Dropped(CsdsRows before, CsdsRows now, IReadOnlySet<ReferralId> voided)
    {
        var carried = now.Referrals.Select(row => row.ServiceRequest).ToHashSet();
        return before.Referrals
            .Where(row => row.ClosedOn is null && row.RejectedOn is null && !carried.Contains(row.ServiceRequest) && !voided.Contains(row.ServiceRequest))
            .Select(row => new CsdsFinding(FindingWeight.Rejected, "open-referral-dropped", row.ServiceRequest, "It was open in the last file and is not in this one."));
    }

    /// <summary>
    /// Contact ids that stand for two contacts: twice in one file, or for another referral in another file (rule 55). The same
    /// contact sent again, with a time put right or not, is one.
    /// </summary>
    public static IEnumerable<CsdsFinding> Reused(IReadOnlyList<CsdsRows> files) =>
        Twice(files).Concat(files.SelectMany(file => file.Contacts).GroupBy(row => row.Contact).Where(ForTwoReferrals))
            .SelectMany(rows => rows.Select(row => row.ServiceRequest))
            .Distinct()
            .Select(request => new CsdsFinding(FindingWeight.Rejected, "contact-id-reused", request, "One of its contacts has an id that another contact has too."));

    private static IEnumerable<IGrouping<Guid, ContactRow>> Twice(IReadOnlyList<CsdsRows> files) =>
        files.SelectMany(file => file.Contacts.GroupBy(row => row.Contact).Where(rows => rows.Skip(1).Any()));

    private static bool ForTwoReferrals(IGrouping<Guid, ContactRow> rows) => rows.DistinctBy(row => row.ServiceRequest).Skip(1).Any();
}
