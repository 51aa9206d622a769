using Shouldly;
using Ucr.Domain;
using Ucr.Server.Pages.Referrals.Reading;
using Xunit;

namespace Ucr.Server.Specs.Pages.Referrals.Reading;

/// <summary>What a referral's page offers besides the next step: by stage and by role, in groups.</summary>
public sealed class ReferralMoreSpecs
{
    private static readonly Actor CallTaker = Of(Role.CallTaker, registered: false);
    private static readonly Actor Triage = Of(Role.TriageClinician, registered: true);
    private static readonly Actor Manager = Of(Role.Manager, registered: false);

    [Fact]
    public void a_call_taker_records_what_was_said_and_decides_nothing()
    {
        string[] clinical = ["pathway", "exemption", "resolved-remotely", "duplicate", "reopen", "void", "reassign", "advice", "triage-again", "override-scope", "admission-otherwise", "delegate"];
        var offered = Enum.GetValues<Stage>().SelectMany(stage => Offered(stage, CallTaker)).ToList();
        offered.ShouldContain("consent");
        offered.ShouldContain("call-abandoned");
        offered.Intersect(clinical, StringComparer.Ordinal).ShouldBeEmpty();
    }

    [Fact]
    public void a_duplicate_is_linked_before_triage_and_the_standard_changed_after_it()
    {
        Offered(Stage.AwaitingTriage, Triage).ShouldContain("duplicate");
        Offered(Stage.Accepted, Triage).ShouldNotContain("duplicate");
        Offered(Stage.AwaitingTriage, Triage).ShouldNotContain("pathway");
    }

    [Fact]
    public void a_closed_referral_is_opened_again_or_taken_out_and_nobody_is_told_anything()
    {
        var offered = Offered(Stage.Closed, Triage);
        offered.ShouldContain("reopen");
        offered.ShouldContain("void");
        offered.ShouldContain("safeguarding");
        offered.ShouldNotContain("informed");
        offered.ShouldNotContain("consent");
    }

    [Fact]
    public void somebody_who_only_manages_is_offered_nothing() => Enum.GetValues<Stage>().SelectMany(stage => Offered(stage, Manager)).ShouldBeEmpty();

    [Fact]
    public void nothing_is_offered_twice() => Enum.GetValues<Stage>().ShouldAllBe(stage => Offered(stage, Triage).Distinct(StringComparer.Ordinal).Count() == Offered(stage, Triage).Count);

    [Fact]
    public void a_warning_is_looked_at_again_only_where_there_is_one()
    {
        Offered(Stage.Accepted, Triage).ShouldNotContain("warning-review");
        ReferralMore.For(AReferral.At(Stage.Accepted), null, Triage, warned: true).SelectMany(group => group.Steps).Select(step => step.Page).ShouldContain("warning-review");
    }

    private static IReadOnlyList<string> Offered(Stage stage, Actor actor) =>
        [.. ReferralMore.For(AReferral.At(stage), null, actor, warned: false).SelectMany(group => group.Steps).Select(step => step.Page)];

    private static Actor Of(Role role, bool registered) => new(AReferral.Nurse, new HashSet<Role> { role }, registered);
}
