using Shouldly;
using Ucr.Server.Specs.Journeys;
using Ucr.Server.Specs.Support;
using Xunit;

namespace Ucr.Server.Specs.Integration.Push;

/// <summary>Web push from an allocation to a browser, by real HTTP; what came is read by npm's own code.</summary>
public sealed class PushSpecs(UcrApp shared)
{
    private const string Clinician = "kofi.mensah";

    [Fact]
    public async Task a_new_visit_is_told_to_the_clinicians_browser_without_a_word_about_the_patient_and_a_browser_that_is_gone_is_forgotten()
    {
        await using var push = await StandInPushService.Started();
        await using var app = new UcrApp { Settings = new Dictionary<string, string?>(StringComparer.Ordinal) { ["Push:Hosts:0"] = "127.0.0.1", ["Push:Contact"] = "mailto:desk@example.nhs.uk" } };
        await app.Started();
        using var clinician = await ApiUser.SignIn(app, Clinician);
        (await clinician.Get("/visits/push"))["key"]!.GetValue<string>().Length.ShouldBe(87);
        await clinician.Does("/visits/push", push.Subscription);
        push.Faults.Enqueue(503);

        using (var first = await Visit(app))
        {
            var came = await Next(push);
            came.Headers["Content-Encoding"].ShouldBe("aes128gcm");
            came.Headers["TTL"].ShouldBe("600");
            came.Headers["Urgency"].ShouldBe("high");
            came.Headers["Topic"].ShouldBe("visit");
            var (message, claims) = push.Read(came);
            message.ToJsonString().ShouldNotContain("PUSHED");
            message["title"]!.GetValue<string>().ShouldBe("New visit");
            claims["aud"]!.GetValue<string>().ShouldStartWith("http://127.0.0.1:");
            claims["sub"]!.GetValue<string>().ShouldBe("mailto:desk@example.nhs.uk");
        }

        push.Faults.Enqueue(410);
        using (var second = await Visit(app))
        {
            await Until(() => push.Faults.IsEmpty);
        }

        using (var third = await Visit(app))
        {
            await Task.Delay(2000, TestContext.Current.CancellationToken);
            push.Messages.ShouldBeEmpty();
        }
    }

    [Theory]
    [InlineData("http://169.254.169.254/latest/meta-data")]
    [InlineData("https://fcm.googleapis.com.example/x")]
    [InlineData("nonsense")]
    public async Task an_address_that_is_no_push_service_is_refused(string endpoint)
    {
        await shared.Started();
        using var clinician = await ApiUser.SignIn(shared, Clinician);
        (await clinician.Post("/visits/push", new { endpoint, keys = new { p256dh = "", auth = "" } })).Status.ShouldBe(422);
    }

    private static async Task<OneReferral> Visit(UcrApp app) => await (await (await OneReferral.Received(app, Clinician, "PUSHED")).Accepted()).Allocated(Clinician);

    private static async Task<StandInPushService.Came> Next(StandInPushService push)
    {
        StandInPushService.Came? came = null;
        await Until(() => push.Messages.TryDequeue(out came));
        return came!;
    }

    private static async Task Until(Func<bool> so)
    {
        for (var tries = 0; !so(); tries++)
        {
            tries.ShouldBeLessThan(600, "It did not come within a minute.");
            await Task.Delay(100, TestContext.Current.CancellationToken);
        }
    }
}
