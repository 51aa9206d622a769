using Shouldly;
using Ucr.Server.Specs.Journeys;
using Ucr.Server.Specs.Support;
using Xunit;

namespace Ucr.Server.Specs.Storage;

public sealed class CommandDoorSpecs(UcrApp app)
{
    [Fact]
    public async Task the_same_command_id_has_one_effect_and_one_answer()
    {
        using var one = await OneReferral.Received(app);
        var body = new { commandId = Guid.NewGuid(), standard = "TwoHour", urgency = "Usual", need = "other", rationale = "Needs a visit" };
        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => one.Triage.Post($"/api/referrals/{one.Id}/accept", body)));
        answers.ShouldAllBe(answer => answer.Status == 200);
        answers.Count(answer => !answer.Body!["repeated"]!.GetValue<bool>()).ShouldBe(1);
    }

    [Fact]
    public async Task the_same_message_again_finds_the_first_referral()
    {
        using var one = await OneReferral.Received(app);
        var message = OneReferral.Message();
        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => one.System.Post("/api/referrals", message)));
        answers.ShouldAllBe(answer => answer.Status == 200 || answer.Status == 201);
        answers.Count(answer => answer.Status == 201).ShouldBe(1);
        answers.Select(answer => answer.Body!["referral"]!.GetValue<string>()).Distinct(StringComparer.Ordinal).Count().ShouldBe(1);
    }

    [Fact]
    public async Task a_screen_that_is_out_of_date_is_told_and_changes_nothing()
    {
        using var one = await OneReferral.Received(app);
        var (status, _) = await one.Triage.Post($"/api/referrals/{one.Id}/reject", new { seenVersion = 99, reason = "Inappropriate", localReason = "Not for us" });
        status.ShouldBe(412);
        (await one.State())["stage"]!.GetValue<string>().ShouldBe("AwaitingTriage");
    }
}
