using NodaTime;
using Ucr.Domain.Allocation.Scope;
using Shouldly;
using Ucr.Server.Allocation.Rota;
using Xunit;

namespace Ucr.Server.Specs.Allocation.Rota;

public class CsvRotaSpecs
{
    private const string Head = "clinician,date,start,end,team,profession,capabilities,base,ends in,breaks,kit,registered until,signed off\n";

    [Fact]
    public void the_template_can_be_read()
    {
        var reading = Read(RotaColumns.Template);
        reading.Faults.ShouldBeEmpty();
        reading.Rows.Count.ShouldBe(2);
        var day = reading.Rows[0].Row;
        (day.About!.Gender, day.About.Languages.ShouldHaveSingleItem()).ShouldBe((ClinicianGender.Woman, "malayalam"));
        day.Capabilities.ShouldBe(["assessment", "catheter", "wound"]);
        day.Credentials!.Dated.ShouldBe([new("catheter", Instant.FromUtc(2027, 2, 1, 0, 0)), new("wound", null, null, 2)], "the last day counts whole");
        var night = reading.Rows[1];
        night.StartsAt.ShouldBe(Instant.FromUtc(2026, 11, 24, 20, 0));
        night.Row.EndsAt.ShouldBe(Instant.FromUtc(2026, 11, 25, 6, 0));
        night.Row.Breaks.ShouldBe([new(Instant.FromUtc(2026, 11, 25, 0, 0), Instant.FromUtc(2026, 11, 25, 1, 30), 30)]);
        night.Row.Kit.ShouldBe(["lifting_cushion", "key_box"]);
        night.Row.Credentials!.RegistrationUntil.ShouldBe(Instant.FromUtc(2027, 3, 31, 23, 0));
    }

    [Fact]
    public void a_row_says_everything_that_is_wrong_with_line_and_column_and_the_others_stand()
    {
        var reading = Read(Head + "priya.nair,2026-11-31,8 o'clock,18:00,,Nurse,,here,,,,,\nowen.price,24/11/2026,08:00,18:00,Harbour,Nurse,,430000 433000,,,,,\n");
        reading.Rows.ShouldHaveSingleItem().Line.ShouldBe(3);
        reading.Faults.ShouldAllBe(fault => fault.Line == 2);
        reading.Faults.Select(fault => fault.Column).ShouldBe(["date", "team", "base"], ignoreOrder: true);
    }

    [Theory]
    [InlineData("2026-03-29", "01:30", "start", "did not exist")]
    [InlineData("2026-10-25", "01:30", "start", "came twice")]
    [InlineData("2026-10-25", "01:30 CET", "start", "not a time")]
    [InlineData("2026-06-01", "08:00 GMT", "start", "not London's")]
    public void a_time_that_is_not_one_is_never_guessed(string day, string start, string column, string words)
    {
        var fault = Read($"{Head}priya.nair,{day},{start},08:00,Harbour,Nurse,,430000 433000,,,,,\n").Faults.ShouldHaveSingleItem();
        fault.Column.ShouldBe(column);
        fault.Words.ShouldContain(words);
    }

    [Theory]
    [InlineData("2026-10-25", "01:30 BST", "2026-10-25T00:30:00Z")]
    [InlineData("2026-10-25", "01:30 GMT", "2026-10-25T01:30:00Z")]
    [InlineData("2026-03-28", "22:00", "2026-03-28T22:00:00Z")]
    public void the_nights_on_which_the_clocks_change_are_read_by_the_wall(string day, string start, string at)
    {
        var row = Read($"{Head}priya.nair,{day},{start},08:00,Harbour,Nurse,,430000 433000,,,,,\n").Rows.ShouldHaveSingleItem();
        row.StartsAt.ToString().ShouldBe(at);
        (row.Row.EndsAt.ToUnixTimeSeconds() % 86400 / 3600).ShouldBe(day == "2026-03-28" ? 7 : 8);
    }

    [Fact]
    public void an_end_in_the_hour_that_comes_twice_is_asked_for()
    {
        var fault = Read($"{Head}priya.nair,2026-10-24,20:00,01:30,Harbour,Nurse,,430000 433000,,,,,\n").Faults.ShouldHaveSingleItem();
        fault.Column.ShouldBe("end");
        fault.Words.ShouldContain("BST");
    }

    [Fact]
    public void columns_may_stand_in_any_order_and_be_parted_by_semicolons()
    {
        var reading = Read("Team;Clinician;Date;Start;End;Profession;Base\nHarbour;Priya Nair;24/11/2026;8:00;18:00;Nurse;430000 433000\n");
        reading.Faults.ShouldBeEmpty();
        reading.Rows.ShouldHaveSingleItem().Clinician.Value.ShouldBe("priya.nair");
    }

    [Fact]
    public void a_missing_or_unknown_column_and_an_empty_file_are_said()
    {
        Read("clinician,date\n").Faults.Select(fault => fault.Column).ShouldContain("team");
        Read(Head.Replace("kit", "kits", StringComparison.Ordinal)).Faults.ShouldHaveSingleItem().Column.ShouldBe("kits");
        Read(Head).Faults.ShouldHaveSingleItem().Words.ShouldContain("no row");
        Read("").Faults.ShouldNotBeEmpty();
    }

    [Fact]
    public void two_shifts_of_one_clinician_that_overlap_are_not_both_taken()
    {
        var reading = Read(Head + Row("08:00", "16:00") + Row("12:00", "20:00") + Row("16:00", "20:00"));
        reading.Rows.Count.ShouldBe(2);
        reading.Faults.ShouldHaveSingleItem().Words.ShouldContain("line 2");
    }

    [Fact]
    public void a_quotation_mark_that_is_never_closed_loses_nothing_before_it()
    {
        var reading = Read(Head + Row("08:00", "16:00") + "\"priya.nair,2026-11-25,08:00,16:00,Harbour,Nurse,,430000 433000,,,,,\n");
        reading.Rows.Count.ShouldBe(1);
        reading.Faults.ShouldHaveSingleItem().Line.ShouldBe(3);
    }

    [Fact]
    public void ruling_20_a_capability_has_dates_and_a_grade_and_a_file_without_sign_off_says_nothing_of_them()
    {
        var row = Read(More("iv grade 2 from 01/12/2026 until 2027-11-30;Wound care", ",yes,m,British Sign Language;polish")).Rows.ShouldHaveSingleItem().Row;
        row.Capabilities.ShouldBe(["iv", "wound"]);
        row.Credentials!.Dated.ShouldHaveSingleItem().ShouldBe(new("iv", Instant.FromUtc(2027, 12, 1, 0, 0), Instant.FromUtc(2026, 12, 1, 0, 0), 2));
        (row.About!.Gender, row.About.Languages).ShouldSatisfyAllConditions(about => about.Gender.ShouldBe(ClinicianGender.Man), about => about.Languages.ShouldBe(["british_sign_language", "polish"]));
        Read(More("iv", ",,,")).Rows.ShouldHaveSingleItem().Row.ShouldSatisfyAllConditions(plain => plain.Credentials.ShouldBeNull(), plain => plain.About.ShouldBeNull());
    }

    [Theory]
    [InlineData("iv until soon", ",yes,,", "capabilities", "cannot be read")]
    [InlineData("iv from 2027-01-01 until 2026-12-31", ",yes,,", "capabilities", "before it begins")]
    [InlineData("iv grade 2", ",,,", "signed off", "Write yes, or no")]
    [InlineData("iv", ",,lady,", "gender", "woman or man")]
    public void a_capability_or_a_gender_that_cannot_be_read_is_named(string able, string rest, string column, string words)
    {
        var fault = Read(More(able, rest)).Faults.ShouldHaveSingleItem();
        fault.Column.ShouldBe(column);
        fault.Words.ShouldContain(words);
    }

    private static string More(string able, string rest) =>
        $"{Head.TrimEnd()},gender,languages\npriya.nair,2026-11-24,08:00,16:00,Harbour,Nurse,{able},430000 433000,,,,{rest}\n";

    private static string Row(string start, string end) => $"priya.nair,2026-11-24,{start},{end},Harbour,Nurse,,430000 433000,,,,,\n";

    private static RotaReading Read(string text) => new CsvRota(text).Read();
}
