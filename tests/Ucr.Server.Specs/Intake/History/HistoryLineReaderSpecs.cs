using System.Text;
using System.Text.Json.Nodes;
using CsCheck;
using NodaTime;
using Shouldly;
using Ucr.Domain.Clocks;
using Ucr.Domain.Intake;
using Ucr.Domain.Outcomes;
using Ucr.Server.Intake.History;
using Xunit;

namespace Ucr.Server.Specs.Intake.History;

public sealed class HistoryLineReaderSpecs
{
    [Fact]
    public void every_field_of_a_good_line_is_read()
    {
        var (line, fault) = GoodLine.Json().Read();
        fault.ShouldBeNull();
        (line!.Provider, line.PatientKey, line.Accepted, line.Corrects).ShouldBe(("RZZ", "p1", ResponseStandard.TwoHour, false));
        var history = line.History;
        (history.SenderReference, history.Source, history.ReceivedAt, history.AgeInYears, history.Closure).ShouldBe(
            ("A-1", ReferralSource.Ambulance999, Instant.FromUtc(2026, 10, 24, 21, 50), 88, ClosureReason.TreatmentCompleted));
        history.Contacts.ShouldHaveSingleItem().FaceToFace.ShouldBeTrue();
        line.Patient.NhsNumber.ShouldBe("9990000018");
        line.ToString().ShouldNotContain("p1");
    }

    [Theory]
    [InlineData("reference", null, "reference")]
    [InlineData("reference", "\"12345678901234567890123456789012345678901\"", "reference")]
    [InlineData("provider", "\"!\"", "provider")]
    [InlineData("receivedAt", "\"2026-10-24T22:50:00\"", "receivedAt")]
    [InlineData("receivedAt", "\"yesterday\"", "receivedAt")]
    [InlineData("receivedAt", "\"0001-01-01T00:00:00Z\"", "receivedAt")]
    [InlineData("source", "\"pigeon\"", "source")]
    [InlineData("patient", null, "patient")]
    [InlineData("patient", "[]", "patient")]
    [InlineData("patient", "{\"birthDate\":\"1938-08-16\"}", "patient.key")]
    [InlineData("patient", "{\"key\":\"p1\",\"birthDate\":\"1938-02-30\"}", "patient.birthDate")]
    [InlineData("patient", "{\"key\":\"p1\",\"frailty\":10}", "patient.frailty")]
    [InlineData("patient", "{\"key\":\"p1\",\"nhsnumber\":\"1\"}", "patient.nhsnumber")]
    [InlineData("standard", null, "standard")]
    [InlineData("standard", "\"three_hour\"", "standard")]
    [InlineData("contacts", "[{\"id\":\"c1\",\"startedAt\":\"2026-10-25T00:31:00\",\"mechanism\":\"01\",\"attendance\":\"5\"}]", "contacts[0].startedAt")]
    [InlineData("contacts", "[{\"id\":\"c1\",\"startedAt\":\"2026-10-25T00:31:00Z\",\"mechanism\":\"01\",\"attendance\":\"9\"}]", "contacts[0].attendance")]
    [InlineData("contacts", "{}", "contacts")]
    [InlineData("closure", null, "closure")]
    [InlineData("closedAt", null, "closedAt")]
    [InlineData("corrects", "true", "reason")]
    [InlineData("corrects", "\"yes\"", "corrects")]
    [InlineData("changes", "[{\"at\":\"2026-10-24T23:50:00Z\",\"from\":\"two_day\",\"to\":\"two_hour_exempt\"}]", "changes")]
    [InlineData("closedat", "\"2026-10-25T01:25:00+01:00\"", "closedat")]
    [InlineData("team", "\"a\\u0000b\"", "team")]
    public void a_bad_line_names_its_field_and_what_to_do(string field, string? value, string at)
    {
        var (line, fault) = GoodLine.Json(change: json =>
        {
            json.Remove(field);
            if (value is not null)
            {
                json[field] = JsonNode.Parse(value);
            }
        }).Read(7);
        line.ShouldBeNull();
        (fault!.Line, fault.Field).ShouldBe((7, at));
        fault.Words.ShouldEndWith(".");
    }

    [Fact]
    public void a_time_without_an_offset_is_refused_with_the_reason() =>
        GoodLine.Json(change: json => json["decidedAt"] = "2026-10-25T01:30:00").Read().Fault!.Words.ShouldContain("offset");

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[1]")]
    [InlineData("{\"reference\":\"A\",\"reference\":\"B\"}")]
    [InlineData("{\"reference\":\"\\ud800\"}")]
    [InlineData("{")]
    public void what_is_no_object_is_refused(string text) => HistoryLineReader.Read(1, Encoding.UTF8.GetBytes(text)).Fault.ShouldNotBeNull();

    [Fact]
    public void a_line_may_stop_anywhere()
    {
        GoodLine.Json(change: json => Without(json, "decision", "decidedAt", "standard", "contacts", "closedAt", "closure")).Read().Line!.History.Decision.ShouldBeNull();
        GoodLine.Json(change: json => Without(json, "contacts", "closedAt", "closure")).Read().Line!.History.ClosedAt.ShouldBeNull();
    }

    [Fact]
    public void what_was_not_taken_on_has_no_standard()
    {
        var (line, _) = GoodLine.Json(change: json => (json["decision"], json["rejectionReason"]) = ("rejected", "02")).Read();
        (line!.Accepted, line.History.Rejection).ShouldBe((null, Domain.Triage.RejectionReason.Inappropriate));
        GoodLine.Json(change: json => json["standard"] = "none").Read().Line!.Accepted.ShouldBeNull();
    }

    [Fact]
    public void a_padded_attendance_is_the_same_code() =>
        GoodLine.Json(change: json => json["contacts"]![0]!["attendance"] = "05").Read().Line!.History.Contacts[0].Attendance.ShouldBe("5");

    [Fact]
    public void shuffled_members_say_the_same() =>
        Gen.Shuffle(GoodLine.Json().Select(member => member.Key).ToArray()).Sample(
            names =>
            {
                var line = GoodLine.Json();
                var shuffled = new JsonObject(names.Select(name => KeyValuePair.Create(name, line[name]?.DeepClone())));
                shuffled.Read().Line!.Canonical.ShouldBe(line.Read().Line!.Canonical);
            },
            iter: 200);

    [Fact]
    public void another_word_anywhere_says_something_else_and_a_correction_says_the_same()
    {
        var before = GoodLine.Json().Read().Line!.Canonical;
        GoodLine.Json(change: json => json["team"] = "Hill").Read().Line!.Canonical.ShouldNotBe(before);
        GoodLine.Json(change: json => (json["corrects"], json["reason"]) = (true, "typed wrongly")).Read().Line!.Canonical.ShouldBe(before);
    }

    [Fact]
    public void any_bytes_give_a_line_or_a_fault_and_never_throw() =>
        Gen.Byte.Array[0, 300].Sample(bytes => Answered(HistoryLineReader.Read(1, bytes)), iter: 5000);

    private static bool Answered((HistoryLine? Line, HistoryFault? Fault) read) => read.Line is null != read.Fault is null;

    private static void Without(JsonObject line, params string[] fields)
    {
        foreach (var field in fields)
        {
            line.Remove(field);
        }
    }
}
