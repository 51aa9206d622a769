using System.Text.RegularExpressions;
using Shouldly;
using Ucr.Server.Specs.Pages.Visits.Phone;
using Ucr.Server.Specs.Support;
using Xunit;

namespace Ucr.Server.Specs.Journeys;

/// <summary>Change of shift on plain pages: given and accepted item by item.</summary>
public sealed partial class HandoverByPagesSpecs(PhoneService own) : IClassFixture<PhoneService>
{
    // Nobody else's shifts and handovers stand on its page.
    private readonly UcrApp app = own.App;

    private const string Gives = "keziah.plume";
    private const string Takes = "daniel.okoro";

    [Fact]
    public async Task ruling_22_a_shift_is_handed_over_item_by_item_and_stays_with_its_giver_until_it_is_accepted()
    {
        using var one = await (await ByPages.Received(app)).Accepted();
        var (giver, visit) = await one.Allocated(app, Gives);
        using var _ = giver;
        await giver.Does(visit, ("step", "accept"));
        var reference = one.Page.Split('/')[^1];
        using var taker = await PageUser.SignIn(app, Takes);

        (await giver.Reads("/handover")).ShouldContain($"Hand over {reference}");
        var refused = await giver.Fills("/handover", ("give", reference), ($"what-{reference}", "Needs a second look"));
        refused.Status.ShouldBe(422);
        refused.Html.ShouldContain("Choose who takes them");
        refused.Html.ShouldContain("Needs a second look", customMessage: "nothing typed is lost");
        (await giver.Fills("/handover", ("to", Takes))).Html.ShouldContain("Tick what you hand over");
        (await giver.Fills("/handover", ("to", Takes), ("give", reference))).Html.ShouldContain($"Say what they have to know of {reference}");
        await giver.Does("/handover", ("to", Takes), ("give", reference), ($"what-{reference}", "Needs a second look at six"));

        (await giver.Reads("/handover")).ShouldContain("To Daniel Okoro at");
        (await one.Triage.Reads(one.Page)).ShouldContain("Answers for it now Keziah Plume", customMessage: "until it is accepted it is the giver's");
        using var manager = await PageUser.SignIn(app, ApiUser.Manager);
        (await manager.Reads("/handover")).ShouldContain("From Keziah Plume , whose it still is, to Daniel Okoro at");
        (await manager.Answers("/handover", $"/{reference}/answer", ("handover", Guid.NewGuid().ToString()), ("accepted", "yes"))).Status.ShouldBe(403, "a manager reads it, and takes nothing");
        var page = await taker.Get("/handover");
        PageUser.Words(page.Html).ShouldContain("Needs a second look at six");
        var item = Item().Match(page.Html[page.Html.IndexOf($"/handover/{reference}/answer", StringComparison.Ordinal)..]).Groups["id"].Value;
        (await taker.Answers("/handover", $"/{reference}/answer", ("handover", item), ("accepted", "no"))).Html.ShouldContain("Say why");
        (await giver.Answers("/handover", $"/{reference}/answer", ("handover", item), ("accepted", "yes"))).Status.ShouldBe(409, "nobody accepts for somebody else");
        (await taker.Answers("/handover", $"/{reference}/answer", ("handover", item), ("accepted", "yes"))).Location.ShouldBe("/handover?done=yes");

        (await one.Triage.Reads(one.Page)).ShouldContain("Answers for it now Daniel Okoro");
        (await taker.Reads("/handover")).ShouldContain($"Hand over {reference}");
        (await giver.Reads("/handover")).ShouldNotContain(reference);
    }

    [GeneratedRegex("name=\"handover\" value=\"(?<id>[^\"]+)\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Item();
}
