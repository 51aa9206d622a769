using System.Text;
using Marten;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Ucr.Server.Security.Encryption;
using Ucr.Server.Specs.Support;
using Xunit;

namespace Ucr.Server.Specs.Journeys;

/// <summary>A refused message is a patient: somebody takes it on and says what came of it.</summary>
public sealed class RefusedByPagesSpecs(UcrApp app)
{
    [Fact]
    public async Task whoever_takes_it_on_enters_it_by_hand_and_says_as_which_referral()
    {
        var (page, user) = await Refused();
        using var taker = user;
        (await taker.Answers(page, "/seen")).Location.ShouldBe(page);
        (await taker.Reads(page)).ShouldContain("Taken on by Jo Marsh");
        PageUser.Words((await Answer(taker, page, ("answer", "EnteredByHand"))).Html).ShouldContain("Give the reference of the referral");
        PageUser.Words((await Answer(taker, page, ("answer", "EnteredByHand"), ("reference", "UCR-0"))).Html).ShouldContain("There is no referral with this reference");
        using var system = await ApiUser.SignIn(app);
        var reference = (await system.Does("/api/referrals", OneReferral.Message()))!["reference"]!.GetValue<string>();
        (await Answer(taker, page, ("answer", "EnteredByHand"), ("reference", reference))).Status.ShouldBe(303);
        var words = await taker.Reads(page);
        words.ShouldContain($"Entered by hand as {reference}, Jo Marsh");
        words.ShouldNotContain("What did you do?");
    }

    [Fact]
    public async Task that_nobody_is_behind_it_needs_a_reason()
    {
        var (page, user) = await Refused();
        using var taker = user;
        PageUser.Words((await Answer(taker, page, ("answer", "NotAReferral"))).Html).ShouldContain("Say why no patient is behind this message");
        PageUser.Words((await Answer(taker, page)).Html).ShouldContain("Say what you did");
        (await Answer(taker, page, ("answer", "NotAReferral"), ("because", "Test"))).Status.ShouldBe(303);
        (await taker.Reads(page)).ShouldContain("Not a referral: the sender was testing");
    }

    private static Task<(int Status, string? Location, string Html)> Answer(PageUser taker, string page, params (string, string)[] fields) => taker.Answers(page, "/answer", fields);

    private async Task<(string Page, PageUser User)> Refused()
    {
        await app.Started();
        using var system = await ApiUser.SignIn(app);
        var mark = Guid.NewGuid().ToString();
        using var content = new StringContent($"{{\"messageId\":\"{mark}\"", Encoding.UTF8, "application/json");
        (await system.PostRaw("/api/referrals", content)).Status.ShouldBe(400);
        var hash = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(Encoding.UTF8.GetBytes($"{{\"messageId\":\"{mark}\"")));
        await using var session = app.Services.GetRequiredService<IDocumentStore>().QuerySession("RYZ");
        var message = await session.Query<RawMessage>().SingleAsync(kept => kept.Hash == hash);
        return ($"/refused/{message.Id}", await PageUser.SignIn(app, "jo.marsh"));
    }
}
