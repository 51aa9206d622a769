using System.Text;
using Shouldly;
using Ucr.Server.Integration.Fhir;
using Ucr.Server.Integration.Fhir.Reading;
using Xunit;

namespace Ucr.Server.Specs.Integration.Fhir;

public sealed class BarsParserSpecs
{
    private static readonly string Good = Encoding.UTF8.GetString(BarsMessages.Good().Json());

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("<html/>")]
    [InlineData("{}")]
    [InlineData("{\"resourceType\":\"Patient\"}")]
    [InlineData("{\"resourceType\":\"Nonsense\"}")]
    [InlineData("{\"resourceType\":\"Bundle\",}")]
    [InlineData("{\"resourceType\":\"Bundle\" /* why */}")]
    public void what_is_no_bundle_is_refused(string text) => Json(text).ShouldAllBe(i => i.Status == 400);

    [Fact]
    public void a_member_that_comes_twice_is_named()
    {
        var issue = Json(Good.Replace("\"birthDate\":", "\"birthDate\":\"1941-01-01\",\"birthDate\":", StringComparison.Ordinal)).ShouldHaveSingleItem();
        issue.ShouldSatisfyAllConditions(() => issue.Code.ShouldBe("structure"), () => issue.Expression.ShouldBe("Bundle.entry[2].resource.birthDate"));
    }

    [Fact]
    public void an_escaped_nul_is_refused() => Spoilt("Iris", "Ir\\u0000is").Expression.ShouldBe("Bundle.entry[2].resource.name[0].given[0]");

    [Fact]
    public void half_a_surrogate_pair_is_refused() => Spoilt("Iris", "Ir\\ud800is").Code.ShouldBe("value");

    [Fact]
    public void a_day_that_does_not_exist_is_refused() => Spoilt("1940-06-01", "1940-02-30").Expression.ShouldBe("Patient.birthDate");

    [Fact]
    public void a_status_that_is_no_code_is_refused() => Spoilt("\"status\":\"triaged\"", "\"status\":\"treed\"").Expression.ShouldBe("Encounter.status");

    [Fact]
    public void an_element_that_is_unknown_is_refused() => Spoilt("\"birthDate\":", "\"bornUnder\":\"Leo\",\"birthDate\":").Code.ShouldBe("structure");

    [Fact]
    public void bytes_that_are_not_utf8_are_refused() =>
        BarsParser.Parse(Encoding.Latin1.GetBytes(Good.Replace("Iris", "Ir\u00efs", StringComparison.Ordinal)), BarsFormat.Json).Issues.ShouldHaveSingleItem().Status.ShouldBe(400);

    [Fact]
    public void a_byte_order_mark_is_no_reason_to_refuse() =>
        BarsParser.Parse(Encoding.UTF8.GetBytes("\uFEFF" + Good), BarsFormat.Json).Issues.ShouldBeEmpty();

    [Fact]
    public void json_nested_too_deep_is_refused() => Json(new string('[', 5000)).ShouldHaveSingleItem().Code.ShouldBe("structure");

    [Fact]
    public void xml_nested_ten_thousand_deep_is_refused() =>
        Xml("<Bundle xmlns=\"http://hl7.org/fhir\">" + string.Concat(Enumerable.Repeat("<extension url=\"x\">", 10_000))).ShouldHaveSingleItem().Code.ShouldBe("structure");

    [Fact]
    public void xml_with_a_document_type_is_refused() =>
        Xml("<!DOCTYPE a [<!ENTITY b \"c\"><!ENTITY d \"&b;&b;\">]><Bundle xmlns=\"http://hl7.org/fhir\"><id value=\"&d;\"/></Bundle>").ShouldHaveSingleItem().Status.ShouldBe(400);

    [Fact]
    public void more_than_five_hundred_entries_are_refused()
    {
        var many = BarsMessages.With(b => b.Entry.AddRange(Enumerable.Range(0, 500).Select(_ => b.Entry[^1])));
        BarsParser.Parse(many.Json(), BarsFormat.Json).Issues.ShouldHaveSingleItem().Code.ShouldBe("too-costly");
        BarsParser.Parse(many.Xml(), BarsFormat.Xml).Issues.ShouldHaveSingleItem().Code.ShouldBe("too-costly");
    }

    [Fact]
    public void white_space_around_a_value_is_a_doubt_only()
    {
        var xml = Encoding.UTF8.GetString(BarsMessages.Good().Xml()).Replace("value=\"self\"", "value=\" self \"", StringComparison.Ordinal);
        var parsed = BarsParser.Parse(Encoding.UTF8.GetBytes(xml), BarsFormat.Xml);
        parsed.Bundle.ShouldNotBeNull();
        parsed.Doubts.ShouldBe(["white-space-around-values"]);
    }

    [Theory]
    [InlineData(BarsFormat.Json, "\"active\"", "\" active \"")]
    [InlineData(BarsFormat.Json, "\"DRC\"", "\"DRC\\t\"")]
    [InlineData(BarsFormat.Json, "\"a4t3\"", "\"\\u0020\\na4t3\"")]
    [InlineData(BarsFormat.Json, "\"self\"", "\" self\"")]
    [InlineData(BarsFormat.Xml, "\"active\"", "\" active \"")]
    [InlineData(BarsFormat.Xml, "\"DRC\"", "\"DRC \"")]
    [InlineData(BarsFormat.Xml, "\"a4t3\"", "\" a4t3\"")]
    public void blanks_around_a_code_that_decides_are_a_doubt_only_in_either_format(BarsFormat format, string good, string blank)
    {
        var message = format == BarsFormat.Json ? Good : Encoding.UTF8.GetString(BarsMessages.Good().Xml());
        message.ShouldContain(good);
        var (clean, read) = (Read(message), Read(message.Replace(good, blank, StringComparison.Ordinal)));
        read.Issues.ShouldBeEmpty();
        read.Referral!.Doubts.ShouldBe([.. clean.Referral!.Doubts.Append("white-space-around-values").Order(StringComparer.Ordinal)]);
        (read.Referral with { Doubts = clean.Referral.Doubts }).Narrative.ShouldBe(clean.Referral.Narrative);
        (read.Referral.Need, read.Intent).ShouldBe((clean.Referral.Need, clean.Intent));

        BarsReading Read(string text) => BarsReader.Read(Encoding.UTF8.GetBytes(text), format, BarsMessages.Services, BarsMessages.Now);
    }

    [Theory]
    [InlineData("act ive")]
    [InlineData("  ")]
    public void blanks_within_a_code_or_instead_of_it_are_refused_because_nobody_can_say_what_it_means(string code)
    {
        Json(Good.Replace("\"active\"", $"\"{code}\"", StringComparison.Ordinal)).ShouldNotBeEmpty();
        Xml(Encoding.UTF8.GetString(BarsMessages.Good().Xml()).Replace("\"active\"", $"\"{code}\"", StringComparison.Ordinal)).ShouldNotBeEmpty();
    }

    [Fact]
    public void numbers_stay_as_they_were_written_where_blanks_are_taken_away() =>
        Encoding.UTF8.GetString(JsonBlanks.Without("""{"a":[" x ",1.50,-0,true,null,""],"b":{}}"""u8)!).ShouldBe("""{"a":["x",1.50,-0,true,null,""],"b":{}}""");

    [Fact]
    public void any_bytes_get_an_answer()
    {
        var random = new Random(20260115);
        byte[][] seeds = [BarsMessages.Good().Json(), BarsMessages.Good().Xml()];
        for (var run = 0; run < 3000; run++)
        {
            var bytes = (byte[])seeds[run % 2].Clone();
            for (var change = random.Next(1, 6); change > 0; change--)
                bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            var cut = run % 5 == 0 ? bytes[..random.Next(bytes.Length)] : bytes;
            var reading = BarsReader.Read(cut, run % 2 == 0 ? BarsFormat.Json : BarsFormat.Xml, BarsMessages.Services, BarsMessages.Now);
            (reading.Referral is null).ShouldBe(reading.Issues.Count > 0, $"run {run}");
        }
    }

    private static BarsIssue Spoilt(string good, string bad) => Json(Good.Replace(good, bad, StringComparison.Ordinal)).ShouldHaveSingleItem();

    private static IReadOnlyList<BarsIssue> Json(string text) => Refused(BarsParser.Parse(Encoding.UTF8.GetBytes(text), BarsFormat.Json));

    private static IReadOnlyList<BarsIssue> Xml(string text) => Refused(BarsParser.Parse(Encoding.UTF8.GetBytes(text), BarsFormat.Xml));

    private static IReadOnlyList<BarsIssue> Refused(ParsedMessage parsed)
    {
        parsed.Bundle.ShouldBeNull();
        parsed.Issues.ShouldNotBeEmpty();
        return parsed.Issues;
    }
}
