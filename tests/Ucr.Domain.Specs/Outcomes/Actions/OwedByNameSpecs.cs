using Ucr.Domain.Outcomes;
using Ucr.Domain.Outcomes.Actions;
using Ucr.Domain.Outcomes.Onward;

namespace Ucr.Domain.Specs.Outcomes.Actions;

public class OwedByNameSpecs
{
    [Fact]
    public void ruling_23_a_close_is_refused_by_the_name_of_what_is_owed()
    {
        var owed = Ended().After(new OweAction(Ours, Guid.Parse("00000000-0000-7000-8000-0000000000b1"), ActionKind.Bloods, Why, null, null, T(10, 31)), Nurse, T(10, 31)).After(new ReferOn(Ours, "Hospice", Why, T(10, 32)), Nurse, T(10, 32));
        ClosureRule.OwedByNobody(owed.Referral).ShouldBe(["blood results", "the answer of Hospice"]);
        var refusal = owed.Decide(new CloseReferral(Ours, ClosureReason.TreatmentCompleted, null, null, T(10, 40)), TriageNurse, T(10, 40)).Refusal.ShouldNotBeNull();
        refusal.Code.ShouldBe(ClosureRule.ActionsOwed.Code);
        refusal.Words.ShouldStartWith("Still owed: blood results; the answer of Hospice. ");
    }
}
