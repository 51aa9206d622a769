using Shouldly;
using Ucr.Server.Specs.Support;
using Xunit;

namespace Ucr.Server.Specs.Journeys;

/// <summary>Every command of triage and of time beside the path through the HTTP API: taken, kept in the state, refused with its code.</summary>
public sealed class TriageCommandsByApiSpecs(UcrApp app)
{
    private static readonly Guid Dog = Guid.NewGuid();

    [Fact]
    public async Task each_command_is_taken_once_and_the_same_id_again_has_no_second_effect()
    {
        using var one = await (await OneReferral.Received(app)).Accepted();
        foreach (var (command, body) in Commands(app.Time.GetUtcNow()))
        {
            body["commandId"] = Guid.NewGuid();
            var taken = await one.Triage.Does($"/api/referrals/{one.Id}/{command}", body);
            taken!["repeated"]!.GetValue<bool>().ShouldBeFalse(command);
            var again = await one.Triage.Does($"/api/referrals/{one.Id}/{command}", body);
            (again!["repeated"]!.GetValue<bool>(), again["version"]!.GetValue<long>()).ShouldBe((true, taken["version"]!.GetValue<long>()), command);
        }

        var person = (await one.State())["triage"]!["person"]!;
        person["consents"]!.AsArray().Count.ShouldBe(1);
        person["capacity"]!["finding"]!.GetValue<string>().ShouldBe("Has");
        person["safeguarding"]!.AsArray().Count.ShouldBe(1);
        person["hazards"]![0]!["gone"]!.GetValue<bool>().ShouldBeTrue();
        var timing = (await one.State())["timing"]!;
        timing["admissionOtherwise"]!.GetValue<bool>().ShouldBeTrue();
        timing["receipts"]!.AsArray().Count.ShouldBe(1);
    }

    [Theory]
    [InlineData("consent", "{\"to\":\"Response\",\"given\":false,\"who\":\"CareHome\"}", 422, "relative-cannot-decline")]
    [InlineData("capacity", "{\"finding\":\"Has\"}", 422, "value-missing")]
    [InlineData("safeguarding", "{\"of\":\"Adult\"}", 422, "value-missing")]
    [InlineData("triage-again", "{\"urgency\":\"High\",\"nextCallAt\":\"2020-01-01T00:00:00Z\",\"why\":\"Worse\"}", 409, "referral-not-triaged")]
    [InlineData("warm-transfer/completed", "{\"words\":\"Sam\"}", 409, "warm-transfer-not-running")]
    [InlineData("exemption/confirm", "{}", 409, "exemption-not-requested")]
    [InlineData("not-a-duplicate", "{\"why\":\"Another need\"}", 409, "referral-not-linked")]
    [InlineData("admission-review", "{\"findings\":\"None\"}", 409, "admission-review-not-owed")]
    [InlineData("reopen", "{\"why\":\"Again\"}", 409, "referral-not-closed")]
    [InlineData("extend-reablement", "{\"until\":\"2099-01-01T00:00:00Z\",\"why\":\"Stairs\"}", 409, "reablement-not-running")]
    public async Task a_command_that_cannot_be_says_why_with_its_code(string command, string body, int status, string code)
    {
        using var one = await OneReferral.Received(app);
        using var content = new StringContent(body, System.Text.Encoding.UTF8, "application/json");
        var answer = await one.Triage.PostRaw($"/api/referrals/{one.Id}/{command}", content);
        answer.Status.ShouldBe(status, answer.Body?.ToString());
        answer.Body!["type"]!.GetValue<string>().ShouldBe($"/problems/{code}");
    }

    private static IEnumerable<(string Command, Dictionary<string, object> Body)> Commands(DateTimeOffset now)
    {
        var (review, last) = (now.AddDays(7).ToString("yyyy-MM-dd"), now.AddDays(9).ToString("yyyy-MM-dd"));
        yield return ("assessment", new() { ["frailty"] = 6 });
        yield return ("consent", new() { ["to"] = "SharingRecord", ["given"] = true, ["who"] = "Patient", ["words"] = "With the GP only" });
        yield return ("capacity", new() { ["finding"] = "Has", ["decision"] = "To stay at home" });
        yield return ("informed", new() { ["windowFrom"] = now.AddHours(1), ["windowTo"] = now.AddHours(2), ["adviceGiven"] = true, ["adviceUnderstood"] = true, ["whom"] = "Patient", ["how"] = "Voice" });
        yield return ("arrival-window", new() { ["from"] = now.AddHours(2), ["to"] = now.AddHours(3), ["why"] = "Held up" });
        yield return ("safeguarding", new() { ["of"] = "Adult", ["what"] = "Left without food", ["doNotTell"] = true });
        yield return ("contact-wish", new() { ["doNotTell"] = false, ["why"] = "The neighbour has moved out" });
        yield return ("hazards", new() { ["hazard"] = Dog, ["kind"] = "Animal", ["what"] = "Dog", ["reviewOn"] = review, ["expiresOn"] = last });
        yield return ($"hazards/{Dog}/review", new() { ["stillThere"] = false, ["why"] = "Moved out", ["reviewOn"] = review, ["expiresOn"] = last });
        yield return ("referrer-rung-back", new() { ["reached"] = true, ["said"] = "Lives at number 3" });
        yield return ("referrer-called", []);
        yield return ("advice", new() { ["advice"] = "Do not eat", ["understood"] = true, ["closes"] = false });
        yield return ("warm-transfer", new() { ["reason"] = "Suicidal", ["to"] = "CrisisLine" });
        yield return ("warm-transfer/failed", new() { ["words"] = "No answer" });
        yield return ("triage-again", new() { ["urgency"] = "RiskToLife", ["nextCallAt"] = now.AddHours(1), ["why"] = "Weaker" });
        yield return ("later-time", new() { ["offeredAt"] = now.AddHours(1), ["chosenAt"] = now.AddHours(3), ["why"] = "At the hairdresser" });
        yield return ("admission-otherwise", new() { ["marked"] = true });
        yield return ("pathway-receipt", new() { ["provider"] = "RY7", ["receivedAt"] = now.AddHours(-3) });
        yield return ("exemption", new() { ["reason"] = "PatientChoice", ["why"] = "Chose later" });
        yield return ("pathway", new() { ["to"] = "TwoHourExempt", ["exemption"] = "PatientChoice", ["why"] = "Chose later" });
    }
}
