using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Shouldly;
using Ucr.Domain;
using Ucr.Domain.Clocks;
using Ucr.Server.Security.Development;
using Ucr.Server.Specs.Journeys;
using Ucr.Server.Specs.Support;
using Ucr.Server.Storage;
using Xunit;

namespace Ucr.Server.Specs.Storage;

/// <summary>Nobody decides on a screen that somebody has changed; what the service itself adds takes no form from anybody's hands.</summary>
public sealed class ScreenCheckSpecs
{
    private static readonly Actor CallTaker = new(new("jo.marsh"), new HashSet<Role> { Role.CallTaker }, Registered: false);

    [Fact]
    public async Task a_screen_is_out_of_date_once_a_person_has_changed_what_it_shows_and_not_by_a_step_of_a_ladder()
    {
        await using var app = new UcrApp();
        using var referral = await OneReferral.Received(app);
        var shown = (await Tell(app, referral, onFloor: true, seen: null)).Version;

        app.Time.Advance(TimeSpan.FromMinutes(16));
        using var triage = await ApiUser.SignIn(app, ApiUser.Triage);
        await triage.GetWhen($"/api/referrals/{referral.Id}", state => state["escalations"]!.AsArray().Any(raised => raised!["kind"]!.GetValue<string>() == "NoClinicalEyes"));

        var later = await Tell(app, referral, onFloor: false, seen: shown);
        later.Refusal.ShouldBeNull("only the service has added something since");
        later.Version.ShouldBeGreaterThan(shown + 1);
        (await Tell(app, referral, onFloor: true, seen: shown)).Refusal.ShouldBe(CommandAnswer.ScreenOutOfDate, "a person has said something else since");
        (await Tell(app, referral, onFloor: true, seen: later.Version + 100)).Refusal.ShouldBe(CommandAnswer.ScreenOutOfDate, "nobody can have seen what has not happened");
        (await Tell(app, referral, onFloor: true, seen: later.Version)).Refusal.ShouldBeNull();
        (await Tell(app, referral, onFloor: false, seen: null)).Refusal.ShouldBeNull("a system that shows no screen says no version");
    }

    private static Task<CommandAnswer> Tell(UcrApp app, OneReferral referral, bool onFloor, long? seen)
    {
        var now = Instant.FromDateTimeOffset(app.Time.GetUtcNow()) - Duration.FromMilliseconds(10);
        return app.Services.GetRequiredService<CommandDoor>().Send(
            new(People.Provider, CallTaker, Guid.NewGuid(), seen), new TellFloorTime(new(Guid.Parse(referral.Id)), onFloor, null, now));
    }
}
