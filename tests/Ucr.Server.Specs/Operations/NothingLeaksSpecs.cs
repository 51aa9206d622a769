using System.Collections.Concurrent;
using System.Diagnostics;
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
    public async Task no_log_line_no_trace_and_no_error_answer_holds_patient_data()
    {
        var traced = new ConcurrentQueue<string>();
        using var listener = Listen(traced);
        using var one = await OneReferral.Received(app, family: Canary);
        await one.Accepted();
        var (_, bad) = await one.System.Post("/api/referrals", new { messageId = Canary, source = "Gp", patient = new { familyName = new string('Z', 300) + Canary } });
        (bad?.ToJsonString() ?? "").ShouldNotContain(Canary);
        var (_, unreadable) = await one.System.PostRaw("/api/referrals", new StringContent($"{{\"patient\":{{\"familyName\":\"{Canary}\",}}", System.Text.Encoding.UTF8, "application/json"));
        (unreadable?.ToJsonString() ?? "").ShouldNotContain(Canary);
        app.Log.Lines.Where(line => line.Contains(Canary, StringComparison.Ordinal)).ShouldBeEmpty();
        traced.ShouldNotBeEmpty();
        traced.Where(told => told.Contains(Canary, StringComparison.Ordinal)).ShouldBeEmpty();
    }

    /// <summary>Hears every source, as an exporter would: names, tags and events.</summary>
    private static ActivityListener Listen(ConcurrentQueue<string> traced)
    {
        var listener = new ActivityListener
        {
            ShouldListenTo = _ => true,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = activity => traced.Enqueue(string.Join(
                ' ', [activity.DisplayName, .. activity.TagObjects.Select(tag => $"{tag.Key}={tag.Value}"), .. activity.Events.SelectMany(happened => happened.Tags).Select(tag => $"{tag.Key}={tag.Value}")])),
        };
        ActivitySource.AddActivityListener(listener);
        return listener;
    }
}
