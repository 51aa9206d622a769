using System.Text.RegularExpressions;
using Ucr.Domain.Clocks;
using Ucr.Domain.Settings;
using Ucr.Domain.Settings.Lines;

namespace Ucr.Domain.Intake.Areas;

/// <summary>The policy of the service's area.</summary>
public static partial class AreaPolicyEntries
{
    private const string Example = "Harbour | ZZ1, ZZ9 4, E01011229";

    private static readonly LineForm<AreaPart> Form = LineForm<AreaPart>.OneEach(
        part => $"{part.Name} {LineForm<AreaPart>.Between} {string.Join(", ", part.Codes)}", Read);

    /// <summary>The policies.</summary>
    public static IReadOnlyList<PolicyEntry> All { get; } =
    [
        new("service-area", "Where does the service go, and what are its parts called?", RuleOrigin.Local, Certainty.ProductDecision, "No national rule was found")
        {
            Present = policies => ServiceArea.IsDrawn(policies.Intake.Area)
                ? $"{policies.Intake.Area.Count} parts: {string.Join(", ", policies.Intake.Area.Select(part => part.Name))}."
                : "Not drawn: a referral has the part that its sender names.",
            Fields =
            [
                LineFields.List(
                    "service-area", "The parts of the area, one a line",
                    $"A name, then what lies in it: postcode areas, districts, sectors or postcodes, or LSOA codes. The most exact one wins. A referral from elsewhere is marked and never refused: {Example}.",
                    "/intake/area", Form, policies => policies.Intake.Area, (policies, parts) => policies with { Intake = policies.Intake with { Area = parts } }, Fault),
            ],
        },
    ];

    private static LineRead<AreaPart> Read(string line) => line.Split(LineForm<AreaPart>.Between, StringSplitOptions.TrimEntries) switch
    {
        [{ Length: > 0 and <= 60 } name, { Length: > 0 } codes] => Named(name, [.. codes.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(code => code.ToUpperInvariant())]),
        _ => LineForm<AreaPart>.Wrong($"'{line}' cannot be read. Type a name and what lies there: {Example}."),
    };

    private static LineRead<AreaPart> Named(string name, IReadOnlyList<string> codes) => codes.FirstOrDefault(code => !Code().IsMatch(code)) is { } odd
        ? LineForm<AreaPart>.Wrong($"'{odd}' is no postcode, no beginning of one and no LSOA code. Type it like this: {Example}.")
        : LineForm<AreaPart>.Taken(new(name, codes));

    private static string? Fault(IReadOnlyList<AreaPart> parts) =>
        parts.Any(part => part.Codes.Count == 0) ? "Say what lies in each part."
        : LineFields.Twice(parts, part => part.Name) ?? LineFields.Twice([.. parts.SelectMany(part => part.Codes)], code => code);

    [GeneratedRegex("^([A-Z]{1,2}|[A-Z]{1,2}[0-9][A-Z0-9]?( [0-9]([A-Z]{2})?)?|[EWSN][0-9]{8})$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 100)]
    private static partial Regex Code();
}
