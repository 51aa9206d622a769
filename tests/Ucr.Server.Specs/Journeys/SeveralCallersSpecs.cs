using Marten;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Ucr.Domain;
using Ucr.Server.Specs.Support;
using Xunit;

namespace Ucr.Server.Specs.Journeys;

/// <summary>Two calls about one need: read beside each other, linked by a clinician, and taken apart again.</summary>
public sealed class SeveralCallersSpecs(UcrApp app)
{
    [Fact]
    public async Task rule_33_the_earlier_call_is_linked_the_clock_counts_from_it_and_taking_it_apart_restores_both()
    {
        using var taker = await PageUser.SignIn(await app.Started(), "jo.marsh");
        using var nurse = await PageUser.SignIn(app, ApiUser.Triage);
        var began = TimeZoneInfo.ConvertTime(app.Time.GetUtcNow().AddMinutes(-40), TimeZoneInfo.FindSystemTimeZoneById("Europe/London")).ToString("yyyy-MM-ddTHH:mm", System.Globalization.CultureInfo.InvariantCulture);
        var later = await Call(taker);
        await nurse.Does($"{later}/triage", ("decision", "accept"), ("standard", "05"), ("urgency", "2"), ("need", "falls"), ("people", "1"), ("minutes", "45"), ("rationale", "Cannot stand"));
        var (reference, before) = (later["/referrals/".Length..], await Referral(later));
        var earlier = await Call(taker, ("callStarted", began));

        (await nurse.Reads(earlier)).ShouldContain("We may have this already");
        var compared = await nurse.Reads($"{earlier}/duplicate");
        compared.ShouldContain("Looks like the same person");
        compared.ShouldContain("Same date of birth, same family name");
        await nurse.Does($"{earlier}/duplicate", ("conscious", "yes"), ("breathing", "yes"), ("bleeding", "no"), ("stroke", "no"), ("chestPain", "no"), ("other", reference), ("why", "The same fall, her son rang first"));

        var (first, joined) = (await Referral(earlier), await Referral(later));
        joined.ReceivedAt.ShouldBe(first.ReceivedAt);
        joined.Clock!.StartedAt.ShouldBe(first.ReceivedAt);
        joined.Intake.Linked.Single().Referral.ShouldBe(first.Id);
        (await nurse.Reads(later)).ShouldContain("belongs to this one");

        await nurse.Does($"{earlier}/not-a-duplicate", ("why", "Another fall, in the garden"));
        var (alone, apart) = (await Referral(earlier), await Referral(later));
        apart.ReceivedAt.ShouldBe(before.ReceivedAt);
        apart.Clock.ShouldBe(before.Clock);
        apart.Intake.Linked.ShouldBeEmpty();
        alone.Stage.ShouldBe(Stage.AwaitingTriage);
        alone.ReceivedAt.ShouldBe(first.ReceivedAt);
    }

    private static async Task<string> Call(PageUser taker, params (string Field, string Value)[] more) => (await taker.Does(
        "/referrals/new", [("family", "Twocallson"), ("given", "Ida"), ("bornOn", "3 4 1935"), ("need", "falls"), ("needText", "Fell"), ("source", "SelfOrCarer"), .. more])).Split('?')[0];

    private async Task<Referral> Referral(string page)
    {
        await using var session = app.Services.GetRequiredService<IDocumentStore>().QuerySession("RYZ");
        var reference = page["/referrals/".Length..];
        return await session.Query<Referral>().Where(referral => referral.Reference == reference).FirstAsync();
    }
}
