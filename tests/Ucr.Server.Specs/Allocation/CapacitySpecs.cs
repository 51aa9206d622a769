using Shouldly;
using Ucr.Server.Specs.Journeys;
using Ucr.Server.Specs.Support;
using Xunit;

namespace Ucr.Server.Specs.Allocation;

/// <summary>What a service can still take, as referrers and the desk read it: a service of its own, so that nobody else is on shift.</summary>
public sealed class CapacitySpecs
{
    [Fact]
    public async Task referrers_read_how_much_can_be_taken_without_a_name_in_it()
    {
        await using var app = new UcrApp();
        await app.Started();
        using var system = await ApiUser.SignIn(app);
        (await system.Get("/api/capacity"))["sentence"]!.GetValue<string>().ShouldStartWith("Nobody is on shift");

        using var one = await OneReferral.Received(app);
        await OneReferral.OnShift(one.Triage, ApiUser.Clinician);
        (await system.Get("/api/capacity"))["hours"]!.AsArray().ShouldAllBe(hour => hour!["more"]!.GetValue<int>() == 0, "an answer is kept for half a minute");
        app.Time.Advance(TimeSpan.FromMinutes(1));
        var answer = await system.Get("/api/capacity");
        answer["hours"]![0]!["more"]!.GetValue<int>().ShouldBeGreaterThan(0);
        answer["areas"]!.AsArray().ShouldHaveSingleItem()!["area"]!.GetValue<string>().ShouldBe("Harbour");
        answer["lastSafeAt"].ShouldNotBeNull();
        answer.ToString().ShouldNotContain("priya");
        answer.ToString().ShouldNotContain("SPEC", Case.Sensitive);

        using var manager = await PageUser.SignIn(app, ApiUser.Manager);
        var words = await manager.Reads("/capacity");
        words.ShouldContain("Taking referrals");
        words.ShouldContain("Last safe time to refer");
    }
}
