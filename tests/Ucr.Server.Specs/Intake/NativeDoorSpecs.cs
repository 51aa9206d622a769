using System.Text;
using Shouldly;
using Ucr.Server.Specs.Support;
using Xunit;

namespace Ucr.Server.Specs.Intake;

/// <summary>Bad input at the service's own door: the right status, nothing stored but the message and its refusal, and the next good one is taken.</summary>
public sealed class NativeDoorSpecs(UcrApp app)
{
    public static TheoryData<string, string, int> BadInput => new()
    {
        { "nothing at all", "", 400 },
        { "null", "null", 400 },
        { "an array", "[1,2,3]", 400 },
        { "cut off", "{\"messageId\":\"a\",", 400 },
        { "nested 500 deep", string.Concat(Enumerable.Repeat("{\"a\":", 500)) + "1" + new string('}', 500), 400 },
        { "nobody", "{\"messageId\":\"a\",\"source\":\"Gp\"}", 422 },
        { "an unknown source", "{\"messageId\":\"a\",\"source\":\"Martian\",\"patient\":{}}", 400 },
        { "born tomorrow", "{\"messageId\":\"a\",\"source\":\"Gp\",\"patient\":{\"bornOn\":\"2999-01-01\"}}", 422 },
        { "a time without offset", "{\"messageId\":\"a\",\"source\":\"Gp\",\"patient\":{},\"occurredAt\":\"2026-11-22T10:00:00\"}", 400 },
    };

    [Theory]
    [MemberData(nameof(BadInput))]
    public async Task bad_input_is_refused_with_the_right_status(string what, string body, int expected)
    {
        await app.Started();
        using var system = await ApiUser.SignIn(app);
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        var (status, problem) = await system.PostRaw("/api/referrals", content);
        status.ShouldBe(expected, what);
        problem!["title"].ShouldNotBeNull();
        (await system.Post("/api/referrals", Journeys.OneReferral.Message())).Status.ShouldBe(201, $"after {what}");
    }

    [Fact]
    public async Task another_content_type_is_415_and_a_body_over_the_limit_413()
    {
        await app.Started();
        using var system = await ApiUser.SignIn(app);
        using var text = new StringContent("{}", Encoding.UTF8, "text/plain");
        (await system.PostRaw("/api/referrals", text)).Status.ShouldBe(415);
        using var large = new StringContent(new string(' ', 2 * 1024 * 1024), Encoding.UTF8, "application/json");
        (await system.PostRaw("/api/referrals", large)).Status.ShouldBe(413);
    }

    [Fact]
    public async Task a_wrong_number_is_taken_and_marked_never_refused()
    {
        await app.Started();
        using var system = await ApiUser.SignIn(app);
        using var triage = await ApiUser.SignIn(app, ApiUser.Triage);
        var answer = await system.Does("/api/referrals", new { messageId = Guid.NewGuid().ToString(), source = "SelfOrCarer", patient = new { nhsNumber = "9990000051" } });
        var state = await triage.Get($"/api/referrals/{answer!["referral"]!.GetValue<string>()}");
        state["doubts"]!.AsArray().Select(doubt => doubt!.GetValue<string>()).ShouldContain("nhs-number-fails-check-digit");
    }
}
