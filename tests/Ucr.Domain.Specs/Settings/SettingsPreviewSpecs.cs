using Ucr.Domain.Clocks;
using Ucr.Domain.Settings.Preview;

namespace Ucr.Domain.Specs.Settings;

public class SettingsPreviewSpecs
{
    private static readonly ServicePolicies TenMinutes = ChangeSettingsSpecs.WithClinicalEyes(10);

    [Fact]
    public void settings_that_change_nothing_would_have_changed_nothing()
    {
        var preview = Of(ServicePolicies.Default, History(acceptedAt: T(9, 40)));
        preview.Referrals.ShouldBe(1);
        preview.Clocks.ShouldBeEmpty();
        preview.Raisings.ShouldBeEmpty();
    }

    [Fact]
    public void a_shorter_limit_would_have_missed_what_was_in_time_and_raised_what_was_not()
    {
        var preview = Of(TenMinutes, History(acceptedAt: T(9, 12)));
        var clock = preview.Clocks.Single(each => each.Kind == ClockKind.ClinicalEyes);
        clock.ShouldBe(new("UCR-24601", ClockKind.ClinicalEyes, T(9, 15), T(9, 10), MetBefore: true, MetAfter: false));
        preview.NewlyMissed.ShouldBe(1);
        preview.Raisings.ShouldContain(new RaisingDifference("UCR-24601", EscalationKind.NoClinicalEyes, 1, null, T(9, 10)));
        preview.RaisedMore.ShouldBe(1);
    }

    [Fact]
    public void a_longer_limit_would_not_have_raised_it()
    {
        var preview = Of(ChangeSettingsSpecs.WithClinicalEyes(30), History(acceptedAt: T(9, 20)));
        preview.NewlyMet.ShouldBe(1);
        preview.RaisedMore.ShouldBe(0);
        preview.RaisedLess.ShouldBeGreaterThan(0);
    }

    [Fact]
    public void what_was_raised_at_another_time_is_told_with_both_times() =>
        Of(TenMinutes, History(acceptedAt: T(9, 16))).Raisings
            .ShouldContain(new RaisingDifference("UCR-24601", EscalationKind.NoClinicalEyes, 1, T(9, 15), T(9, 10)));

    [Fact]
    public void a_preview_is_the_same_twice_and_bears_any_history_of_the_path()
    {
        var world = Ended();
        world.Referral.ShouldNotBeNull();
        var history = History(acceptedAt: T(9, 12));
        Of(TenMinutes, history).Raisings.ShouldBe(Of(TenMinutes, history).Raisings);
        Of(TenMinutes, new ReferralHistory("UCR-1", [])).Clocks.ShouldBeEmpty();
    }

    private static SettingsPreview Of(ServicePolicies others, params ReferralHistory[] histories) =>
        SettingsPreview.Of(histories, ServicePolicies.Default, others, T(0, 0), T(23, 59));

    private static ReferralHistory History(Instant acceptedAt)
    {
        var accepted = AtNine().Decide(Accept(acceptedAt), TriageNurse, acceptedAt);
        accepted.Refusal.ShouldBeNull();
        return new("UCR-24601", [new(T(9, 0), Received(T(9, 0))), .. accepted.Select(happened => new RecordedFact(acceptedAt, happened))]);
    }
}
