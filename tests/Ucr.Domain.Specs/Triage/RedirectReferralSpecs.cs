using Ucr.Domain.Triage;

namespace Ucr.Domain.Specs.Triage;

public class RedirectReferralSpecs
{
    private static readonly RedirectReferral Command = new(Ours, "111 option 2", Why, T(9, 5));

    [Fact]
    public void it_stays_ours_until_somebody_takes_it()
    {
        var redirected = AtNine(17).After(Command, TriageNurse, T(9, 5)).Referral;
        redirected.Stage.ShouldBe(Stage.AwaitingReceiver);
        redirected.IsOpen.ShouldBeTrue();
    }

    [Fact]
    public void the_same_again_changes_nothing_and_another_service_is_refused()
    {
        AtNine().After(Command, TriageNurse, T(9, 5)).When(Command, TriageNurse, T(9, 6)).ThenNothing();
        AtNine().After(Command, TriageNurse, T(9, 5)).When(Command with { To = "999" }, TriageNurse, T(9, 6)).ThenRefused(Refusal.AwaitingReceiver);
    }

    [Fact]
    public void service_and_reason_are_needed()
    {
        AtNine().When(Command with { To = " " }, TriageNurse, T(9, 5)).ThenRefused("value-missing", "To");
        AtNine().When(Command with { Why = Words("") }, TriageNurse, T(9, 5)).ThenRefused("value-missing", "Why");
    }

    [Fact]
    public void only_by_a_clinician() => AtNine().When(Command, CallTaker, T(9, 5)).ThenRefused(Refusal.ClinicianMustDecide);
}
