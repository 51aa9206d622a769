using System.Net.Http.Headers;
using NodaTime;
using Shouldly;
using Ucr.Domain.Intake.Replies;
using Ucr.Server.Integration.Fhir.Replies;
using Xunit;

namespace Ucr.Server.Specs.Integration.Fhir.Replies;

public sealed class ReplyAnswersSpecs
{
    private static readonly Instant Now = Instant.FromUtc(2026, 1, 15, 10, 0);

    [Theory]
    [InlineData(200, null, ReplyResult.Delivered)]
    [InlineData(409, "duplicate", ReplyResult.HadAlready)]
    [InlineData(409, "conflict", ReplyResult.Refused)]
    [InlineData(408, "timeout", ReplyResult.TryAgain)]
    [InlineData(425, "transient", ReplyResult.TryAgain)]
    [InlineData(429, "throttled", ReplyResult.TryAgain)]
    [InlineData(503, "transient", ReplyResult.TryAgain)]
    [InlineData(500, "exception", ReplyResult.TryAgain)]
    [InlineData(502, null, ReplyResult.TryAgain)]
    [InlineData(404, null, ReplyResult.TryAgain)]
    [InlineData(400, "invariant", ReplyResult.Refused)]
    [InlineData(403, "forbidden", ReplyResult.Refused)]
    [InlineData(404, "not-found", ReplyResult.Refused)]
    [InlineData(422, "not-supported", ReplyResult.Refused)]
    public void each_answer_is_done_tried_again_or_given_to_a_person(int status, string? code, ReplyResult result) =>
        ReplyAnswers.Read(status, null, code is null ? "<html>gateway</html>" : Outcome(code), Now).Result.ShouldBe(result);

    [Fact]
    public void a_pause_that_is_asked_for_is_read_as_seconds_or_as_a_date()
    {
        ReplyAnswers.Read(429, new RetryConditionHeaderValue(TimeSpan.FromSeconds(30)), Outcome("throttled"), Now).NotBefore.ShouldBe(Duration.FromSeconds(30));
        ReplyAnswers.Read(503, new RetryConditionHeaderValue(Now.ToDateTimeOffset().AddSeconds(90)), Outcome("transient"), Now).NotBefore.ShouldBe(Duration.FromSeconds(90));
    }

    [Fact]
    public void codes_are_kept_and_words_are_not()
    {
        var said = ReplyAnswers.Read(400, null, Outcome("invariant"), Now).Said!;
        said.ShouldBe("invariant SEND_BAD_REQUEST");
        ReplyAnswers.Read(400, null, """{ "issue": [ { "code": "Mrs Invented of 1 Nowhere Row" } ] }""", Now).Said.ShouldBe("processing");
        ReplyAnswers.Read(400, null, """{ "issue": 5 }""", Now).Said.ShouldBe("no OperationOutcome");
    }

    private static string Outcome(string code) =>
        $$"""{ "resourceType": "OperationOutcome", "issue": [ { "severity": "error", "code": "{{code}}", "details": { "coding": [ { "code": "SEND_BAD_REQUEST" } ] }, "diagnostics": "Mrs Invented" } ] }""";
}
