using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using NodaTime.Text;
using Shouldly;
using Ucr.Domain.Clocks;
using Ucr.Domain.Clocks.Escalations;
using Ucr.Domain.Values;
using Ucr.Server.Clocks.Escalations;
using Ucr.Server.Specs.Journeys;
using Ucr.Server.Specs.Support;
using Xunit;

namespace Ucr.Server.Specs.Clocks.Escalations;

/// <summary>A night in the whole service: the sweeper, the ladder, a real mail server, and somebody who takes it on.</summary>
public sealed class NobodyWatchesSpecs
{
    [Fact]
    public async Task ruling_07_a_referral_in_the_night_reaches_the_one_on_call_by_mail_until_somebody_takes_it_on()
    {
        await using var mail = new MailServer();
        await using var app = new UcrApp { Settings = Mail(mail.Port) };
        app.Time.Advance(UntilNight(app.Time));
        using var referral = await OneReferral.Received(app, family: "NIGHTINGALE");
        (await mail.Messages(1)).Count.ShouldBe(1);
        using var manager = await ApiUser.SignIn(app, ApiUser.Manager);
        var raised = await manager.GetWhen("/api/escalations", open => Of(open, referral) is { } item && item["told"]!.AsArray().Count == 2);
        var item = Of(raised, referral)!;
        item["kind"]!.GetValue<string>().ShouldBe("NobodyWatches");

        // No gateway for text messages is configured: that is visible, and the next channel is used.
        item["told"]!.AsArray().Select(told => (told!["channel"]!.GetValue<string>(), told["delivered"]!.GetValue<bool>())).ShouldBe([("Sms", false), ("Email", true)]);
        var message = (await mail.Messages(1)).ShouldHaveSingleItem();
        message.ShouldContain(referral.Reference);
        message.ShouldContain("https://ucr.example.invalid/escalations");
        message.ShouldNotContain("NIGHTINGALE");
        message.ShouldNotContain("Fell in the hall");

        await TheSameMessageTwiceDeliversNothing(app, item, mail);
        await manager.Does("/api/escalations/acknowledge", new { referral = referral.Id, kind = "NobodyWatches", dueAt = item["dueAt"]!.GetValue<string>() });
        app.Time.Advance(TimeSpan.FromMinutes(6));
        await Task.Delay(TimeSpan.FromSeconds(3));

        // A token does not last as long as the spec has travelled.
        using var later = await ApiUser.SignIn(app, ApiUser.Manager);
        Of(await later.Get("/api/escalations"), referral).ShouldBeNull();
        mail.Received.Count.ShouldBe(1);
    }

    [Fact]
    public async Task ruling_07_when_the_one_on_call_is_silent_the_next_step_is_told()
    {
        await using var mail = new MailServer();
        await using var app = new UcrApp { Settings = Mail(mail.Port) };
        app.Time.Advance(UntilNight(app.Time));
        using var referral = await OneReferral.Received(app);
        (await mail.Messages(1)).Count.ShouldBe(1);
        app.Time.Advance(TimeSpan.FromMinutes(5));
        (await mail.Messages(2)).Count.ShouldBe(2);
        mail.Received.Last().ShouldContain("nobody has answered the step before");
    }

    private static async Task TheSameMessageTwiceDeliversNothing(UcrApp app, JsonNode item, MailServer mail)
    {
        var again = new NotifyOfEscalation(
            "RYZ", new ReferralId(item["referral"]!.GetValue<Guid>()), EscalationKind.NobodyWatches, InstantPattern.ExtendedIso.Parse(item["dueAt"]!.GetValue<string>()).Value,
            1, new Responder(Domain.Role.TriageClinician), null, [NotificationChannel.Email]);
        var delivery = app.Services.GetRequiredService<EscalationDelivery>();
        await Task.WhenAll(delivery.Deliver(again), delivery.Deliver(again));
        mail.Received.Count.ShouldBe(1);
    }

    private static JsonNode? Of(JsonNode open, OneReferral referral) =>
        open.AsArray().FirstOrDefault(item => item!["reference"]?.GetValue<string>() == referral.Reference);

    /// <summary>To the next half past ten in the evening, London.</summary>
    private static TimeSpan UntilNight(TimeProvider time)
    {
        var london = DateTimeZoneProviders.Tzdb["Europe/London"];
        var now = Instant.FromDateTimeOffset(time.GetUtcNow());
        var today = now.InZone(london).Date;
        return ((today.PlusDays(1) + new LocalTime(22, 30)).InZoneLeniently(london).ToInstant() - now).ToTimeSpan();
    }

    private static Dictionary<string, string?> Mail(int port) => new(StringComparer.Ordinal)
    {
        ["Escalations:PublicAddress"] = "https://ucr.example.invalid",
        ["Escalations:Email:Host"] = "127.0.0.1",
        ["Escalations:Email:Port"] = $"{port}",
        ["Escalations:Email:Encryption"] = "None",
        ["Escalations:Email:From"] = "ucr@ucr.example.invalid",
        ["Escalations:Contacts:RYZ:TriageClinician:Email"] = "on-call@example.invalid",
        ["Escalations:Contacts:RYZ:Manager:Email"] = "manager@example.invalid",
    };
}
