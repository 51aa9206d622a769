using Shouldly;
using Ucr.Server.Specs.Journeys;
using Ucr.Server.Specs.Support;
using Xunit;

namespace Ucr.Server.Specs.Operations;

/// <summary>Marked data goes through intake, triage, a conflict and bad input; no log line and no error answer may hold it.</summary>
public sealed class NothingLeaksSpecs(UcrApp app)
{
    private const string Canary = "ZZCANARYNAME";

    [Fact]
    public async Task no_log_line_and_no_error_answer_holds_patient_data()
    {
        using var one = await OneReferral.Received(app, family: Canary);
        await one.Accepted();
        var (_, bad) = await one.System.Post("/api/referrals", new { messageId = Canary, source = "Gp", patient = new { familyName = new string('Z', 300) + Canary } });
        (bad?.ToJsonString() ?? "").ShouldNotContain(Canary);
        var (_, unreadable) = await one.System.PostRaw("/api/referrals", new StringContent($"{{\"patient\":{{\"familyName\":\"{Canary}\",}}", System.Text.Encoding.UTF8, "application/json"));
        (unreadable?.ToJsonString() ?? "").ShouldNotContain(Canary);
        app.Log.Lines.Where(line => line.Contains(Canary, StringComparison.Ordinal)).ShouldBeEmpty();
    }
}
