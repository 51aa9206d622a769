using Shouldly;
using Ucr.Server.Specs.Support;
using Xunit;

namespace Ucr.Server.Specs.Journeys;

/// <summary>What is recorded about a referral beside its path, by pages, without script.</summary>
public sealed class MoreByPagesSpecs(UcrApp app)
{
    [Fact]
    public async Task ruling_11_a_relative_cannot_decline_and_nothing_typed_is_lost()
    {
        using var one = await ByPages.Received(app);
        var (status, _, html) = await one.CallTaker.Fills($"{one.Page}/consent", ("to", "Response"), ("given", "no"), ("who", "Relative"), ("words", "We do not want you here"));
        status.ShouldBe(422);
        PageUser.Words(html).ShouldContain("A relative or a care home cannot decline for the patient");
        html.ShouldContain("We do not want you here");
        (await one.CallTaker.Does($"{one.Page}/consent", ("to", "Response"), ("given", "yes"), ("who", "Patient"))).ShouldEndWith("?done=consent");
        (await one.CallTaker.Reads(one.Page)).ShouldContain("The patient agreed to the response");
    }

    [Fact]
    public async Task ruling_21_a_warning_that_is_recorded_on_one_referral_is_read_by_whoever_goes_and_ends_when_it_is_gone()
    {
        using var one = await ByPages.Received(app);
        var days = (Review: app.Time.GetUtcNow().AddDays(30).ToString("yyyy-MM-dd"), Last: app.Time.GetUtcNow().AddDays(60).ToString("yyyy-MM-dd"));
        await one.Triage.Does($"{one.Page}/warning", ("kind", "Animal"), ("what", "Rex bites"), ("holdsFor", "person"), ("reviewOn", days.Review), ("expiresOn", days.Last));
        await one.Accepted();
        var (clinician, visit) = await one.Allocated(app, "ben.hollis");
        using (clinician)
        {
            (await clinician.Reads(visit)).ShouldContain("a dog or another animal: Rex bites (looked at again");
        }

        var form = (await one.Triage.Get($"{one.Page}/warning-review")).Html;
        var key = form.Split("value=\"").Select(part => part.Split('"')[0]).First(value => value.Length == 73 && value[36] == '/');
        await one.Triage.Does($"{one.Page}/warning-review", ("which", key), ("stillThere", "no"), ("why", "The dog has moved out"));
        (await one.Triage.Reads(one.Page)).ShouldNotContain("Rex bites (");
    }

    [Fact]
    public async Task ruling_18_who_was_told_a_window_is_owed_a_call_when_it_changes()
    {
        using var one = await (await ByPages.Received(app)).Accepted();
        string At(double hours) => app.Time.GetUtcNow().AddHours(hours).ToString("yyyy-MM-ddTHH:mm");
        await one.Triage.Does($"{one.Page}/informed", ("whom", "Patient"), ("how", "Voice"), ("windowFrom", At(1)), ("windowTo", At(2)), ("advice", "understood"));
        await one.Triage.Does($"{one.Page}/arrival-window", ("from", At(2)), ("to", At(3)), ("why", "Held up at another patient"));
        (await one.Triage.Reads($"{one.Page}/informed")).ShouldContain("a call is owed");
    }

    [Fact]
    public async Task ruling_08_a_warm_transfer_that_somebody_took_over_closes_the_referral()
    {
        using var one = await ByPages.Received(app);
        await one.CallTaker.Does($"{one.Page}/warm-transfer", ("reason", "Suicidal"), ("to", "CrisisLine"), ("owner", "Jo Marsh"));
        (await one.Triage.Reads(one.Page)).ShouldContain("What came of the transfer?");
        var (status, _, html) = await one.CallTaker.Fills($"{one.Page}/transfer-end", ("taken", "yes"), ("words", "Sam, crisis line"));
        status.ShouldBe(403, PageUser.Words(html));
        await one.Triage.Does($"{one.Page}/transfer-end", ("taken", "yes"), ("words", "Sam, crisis line"));
        (await one.Triage.Reads(one.Page)).ShouldContain("The other service took over on the line");
    }
}
