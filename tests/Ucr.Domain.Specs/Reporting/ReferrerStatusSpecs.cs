using System.Runtime.CompilerServices;
using Ucr.Domain.Outcomes;
using Ucr.Domain.Reporting;
using Ucr.Domain.Triage;

namespace Ucr.Domain.Specs.Reporting;

public class ReferrerStatusSpecs
{
    public static TheoryData<Type> Facts => [.. typeof(Referral).Assembly.GetTypes().Where(type => type is { IsInterface: false } && type.IsAssignableTo(typeof(IReferralEvent)))];

    [Theory]
    [MemberData(nameof(Facts))]
    public void rule_26_nothing_but_an_acceptance_makes_a_referral_in_progress(Type fact) =>
        (ReferrerStatuses.After(ReferrerStatus.Received, Unread(fact)) == ReferrerStatus.InProgress).ShouldBe(fact == typeof(ReferralAccepted));

    [Fact]
    public void rule_26_a_sender_who_owns_it_again_is_not_told_otherwise() =>
        ReferrerStatuses.After(ReferrerStatus.Cancelled, Unread(typeof(ReferralAccepted))).ShouldBe(ReferrerStatus.Cancelled);

    [Theory]
    [InlineData(ClosureReason.TreatmentCompleted, ReferrerStatus.Finished, ReferrerStatus.Cancelled)]
    [InlineData(ClosureReason.Conveyed, ReferrerStatus.Finished, ReferrerStatus.Cancelled)]
    [InlineData(ClosureReason.Declined, ReferrerStatus.Finished, ReferrerStatus.Cancelled)]
    [InlineData(ClosureReason.NoContact, ReferrerStatus.Cancelled, ReferrerStatus.Cancelled)]
    [InlineData(ClosureReason.Rejected, ReferrerStatus.Cancelled, ReferrerStatus.Cancelled)]
    [InlineData(ClosureReason.Withdrawn, ReferrerStatus.Cancelled, ReferrerStatus.Cancelled)]
    [InlineData(ClosureReason.Duplicate, ReferrerStatus.Cancelled, ReferrerStatus.Cancelled)]
    [InlineData(ClosureReason.EnteredInError, ReferrerStatus.Cancelled, ReferrerStatus.Cancelled)]
    public void a_closure_finishes_what_was_taken_on_and_gives_back_what_was_not(ClosureReason reason, ReferrerStatus taken, ReferrerStatus notTaken)
    {
        var closed = new ReferralClosed(reason, null, null, TriageNurse.Id, T(9, 0));

        ReferrerStatuses.Of([(IReferralEvent)Unread(typeof(ReferralAccepted)), closed]).ShouldBe(taken);
        ReferrerStatuses.Of([closed]).ShouldBe(notTaken);
    }

    private static IReferralEvent Unread(Type fact) => (IReferralEvent)RuntimeHelpers.GetUninitializedObject(fact);
}
