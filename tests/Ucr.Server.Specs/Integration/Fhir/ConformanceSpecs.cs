using System.Text.Json;
using Shouldly;
using Ucr.Domain.Intake;
using Ucr.Server.Integration.Fhir;
using Ucr.Server.Integration.Fhir.Checks;
using Ucr.Server.Integration.Fhir.Reading;
using Ucr.Server.Integration.Fhir.Versions;
using Ucr.Server.Specs.Properties;
using Xunit;
using Instant = NodaTime.Instant;

namespace Ucr.Server.Specs.Integration.Fhir;

/// <summary>Runs message collections that lie beside the repository, where there are any.</summary>
public sealed class ConformanceSpecs(ITestOutputHelper output)
{
    private static readonly Instant Now = Instant.FromUtc(2026, 11, 23, 9, 15, 30);
    private static readonly string[] Services = ["111111111"];

    [Fact]
    public void derived_messages_are_taken_or_refused_as_expected()
    {
        var files = SharedFiles.Of("samples/derived-a4t3", "*_*.*");
        foreach (var file in files)
        {
            var name = Path.GetFileName(file);
            var reading = Read(File.ReadAllBytes(file), file);
            (reading.Issues.Count == 0).ShouldBe(name[0] == 'V', $"{name}: {string.Join(", ", reading.Issues)}");
            reading.Intent.ShouldBe(name[..3] switch { "V04" => BarsIntent.Update, "V05" => BarsIntent.Cancel, _ => BarsIntent.New }, name);
            if (name[0] == 'I')
                reading.Issues[0].Status.ShouldBe(name[..3] is "I08" ? 422 : 400, name);
        }

        output.WriteLine($"{files.Count} derived messages ran.");
    }

    [Fact]
    public void the_same_message_in_xml_and_json_gives_the_same_referral()
    {
        var pair = SharedFiles.Of("samples/derived-a4t3", "V*_a4t3_new_full.*").Select(f => JsonSerializer.Serialize(Read(File.ReadAllBytes(f), f).Referral)).ToList();
        pair.Distinct(StringComparer.Ordinal).Count().ShouldBe(pair.Count == 0 ? 0 : 1);
        output.WriteLine($"{pair.Count} messages compared.");
    }

    [Fact]
    public void every_official_bundle_parses()
    {
        List<string> files = [.. SharedFiles.Of("samples/bars-ig", "*RE*.xml").Where(file => File.ReadAllText(file).Contains("<Bundle", StringComparison.Ordinal)), .. SharedFiles.Of("samples/bars-api", "process_message-request-*.json")];
        var unread = files.Where(file => BarsParser.Parse(File.ReadAllBytes(file), file.EndsWith(".xml", StringComparison.Ordinal) ? BarsFormat.Xml : BarsFormat.Json) is { Bundle: null }).Select(Path.GetFileName);
        unread.ShouldBeEmpty();
        output.WriteLine($"{files.Count} official bundles parsed.");
    }

    [Fact]
    public void referrals_of_111_and_of_general_practices_are_read()
    {
        var files = SharedFiles.Of("samples/bars-ig", "REFREQ0*.xml").Where(file => !file.Contains("CAD", StringComparison.Ordinal)).ToList();
        foreach (var file in files)
        {
            var reading = Read(File.ReadAllBytes(file), file);
            reading.Referral.ShouldNotBeNull($"{Path.GetFileName(file)}: {string.Join(", ", reading.Issues)}").Narrative.ShouldNotBeNullOrWhiteSpace();
        }

        output.WriteLine($"{files.Count} referrals of 111 and of general practices read.");
    }

    [Fact]
    public void cases_of_another_control_room_are_read_and_grow_with_their_updates()
    {
        var files = SharedFiles.Of("samples/bars-ig", "REFREQ*CAD*.xml");
        foreach (var file in files)
        {
            var reading = Read(File.ReadAllBytes(file), file);
            reading.Referral.ShouldNotBeNull($"{Path.GetFileName(file)}: {string.Join(", ", reading.Issues.Concat(reading.Incomplete))}").Source.ShouldBe(ReferralSource.Ambulance999);
        }

        var grown = files.Where(file => Path.GetFileName(file).StartsWith("REFREQ8", StringComparison.Ordinal)).Select(file => BarsParser.Parse(File.ReadAllBytes(file), BarsFormat.Xml).Bundle!).ToList();
        if (grown.Count > 0)
        {
            BarsReader.Merged(MergedBundle.Of(grown), Now).Referral.ShouldNotBeNull().Patient.FamilyName.ShouldNotBeNullOrWhiteSpace();
        }

        output.WriteLine($"{files.Count} messages of control rooms read.");
    }

    [Fact]
    public void malformed_and_hostile_messages_are_answered_as_expected()
    {
        var manifest = SharedFiles.Of("badinput", "manifest.json").FirstOrDefault();
        if (manifest is null)
        {
            output.WriteLine("0 malformed messages ran.");
            return;
        }

        using var cases = JsonDocument.Parse(File.ReadAllText(manifest));
        var ran = cases.RootElement.GetProperty("cases").EnumerateArray().Count(one => Ran(one, Path.GetDirectoryName(manifest)!));
        ran.ShouldBeGreaterThan(0);
        output.WriteLine($"{ran} malformed messages ran.");
    }

    /// <summary>Runs a case that needs no door: not those of headers, content types and generated bodies.</summary>
    private static bool Ran(JsonElement one, string folder)
    {
        var expect = one.GetProperty("expect");
        if (!one.GetProperty("kind").ValueEquals("bars-message") || !one.TryGetProperty("file", out var file) || one.TryGetProperty("headers", out _)
            || BarsFormats.OfBody(one.GetProperty("contentType").GetString()) is not { } format)
            return false;
        var id = one.GetProperty("id").GetString();
        var reading = BarsReader.Read(File.ReadAllBytes(Path.Combine(folder, file.GetString()!)), format, Services, Now);
        var outcome = expect.GetProperty("outcome").GetString()!;
        if (outcome is "either")
            return true;
        (reading.Referral is not null).ShouldBe(outcome.StartsWith("accept", StringComparison.Ordinal), $"{id}: {string.Join(", ", reading.Issues)}");
        if (reading.Referral is null)
            Fits(id!, expect, reading.Issues);
        return true;
    }

    private static void Fits(string id, JsonElement expect, IReadOnlyList<BarsIssue> issues)
    {
        expect.GetProperty("status").EnumerateArray().Select(s => s.GetInt32()).ShouldContain(issues[0].Status, id);
        if (expect.TryGetProperty("issueCodes", out var codes))
            codes.EnumerateArray().ShouldContain(c => c.ValueEquals(issues[0].Code), $"{id}: {issues[0].Code}");
        if (expect.TryGetProperty("expressionContains", out var parts))
            parts.EnumerateArray().ShouldContain(p => issues.Any(i => i.Expression!.Contains(p.GetString()!)), $"{id}: {issues[0].Expression}");
    }

    private static BarsReading Read(byte[] body, string file) =>
        BarsReader.Read(body, file.EndsWith(".xml", StringComparison.Ordinal) ? BarsFormat.Xml : BarsFormat.Json, Services, Now);
}
