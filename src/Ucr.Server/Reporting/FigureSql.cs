using System.Diagnostics;
using Ucr.Server.Reporting.People;

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

    /// <summary>Of a clock.</summary>
    internal const string InTwoHours = "date_trunc('second', w.stopped_at) - date_trunc('second', w.started_at) <= interval '120 minutes'";

    /// <summary>Type 05 clocks that stopped, by the stop: <c>w</c>, <c>r</c>.</summary>
    internal const string Stopped = $"select w.referral_id, w.stopped_at as at, w.started_at, w.due_at, w.stopped_at {Clocks} and w.stopped_at >= w.started_at";

    // What was left behind before it was due never fell due; what was left behind later was overdue, and not met.
    private const string Due = $"""
        select w.referral_id, w.due_at as at, w.started_at, w.due_at, w.stopped_at {Clocks}
        and (w.stopped_at >= w.started_at or (w.stopped_at is null and w.due_at < @now))
        and (w.abandoned_at is null or w.abandoned_at > w.due_at)
        """;

    private const string Received = $"""
        select r.referral_id, r.received_at as at, l.started_at, l.due_at, l.stopped_at
        from {FactTables.Referral} r cross join lateral (
            select w.started_at, w.due_at, w.stopped_at from {FactTables.Wait} w
            where w.tenant_id = r.tenant_id and w.referral_id = r.referral_id and w.type = '05'
            order by w.started_at desc limit 1) l
        where r.tenant_id = @tenant and r.closure is distinct from 'EnteredInError'
        """;

    private const string ReceivedOnAny = $"""
        select r.referral_id, r.received_at as at, l.started_at, l.due_at, l.stopped_at
        from {FactTables.Referral} r cross join lateral (
            select w.started_at, w.due_at, w.stopped_at from {FactTables.Wait} w
            where w.tenant_id = r.tenant_id and w.referral_id = r.referral_id and w.type in ('05', '06', '07')
            order by w.started_at desc, w.type limit 1) l
        where r.tenant_id = @tenant and r.closure is distinct from 'EnteredInError'
        """;

    /// <summary>Every referral, by receipt: <c>r</c>, its last clock <c>l</c>.</summary>
    internal const string Everyone = $"""
        select r.referral_id, r.received_at as at, l.started_at, l.due_at, l.stopped_at
        from {FactTables.Referral} r left join lateral (
            select w.started_at, w.due_at, w.stopped_at from {FactTables.Wait} w
            where w.tenant_id = r.tenant_id and w.referral_id = r.referral_id
            order by w.started_at desc, w.type limit 1) l on true
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
        Figure.AllUcr => ReceivedOnAny,
        Figure.AllDue => Due,
        Figure.AllDueInTime => $"{Due} and w.stopped_at is not null and {InTwoHours}",
        Figure.AllDueLate => $"{Due} and w.stopped_at is not null and not {InTwoHours}",
        Figure.AllDueNeverSeen => $"{Due} and w.stopped_at is null",
        Figure.AllDueMissed => $"{Due} and (w.stopped_at is null or not {InTwoHours})",
        Figure.Received => Everyone,
        Figure.Accepted or Figure.Rejected or Figure.Redirected => $"{Everyone} and r.decision = '{figure}'",
        Figure.Undecided => $"{Everyone} and r.decision is null",
        Figure.NoAccess => $"{Everyone} and r.no_access_at is not null",
        Figure.Decided => $"{Everyone} and r.decided_at is not null",
        Figure.Allocated => $"{Received} and r.allocated_at is not null",
        Figure.TakenOn => $"{Received} and r.taken_at is not null",
        Figure.AtTheDoor => $"{Received} and r.arrived_at is not null",
        Figure.WithThePatient => $"{Received} and l.stopped_at >= l.started_at",
        _ when LocalFigures.All.TryGetValue(figure, out var local) => local.Sql,
        _ => $"select w.referral_id, w.stopped_at as at, w.started_at, w.due_at, w.stopped_at {Clocks} and w.stopped_at < w.started_at",
    };

    /// <summary>How many rows each month, week or day has, by Europe/London's calendar (rule 22), or each value of a cut.</summary>
    public static string Count(Figure figure, ReportScope scope, Cut? by) => $"select {by?.Sql() ?? scope.Each.Sql()}, count(*)::int from {From(figure, scope, by)} group by 1";

    /// <summary>Minutes from receipt to a figure's step, by time or by the values of a cut: within which half, and nine in ten, came (nearest rank).</summary>
    public static string Times(Figure figure, ReportScope scope, Cut? by) => $"""
        select {by?.Sql() ?? scope.Each.Sql()}, percentile_disc(array[0.5, 0.9]) within group (order by extract(epoch from {Step(figure)} - c.received_at)::float8 / 60)
        from {From(figure, scope, by)} group by 1
        """;

    /// <summary>How many rows each group has at each age, whole years at receipt; null where it is not known.</summary>
    public static string Ages(Figure figure, ReportScope scope, Cut? by) => $"select {by?.Sql() ?? scope.Each.Sql()}, c.age, count(*)::int from {From(figure, scope, by)} group by 1, 2";

    /// <summary>The rows that a number of the same scope counts.</summary>
    public static string List(Figure figure, ReportScope scope) =>
        $"select f.referral_id, f.at, f.started_at, f.due_at, f.stopped_at from {From(figure, scope, null)} order by f.at, f.referral_id";

    /// <summary>The rows of one referral, <c>@referral</c>, in whatever month.</summary>
    public static string Of(Figure figure) =>
        $"select f.referral_id, f.at, f.started_at, f.due_at, f.stopped_at from ({Rows(figure)}) f where f.referral_id = @referral order by f.at";

    /// <summary>The name of the parameter with the value that a cut must have.</summary>
    public static string Only(Cut cut) => $"only_{cut.Key()}";

    private static string Step(Figure figure) => figure switch
    {
        Figure.Decided => "c.decided_at",
        Figure.Allocated => "c.allocated_at",
        Figure.TakenOn => "c.taken_at",
        Figure.AtTheDoor => "c.arrived_at",
        Figure.WithThePatient => "f.stopped_at",
        _ => throw new UnreachableException($"{figure} is no step."),
    };

    private static string From(Figure figure, ReportScope scope, Cut? by) => $"""
        ({Rows(figure)}) f join {FactTables.Referral} c on c.tenant_id = @tenant and c.referral_id = f.referral_id{(PersonCuts.NeedsPeople(scope, by) ? $" left join {PersonTable.Name} p on p.tenant_id = @tenant and p.referral_id = f.referral_id" : "")}
        where f.at >= @from and f.at < @to{string.Concat(scope.Only.Keys.Select(cut => $" and {cut.Sql()} = @{Only(cut)}"))}
        """;
}
