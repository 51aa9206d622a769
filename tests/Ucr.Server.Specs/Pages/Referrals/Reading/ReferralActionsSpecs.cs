using Shouldly;
using Ucr.Domain;
using Ucr.Server.Pages.Referrals.Reading;
using Xunit;

namespace Ucr.Server.Specs.Pages.Referrals.Reading;

/// <summary>A referral's page offers what this person may do at this stage, and nothing else.</summary>
public sealed class ReferralActionsSpecs
{
    private static readonly Actor CallTaker = Of(Role.CallTaker, registered: false);
    private static readonly Actor Triage = Of(Role.TriageClinician, registered: true);
    private static readonly Actor Dispatcher = Of(Role.Dispatcher, registered: false);

    [Fact]
    public void a_call_taker_decides_nothing() =>
        Enum.GetValues<Stage>().SelectMany(stage => Offered(stage, CallTaker)).ShouldBeEmpty();

    [Fact]
    public void a_triage_clinician_is_offered_each_stages_question()
    {
        Offered(Stage.AwaitingTriage, Triage).ShouldBe(["triage", "emergency", "close"]);
        Offered(Stage.AwaitingReceiver, Triage).ShouldBe(["redirect-answer", "emergency", "close"]);
        Offered(Stage.Accepted, Triage).ShouldBe(["allocate", "emergency", "close"]);
        Offered(Stage.AwaitingAmbulance, Triage).ShouldBe(["ambulance-crew", "ambulance", "emergency", "close"]);
        Offered(Stage.Closed, Triage).ShouldBeEmpty();
    }

    [Fact]
    public void a_dispatcher_allocates_and_closes_only_who_was_seen()
    {
        Offered(Stage.AwaitingTriage, Dispatcher).ShouldBeEmpty();
        Offered(Stage.Accepted, Dispatcher).ShouldBe(["allocate"]);
        Offered(Stage.Seen, Dispatcher).ShouldBe(["close"]);
    }

    [Fact]
    public void nobody_closes_while_somebody_is_with_the_patient()
    {
        var visit = AReferral.VisitAt(VisitStage.WithPatient, new(1, AReferral.Nurse));
        ReferralActions.For(AReferral.At(Stage.Seen), visit, Triage).Select(step => step.Page).ShouldBe(["emergency", "correct-clock"]);
    }

    [Fact]
    public void whoever_was_seen_late_is_asked_about_once_by_staff_or_a_manager()
    {
        var seen = AReferral.At(Stage.Seen);
        var late = seen with { Clock = seen.Clock! with { StoppedAt = seen.Clock.DueAt + NodaTime.Duration.FromMinutes(1) } };
        foreach (var actor in new[] { Triage, Dispatcher, CallTaker, Of(Role.Manager, registered: false) })
        {
            Pages(late, actor).ShouldContain("breach-reason");
            Pages(seen with { Clock = seen.Clock! with { StoppedAt = seen.Clock.DueAt } }, actor).ShouldNotContain("breach-reason");
            Pages(late with { Care = late.Care with { Breach = new(late.Clock.DueAt, "travel") } }, actor).ShouldNotContain("breach-reason", "it stands under More, to be changed");
        }
    }

    private static IEnumerable<string> Pages(Referral referral, Actor actor) => ReferralActions.For(referral, null, actor).Select(step => step.Page);

    private static IEnumerable<string> Offered(Stage stage, Actor actor) => ReferralActions.For(AReferral.At(stage), visit: null, actor).Select(step => step.Page);

    private static Actor Of(Role role, bool registered) => new(AReferral.Nurse, new HashSet<Role> { role }, registered);
}
