using Ucr.Domain.Reporting.Csds;
using static Ucr.Domain.Specs.Reporting.Csds.CsdsRowsSpecs;

namespace Ucr.Domain.Specs.Reporting.Csds;

public class NoFigureChecksSpecs
{
    private static readonly CsdsCase Complete = new(Ours, T(9, 0))
    {
        SourceCode = "11",
        TeamType = "51",
        Waits = [new("05", T(9, 0), T(10, 0))],
        Contacts = [Seen(T(10, 0))],
    };

    [Fact]
    public void a_complete_referral_has_no_finding() => NoFigureChecks.Of(Complete).ShouldBeEmpty();

    [Fact]
    public void rule_51_a_file_without_team_type_or_source_passes_and_gives_no_figure()
    {
        OnlyCode(Complete with { TeamType = " " }).ShouldBe("team-type-missing");
        OnlyCode(Complete with { SourceCode = null }).ShouldBe("source-missing");
    }

    [Theory]
    [InlineData("02", "5")]
    [InlineData("01", "7")]
    public void rule_51_a_stop_needs_an_attended_face_to_face_contact(string mechanism, string attendance) =>
        OnlyCode(Complete with { Contacts = [Seen(T(10, 0)) with { Mechanism = mechanism, Attendance = attendance }] }).ShouldBe("stop-without-contact");

    [Fact]
    public void rule_51_the_contact_begins_where_the_clock_stops() =>
        OnlyCode(Complete with { Contacts = [Seen(T(10, 0) + Tick)] }).ShouldBe("stop-without-contact");

    [Fact]
    public void rule_51_somebody_who_was_seen_has_a_stop()
    {
        OnlyCode(Complete with { Waits = [new("05", T(9, 0))] }).ShouldBe("stop-missing");
        NoFigureChecks.Of(Complete with { Waits = [new("05", T(9, 0))], Contacts = [Seen(T(10, 0)) with { Mechanism = "02" }] }).ShouldBeEmpty();
        NoFigureChecks.Of(Complete with { Waits = [new("05", T(10, 0) + Tick)] }).ShouldBeEmpty();
    }

    [Fact]
    public void rule_51_only_type_05_is_asked_for_all_that()
    {
        NoFigureChecks.Of(new(Ours, T(9, 0)) { Waits = [new("06", T(9, 0)), new("07", T(9, 0), T(10, 0))] }).ShouldBeEmpty();
        NoFigureChecks.Of(Complete with { Waits = [.. Complete.Waits, new("07", T(9, 0), T(9, 30))] }).ShouldBeEmpty();
    }

    [Fact]
    public void a_stop_before_the_start_gives_no_figure() =>
        OnlyCode(Complete with { Waits = [new("05", T(10, 0) + Tick, T(10, 0))] }).ShouldBe("stop-before-start");

    [Fact]
    public void rule_21_the_autumn_night_that_runs_back_by_local_time_is_flagged()
    {
        var (start, stop) = (Instant.FromUtc(2026, 10, 25, 0, 30), Instant.FromUtc(2026, 10, 25, 1, 10));

        var finding = NoFigureChecks.Of(Complete with { Waits = [new("05", start, stop)], Contacts = [Seen(stop)] }).ShouldHaveSingleItem();

        (finding.Code, finding.Weight).ShouldBe(("wall-clock-runs-back", FindingWeight.NoFigure));
    }

    [Fact]
    public void rule_20_the_spring_night_that_is_late_by_local_time_only_is_flagged()
    {
        var (start, stop) = (Instant.FromUtc(2026, 3, 29, 0, 30), Instant.FromUtc(2026, 3, 29, 2, 0));

        var finding = NoFigureChecks.Of(Complete with { Waits = [new("05", start, stop)], Contacts = [Seen(stop)] }).ShouldHaveSingleItem();

        (finding.Code, finding.Weight, finding.ServiceRequest).ShouldBe(("wall-clock-differs", FindingWeight.Warning, Ours));
    }

    [Fact]
    public void rule_20_a_night_without_a_difference_to_the_standard_is_not_flagged()
    {
        var (start, stop) = (Instant.FromUtc(2026, 3, 29, 0, 30), Instant.FromUtc(2026, 3, 29, 1, 30));

        NoFigureChecks.Of(Complete with { Waits = [new("05", start, stop)], Contacts = [Seen(stop)] }).ShouldBeEmpty();
    }

    private static string OnlyCode(CsdsCase of)
    {
        var finding = NoFigureChecks.Of(of).ShouldHaveSingleItem();
        finding.Weight.ShouldBe(FindingWeight.NoFigure);
        finding.ServiceRequest.ShouldBe(Ours);
        return finding.Code;
    }
}

public class DateChecksSpecs
{
    private static readonly ReportingPeriod January = new(new(2026, 1, 1), new(2026, 2, 13));
    private static readonly CsdsCase Open = new(Ours, T(9, 0));

    [Theory]
    [InlineData("2026-01-15", "")]
    [InlineData("2026-01-31", "")]
    [InlineData("2026-02-01", "Warning CYP10210")]
    [InlineData("2026-02-13", "Warning CYP10210")]
    [InlineData("2026-02-14", "Rejected closing-after-file, Warning CYP10210")]
    [InlineData("2026-01-14", "Rejected closing-before-receipt")]
    [InlineData("2025-12-31", "Rejected closing-before-receipt, Rejected closing-before-period")]
    public void rule_53_a_closing_date_outside_is_a_warning_or_rejected(string closed, string findings) =>
        Findings(Open with { ClosedOn = Day(closed) }).ShouldBe(findings);

    [Theory]
    [InlineData("2026-01-31", "")]
    [InlineData("2026-02-01", "Warning CYP10220")]
    [InlineData("2026-02-14", "Rejected rejection-after-file, Warning CYP10220")]
    [InlineData("2026-01-14", "Rejected rejection-before-receipt")]
    public void rule_53_so_is_a_rejection_date(string rejected, string findings) =>
        Findings(Open with { RejectedOn = Day(rejected) }).ShouldBe(findings);

    [Theory]
    [InlineData("2026-01-19", "Rejected closing-after-discharge")]
    [InlineData("2026-01-20", "")]
    public void rule_53_nobody_is_closed_after_the_discharge(string discharged, string findings) =>
        Findings(Open with { ClosedOn = new(2026, 1, 20), DischargedOn = Day(discharged) }).ShouldBe(findings);

    [Fact]
    public void rule_53_an_open_referral_has_no_date_to_check() => Findings(Open).ShouldBe("");

    private static string Findings(CsdsCase of) => string.Join(", ", DateChecks.Of(of, January).Select(finding => $"{finding.Weight} {finding.Code}"));

    private static LocalDate Day(string day) => NodaTime.Text.LocalDatePattern.Iso.Parse(day).Value;
}

public class FileChecksSpecs
{
    private static readonly ReportingPeriod January = new(new(2026, 1, 1), new(2026, 2, 13));
    private static readonly ReportingPeriod February = new(new(2026, 2, 1), new(2026, 3, 13));
    private static readonly CsdsCase Open = new(Ours, T(9, 0));
    private static readonly CsdsRows InJanuary = CsdsRows.For(January, [Open]);

    [Fact]
    public void rule_52_an_open_referral_that_is_dropped_is_an_error()
    {
        var finding = FileChecks.Of(February, [], [InJanuary]).ShouldHaveSingleItem();

        finding.ShouldBe(new(FindingWeight.Rejected, "open-referral-dropped", Ours, "It was open in the last file and is not in this one."));
        FileChecks.Of(February, [Open], [InJanuary]).ShouldBeEmpty();
        FileChecks.Of(February, [], []).ShouldBeEmpty();
    }

    [Fact]
    public void rule_52_only_the_last_file_is_compared() => FileChecks.Of(February, [], [InJanuary, new([], [], [])]).ShouldBeEmpty();

    [Theory]
    [InlineData(true, false)]
    [InlineData(false, true)]
    public void rule_52_what_the_last_file_ended_is_not_missed(bool closed, bool rejected)
    {
        var ended = Open with { ClosedOn = closed ? new(2026, 1, 20) : null, RejectedOn = rejected ? new(2026, 1, 20) : null };

        FileChecks.Of(February, [ended], [CsdsRows.For(January, [ended])]).ShouldBeEmpty();
    }

    [Fact]
    public void rule_54_what_was_voided_since_is_meant_to_be_gone() => FileChecks.Of(February, [Open with { Voided = true }], [InJanuary]).ShouldBeEmpty();

    [Fact]
    public void rule_55_a_contact_id_is_never_used_for_another_referral_in_any_month()
    {
        var ours = CsdsRows.For(January, [Open with { Contacts = [Seen(T(10, 0))] }]);
        var others = CsdsRows.For(February, [new(OtherReferral, T(9, 0)) { Contacts = [Seen(Instant.FromUtc(2026, 2, 3, 9, 0))] }]);

        FileChecks.Reused([ours, others]).Select(finding => (finding.Code, finding.ServiceRequest))
            .ShouldBe([("contact-id-reused", Ours), ("contact-id-reused", OtherReferral)]);
    }

    [Fact]
    public void rule_55_nor_twice_in_one_file() =>
        FileChecks.Of(January, [Open with { Contacts = [Seen(T(10, 0)), Seen(T(11, 0))] }], []).ShouldHaveSingleItem().Code.ShouldBe("contact-id-reused");

    [Fact]
    public void rule_55_the_same_contact_sent_again_with_its_time_put_right_is_one_contact() =>
        FileChecks.Reused([CsdsRows.For(January, [Open with { Contacts = [Seen(T(10, 0))] }]), CsdsRows.For(January, [Open with { Contacts = [Seen(T(10, 5))] }])])
            .ShouldBeEmpty();

    [Fact]
    public void findings_about_rows_are_those_of_the_referrals_in_the_file()
    {
        var incomplete = Open with { Waits = [new("05", T(9, 0))], TeamType = "51", ClosedOn = new(2026, 2, 1) };

        FileChecks.Of(January, [incomplete], []).Select(finding => finding.Code).ShouldBe(["source-missing", "CYP10210"]);
        FileChecks.Of(January, [incomplete with { Voided = true }], []).ShouldBeEmpty();
    }
}
