using System.Text.RegularExpressions;
using Shouldly;
using Ucr.Server.Specs.Support;
using Xunit;

namespace Ucr.Server.Specs.Journeys;

/// <summary>The allocate view on a plain page.</summary>
public sealed partial class AllocateByPagesSpecs(UcrApp app)
{
    private const string Able = "rosa.delgado";
    private const string NotAble = "suresh.patel";

    [Fact]
    public async Task B10_the_ranking_its_chance_and_reasons_stand_beside_a_map_with_the_same_numbers_and_who_is_out_of_scope_cannot_be_chosen()
    {
        using var one = await OneReferral.Received(app, family: "ALLOCATESPEC");
        await one.Triage.Does($"/api/referrals/{one.Id}/accept", new
        {
            standard = "TwoHour",
            urgency = "High",
            need = "falls",
            rationale = "Cannot stand; alone",
            needs = new { capabilities = new[] { "lifting" }, people = 1, expectedMinutes = 45 },
        });
        await OneReferral.OnShift(one.Dispatcher, Able, "lifting");
        await OneReferral.OnShift(one.Dispatcher, NotAble, "catheter");
        using var dispatcher = await PageUser.SignIn(app, ApiUser.Dispatcher);
        var (status, html) = await dispatcher.Get($"/referrals/{one.Reference}/allocate");
        status.ShouldBe(200);
        var page = PageUser.Words(html);
        page.ShouldContain("The plan ranks, you decide: rounds/");
        page.ShouldContain("% likely in time");
        page.ShouldContain("suresh.patel, profession not known No lifting capability.");
        page.ShouldContain("km away");
        Buttons().Matches(html).Select(match => match.Groups["who"].Value).ShouldContain(Able);
        Buttons().Matches(html).Select(match => match.Groups["who"].Value).ShouldNotContain(NotAble);
        Numbers().Matches(html).Select(match => match.Groups["number"].Value).Order(StringComparer.Ordinal)
            .ShouldBe(Buttons().Matches(html).Select((_, index) => $"{index + 1}").Order(StringComparer.Ordinal), "the map has the list's numbers");
        html.ShouldNotContain("style=");
        (await dispatcher.Fills($"/referrals/{one.Reference}/allocate", ("clinician", NotAble))).Status.ShouldBe(422);
        await dispatcher.Does($"/referrals/{one.Reference}/allocate", ("clinician", Able));
        (await dispatcher.Reads("/board")).ShouldContain("rosa.delgado Not accepted yet");
    }

    [GeneratedRegex("name=\"clinician\" value=\"(?<who>[^\"]+)\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Buttons();

    [GeneratedRegex("<text class=\"ucr-map__number[^>]*>(?<number>[0-9]+)</text>", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Numbers();
}
