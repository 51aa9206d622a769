namespace Ucr.Server.Reporting;

/// <summary>
/// The rows behind each figure. The number counts these rows and its list shows them, so that the two cannot differ.
/// Parameters: <c>@tenant</c>, <c>@now</c>. Documented for analysts in docs/tables.md.
/// </summary>
internal static class FigureSql
{
    /// <summary>The name and version of the rules below.</summary>
    public const string Policy = "national-two-hour/1, contacts-when-attended/1, all-due/1";

    private const string Clocks = $"""
        from {FactTables.Wait} w join {FactTables.Referral} r using (tenant_id, referral_id)
        where w.tenant_id = @tenant and w.type = '05' and r.closure is distinct from 'EnteredInError'
        """;

    private const string InTwoHours = "date_trunc('second', w.stopped_at) - date_trunc('second', w.started_at) <= interval '120 minutes'";

    private const string Stopped = $"select w.referral_id, w.stopped_at as at, w.started_at, w.due_at, w.stopped_at {Clocks} and w.stopped_at >= w.started_at";

    // What was left behind before it was due never fell due; what was left behind later was overdue, and not met.
    private const string Due = $"""
        select w.referral_id, w.due_at as at, w.started_at, w.due_at, w.stopped_at {Clocks}
        and (w.stopped_at >= w.started_at or (w.stopped_at is null and w.due_at < @now))
        and (w.abandoned_at is null or w.abandoned_at > w.due_at)
        """;

    private const string Received = $"""
        select r.referral_id, r.received_at as at, c.started_at, c.due_at, c.stopped_at
        from {FactTables.Referral} r cross join lateral (
            select w.started_at, w.due_at, w.stopped_at from {FactTables.Wait} w
            where w.tenant_id = r.tenant_id and w.referral_id = r.referral_id and w.type = '05'
            order by w.started_at desc limit 1) c
        where r.tenant_id = @tenant and r.closure is distinct from 'EnteredInError'
        """;

    // A visit may serve two referrals: the contact is one all the same, and stands under the referral that came first.
    private const string Attended = $"""
        select f.referral_id, c.started_at as at, f.started_at, f.due_at, f.stopped_at
        from {FactTables.Contact} c cross join lateral (
            select r.referral_id, w.started_at, w.due_at, w.stopped_at
            from {FactTables.VisitReferral} v
            join {FactTables.Referral} r on r.tenant_id = v.tenant_id and r.referral_id = v.referral_id
            join {FactTables.Wait} w on w.tenant_id = v.tenant_id and w.referral_id = v.referral_id
            where v.tenant_id = c.tenant_id and v.visit_id = c.visit_id and w.type in ('05', '07') and r.closure is distinct from 'EnteredInError'
            order by r.received_at, r.referral_id, w.started_at desc limit 1) f
        where c.tenant_id = @tenant and c.attendance in ('5', '6')
        """;

    /// <summary>Rows of <c>referral_id, at, started_at, due_at, stopped_at</c>; <c>at</c> decides the month.</summary>
    public static string Rows(Figure figure) => figure switch
    {
        Figure.Seen => Stopped,
        Figure.InTime => $"{Stopped} and {InTwoHours}",
        Figure.NotInTime => $"{Stopped} and not {InTwoHours}",
        Figure.Referrals => Received,
        Figure.Contacts => Attended,
        Figure.AllDue => Due,
        Figure.AllDueInTime => $"{Due} and w.stopped_at is not null and {InTwoHours}",
        _ => $"select w.referral_id, w.stopped_at as at, w.started_at, w.due_at, w.stopped_at {Clocks} and w.stopped_at < w.started_at",
    };

    /// <summary>How many rows each month has, by Europe/London's calendar (rule 22).</summary>
    public static string CountByMonth(Figure figure) =>
        $"select date_trunc('month', f.at at time zone 'Europe/London')::date, count(*)::int from ({Rows(figure)}) f where f.at >= @from and f.at < @to group by 1";

    /// <summary>The rows of the instants from <c>@from</c> up to <c>@to</c>.</summary>
    public static string List(Figure figure) =>
        $"select f.referral_id, f.at, f.started_at, f.due_at, f.stopped_at from ({Rows(figure)}) f where f.at >= @from and f.at < @to order by f.at, f.referral_id";
}
