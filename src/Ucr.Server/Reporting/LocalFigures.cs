namespace Ucr.Server.Reporting;

/// <summary>Local figures that are told in one piece: their names, their SQL and why a referral stands in them.</summary>
/// <param name="Figure">Which.</param>
/// <param name="Key">In addresses.</param>
/// <param name="Title">Of its list.</param>
/// <param name="Why">What puts a referral there.</param>
/// <param name="Sql">Its rows, as <see cref="FigureSql"/> has them.</param>
internal sealed record LocalFigure(Figure Figure, string Key, string Title, string Why, string Sql)
{
    /// <summary>It asks who is the same person.</summary>
    public bool NeedsPeople { get; init; }
}

/// <summary>The figures of the clock's honesty, of promises and of what managers ask first.</summary>
internal static class LocalFigures
{
    private const string Late = "interval '30 minutes'";
    private const string CameAt = "coalesce(r.arrived_at, l.stopped_at)";
    private const string FloorEnds = "coalesce(r.lifted_at, l.stopped_at, r.closed_at, @now)";
    private const string Hour = "extract(hour from r.received_at at time zone 'Europe/London')";

    /// <summary>All of them.</summary>
    public static IReadOnlyDictionary<Figure, LocalFigure> All { get; } = Listed().ToDictionary(figure => figure.Figure);

    private static IEnumerable<LocalFigure> Listed() =>
    [
        new(Figure.StopLate, "stop-late", "Stop written down more than 30 minutes later (local)", "Its 2-hour clock stopped in the month, and that was recorded more than 30 minutes after it was said to have happened.",
            $"{FigureSql.Stopped} and w.stop_recorded_at > w.first_stopped_at + {Late}"),
        new(Figure.StopCorrected, "stop-corrected", "Stop put right afterwards (local)", "Its 2-hour clock stopped in the month, and the time of the stop was put right afterwards.",
            $"{FigureSql.Stopped} and w.first_stopped_at is not null and w.first_stopped_at <> w.stopped_at"),
        new(Figure.StopIntoTime, "stop-into-time", "Put right from late to in time (local)", "Its 2-hour clock stopped late as first recorded, and in time as put right afterwards.",
            $"{FigureSql.Stopped} and {FigureSql.InTwoHours} and date_trunc('second', w.first_stopped_at) - date_trunc('second', w.started_at) > interval '120 minutes'"),
        Bin(Figure.Minutes105, 105),
        Bin(Figure.Minutes110, 110),
        Bin(Figure.Minutes115, 115),
        Bin(Figure.Minutes120, 120),
        Bin(Figure.Minutes125, 125),
        new(Figure.Promised, "promised", "A time was promised, and is over (local)", "It was received in the month, and the time by which somebody had promised to come is over.",
            $"{FigureSql.Everyone} and r.promised_to < @now"),
        new(Figure.PromiseKept, "promise-kept", "Somebody came by the promised time (local)", "It was received in the month, and somebody was there by the end of the time that was promised last.",
            $"{FigureSql.Everyone} and r.promised_to < @now and {CameAt} <= r.promised_to"),
        new(Figure.Overnight, "overnight", "Received between 8 in the evening and 8 in the morning (local)", "It was received between 20:00 and 7:59 in London.", $"{FigureSql.Everyone} and ({Hour} >= 20 or {Hour} < 8)"),
        new(Figure.OnFloor, "on-floor", "On the floor when they were referred (local)", "It was received in the month, and the person lay on the floor.", $"{FigureSql.Everyone} and r.lay_since is not null"),
        new(Figure.OnFloorHour, "on-floor-hour", "On the floor for more than 60 minutes (local)", "The person lay on the floor for more than 60 minutes: until they were lifted, else seen, else until it closed.",
            $"{FigureSql.Everyone} and {FloorEnds} - r.lay_since > interval '60 minutes'"),
        new(Figure.ReferredOn, "referred-on", "Referred on to another service (local)", "It was received in the month, and the person was referred on to another service.", $"{FigureSql.Everyone} and r.onward_at is not null"),
        new(Figure.Hospital, "hospital", "Taken or admitted to hospital within 24 hours, as recorded (local)", "It was closed as conveyed or admitted within 24 hours of the first contact, else of receipt.",
            $"{FigureSql.Everyone} and r.closure in ('Conveyed', 'Admitted') and r.closed_at <= coalesce(l.stopped_at, r.received_at) + interval '24 hours'"),
        new(Figure.Died, "died", "Died, as recorded (local)", "It was received in the month, and closed because the person died.", $"{FigureSql.Everyone} and r.closure = 'Died'"),
        new(Figure.AdmissionReviewed, "admission-reviewed", "Admission reviewed (local)", "It was received in the month, and the admission of a person whose case is managed was reviewed.", $"{FigureSql.Everyone} and r.reviewed_at is not null"),
        Again(Figure.Again48Hours, "again-48-hours", "48 hours"),
        Again(Figure.Again7Days, "again-7-days", "7 days"),
        Again(Figure.Again30Days, "again-30-days", "30 days"),
        Reablement(Figure.Reablement35, "reablement-35", 35),
        Reablement(Figure.Reablement42, "reablement-42", 42),
        new(Figure.Home91Due, "home-91-due", "91 days after the response (local)", "The 91st day after its clock stopped lies in the month.", Home91("true")),
        new(Figure.Home91Yes, "home-91-yes", "At home 91 days after, as recorded (local)", "The 91st day lies in the month, and somebody recorded that the person was at home.", Home91("r.home_at_91_days")),
        new(Figure.Home91Unknown, "home-91-unknown", "91 days after: nobody has recorded (local)", "The 91st day lies in the month, and nobody has recorded where the person was.", Home91("r.home_at_91_days is null")),
    ];

    private static LocalFigure Bin(Figure figure, int from) => new(
        figure, $"minutes-{from}", $"Seen after more than {from} and at most {from + 5} minutes (local)", $"Its 2-hour clock ran for more than {from} and at most {from + 5} minutes.",
        $"{FigureSql.Stopped} and date_trunc('second', w.stopped_at) - date_trunc('second', w.started_at) > interval '{from} minutes' and date_trunc('second', w.stopped_at) - date_trunc('second', w.started_at) <= interval '{from + 5} minutes'");

    private static LocalFigure Again(Figure figure, string key, string within) => new(
        figure, key, $"Referred again within {within} (local)", $"It was received in the month, within {within} after an earlier referral of the same person.",
        $"""
        {FigureSql.Everyone} and exists (
            select 1 from {People.PersonTable.Name} me join {People.PersonTable.Name} same on same.tenant_id = me.tenant_id and same.person = me.person and same.referral_id <> me.referral_id
            join {FactTables.Referral} before on before.tenant_id = same.tenant_id and before.referral_id = same.referral_id and before.closure is distinct from 'EnteredInError'
            where me.tenant_id = r.tenant_id and me.referral_id = r.referral_id and before.received_at < r.received_at and before.received_at >= r.received_at - interval '{within}')
        """)
    { NeedsPeople = true };

    private static LocalFigure Reablement(Figure figure, string key, int days) => new(
        figure, key, $"Reablement still open after {days} days (local)", $"Its 2-day clock stopped {days} days before, and the referral was open then.",
        $"""
        select w.referral_id, w.stopped_at + interval '{days} days' as at, w.started_at, w.due_at, w.stopped_at
        from {FactTables.Wait} w join {FactTables.Referral} r using (tenant_id, referral_id)
        where w.tenant_id = @tenant and w.type = '06' and r.closure is distinct from 'EnteredInError' and w.stopped_at + interval '{days} days' < @now
        and (r.closed_at is null or r.closed_at > w.stopped_at + interval '{days} days')
        """);

    private static string Home91(string where) => $"""
        select r.referral_id, l.stopped_at + interval '91 days' as at, l.started_at, l.due_at, l.stopped_at
        from {FactTables.Referral} r cross join lateral (
            select w.started_at, w.due_at, w.stopped_at from {FactTables.Wait} w where w.tenant_id = r.tenant_id and w.referral_id = r.referral_id and w.stopped_at is not null order by w.stopped_at desc limit 1) l
        where r.tenant_id = @tenant and r.closure is distinct from 'EnteredInError' and r.closure is distinct from 'Died' and l.stopped_at + interval '91 days' < @now and {where}
        """;
}
