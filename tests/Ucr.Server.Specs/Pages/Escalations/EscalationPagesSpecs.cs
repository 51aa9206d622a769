using Shouldly;
using Ucr.Server.Specs.Journeys;
using Ucr.Server.Specs.Security;
using Ucr.Server.Specs.Support;
using Xunit;

namespace Ucr.Server.Specs.Pages.Escalations;

/// <summary>What nobody has taken on, by pages without script.</summary>
public sealed class EscalationPagesSpecs
{
    private const string Nothing = "Nothing waits for an answer";

    [Fact]
    public async Task ruling_03_it_stands_on_the_board_and_on_its_page_until_somebody_takes_it_on()
    {
        await using var app = new UcrApp();
        await app.Started();
        using (var early = await PageUser.SignIn(app, ApiUser.Triage))
        {
            (await early.Reads("/escalations")).ShouldContain(Nothing);
        }

        using var referral = await OneReferral.Received(app);
        app.Time.Advance(TimeSpan.FromMinutes(16));

        // A sign-in does not last as long as the spec has travelled.
        using var triage = await ApiUser.SignIn(app, ApiUser.Triage);
        using var nurse = await PageUser.SignIn(app, ApiUser.Triage);
        await triage.GetWhen("/api/escalations", open => open.AsArray().Any(item => item!["kind"]!.GetValue<string>() == "NoClinicalEyes"));
        (await nurse.Reads("/board")).ShouldContain("for somebody");
        var page = await nurse.Reads("/escalations");
        page.ShouldContain(referral.Reference);
        page.ShouldContain("No clinician has read this yet");
        page.ShouldContain("To act: Triage clinician");
        await TakeOnAll(nurse);
        (await nurse.Reads("/escalations/on-the-board")).Trim().ShouldBeEmpty();
    }

    /// <summary>Presses the first button again and again: by night there is one for the closed desk too.</summary>
    private static async Task TakeOnAll(PageUser nurse)
    {
        for (var presses = 0; presses < 4; presses++)
        {
            var (_, html) = await nurse.Get("/escalations");
            if (html.Contains(Nothing, StringComparison.Ordinal))
            {
                return;
            }

            (await nurse.Sends("/escalations/take-on", Browser.Hidden(html))).Status.ShouldBe(303);
        }

        (await nurse.Reads("/escalations")).ShouldContain(Nothing);
    }
}
