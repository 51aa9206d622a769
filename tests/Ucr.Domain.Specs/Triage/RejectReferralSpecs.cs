using Ucr.Domain.Outcomes;
using Ucr.Domain.Triage;

namespace Ucr.Domain.Specs.Triage;

public class RejectReferralSpecs
{
    private static readonly RejectReferral Command = Reject(T(9, 5));

    [Fact]
    public void rule_46_a_clinician_rejects_with_a_national_and_a_local_reason() => AtNine().When(Command, TriageNurse, T(9, 5)).Then(
        new ReferralRejected(RejectionReason.Inappropriate, Why, TriageNurse.Id, T(9, 5), "not_our_need", "Their practice"),
        new ReferralClosed(ClosureReason.Rejected, null, Why, TriageNurse.Id, T(9, 5)));

    [Fact]
    public void the_service_itself_never_does() => AtNine().When(Command, Actor.Service, T(9, 5)).ThenRefused(Refusal.ClinicianMustDecide);

    [Fact]
    public void the_same_again_changes_nothing() => AtNine().After(Command, TriageNurse, T(9, 5)).When(Command, TriageNurse, T(9, 6)).ThenNothing();

    [Fact]
    public void rule_46_both_reasons_are_needed()
    {
        AtNine().When(Command with { Reason = (RejectionReason)9 }, TriageNurse, T(9, 5)).ThenRefused("value-missing", "Reason");
        AtNine().When(Command with { LocalReason = Words(" ") }, TriageNurse, T(9, 5)).ThenRefused("value-missing", "LocalReason");
    }

    [Fact]
    public void not_once_accepted() => Accepted().When(Command, TriageNurse, T(9, 20)).ThenRefused(Refusal.AlreadyTriaged);
}
