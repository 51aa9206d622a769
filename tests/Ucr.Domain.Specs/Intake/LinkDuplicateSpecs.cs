using Ucr.Domain.Intake;
using Ucr.Domain.Outcomes;

namespace Ucr.Domain.Specs.Intake;

public class LinkDuplicateSpecs
{
    private static readonly LinkDuplicate Command = Link(T(9, 5));

    [Fact]
    public void a_clinician_links_and_that_closes() => AtNine().When(Command, TriageNurse, T(9, 5)).Then(
        new DuplicateLinked(OtherReferral, Why, TriageNurse.Id, T(9, 5), AllWell),
        new ReferralClosed(ClosureReason.Duplicate, null, Why, TriageNurse.Id, T(9, 5)));

    [Fact]
    public void a_call_taker_does_not() => AtNine().When(Command, CallTaker, T(9, 5)).ThenRefused(Refusal.ClinicianMustDecide);

    [Fact]
    public void the_same_again_changes_nothing() => AtNine().After(Command, TriageNurse, T(9, 5)).When(Command, TriageNurse, T(9, 6)).ThenNothing();

    [Fact]
    public void not_to_itself() => AtNine().When(Command with { Original = Ours }, TriageNurse, T(9, 5)).ThenRefused("value-not-possible", "Original");

    [Fact]
    public void not_once_accepted() => Accepted().When(Command, TriageNurse, T(9, 20)).ThenRefused(Refusal.AlreadyTriaged);

    [Fact]
    public void not_without_a_reason() => AtNine().When(Command with { Why = Words(" ") }, TriageNurse, T(9, 5)).ThenRefused("value-missing", "Why");
}
