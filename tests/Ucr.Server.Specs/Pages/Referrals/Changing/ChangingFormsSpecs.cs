using Shouldly;
using Ucr.Domain;
using Ucr.Domain.Clocks;
using Ucr.Domain.Intake;
using Ucr.Domain.Triage;
using Ucr.Server.Pages.Referrals.Changing;
using Ucr.Server.Specs.Pages.Referrals.Questions;
using Xunit;

namespace Ucr.Server.Specs.Pages.Referrals.Changing;

/// <summary>A decision that is changed, followed by another or taken back becomes the command that the API sends too.</summary>
public sealed class ChangingFormsSpecs
{
    private static readonly Referral Accepted = AReferral.At(Stage.Accepted);

    [Fact]
    public void an_exemption_goes_only_with_the_exempt_standard()
    {
        Typed.Command<PathwayForm, ChangePathway>(Accepted, ("to", "TwoHourExempt"), ("exemption", "PatientChoice"), ("why", "After lunch")).Exemption.ShouldBe(ExemptionReason.PatientChoice);
        Typed.Command<PathwayForm, ChangePathway>(Accepted, ("to", "TwoDay"), ("exemption", "PatientChoice"), ("why", "Walks again")).ShouldSatisfyAllConditions(
            change => change.To.ShouldBe(ResponseStandard.TwoDay), change => change.Exemption.ShouldBeNull());
    }

    [Fact]
    public void every_answer_that_is_missing_is_named_at_once()
    {
        Typed.Wrong<PathwayForm>(Accepted).ShouldBe(["to", "why"]);
        Typed.Wrong<ExemptionForm>(Accepted).ShouldBe(["reason", "why"]);
        Typed.Wrong<ReopenForm>(Accepted).ShouldBe(["why"]);
        Typed.Wrong<VoidForm>(Accepted).ShouldBe(["why"]);
        Typed.Wrong<ReablementForm>(Accepted).ShouldBe(["why"]);
        Typed.Wrong<AdmissionReviewForm>(Accepted).ShouldBe(["exception", "findings"]);
        Typed.Wrong<WithdrawalForm>(Accepted).ShouldBe(["givenBack", "why"]);
    }

    [Fact]
    public void an_admission_without_an_exception_says_so() =>
        Typed.Command<AdmissionReviewForm, ReviewAdmission>(Accepted, ("exception", "none"), ("findings", "Could have been seen earlier")).Exception.ShouldBeNull();

    [Fact]
    public void a_second_clinician_agrees_with_one_press() => Typed.Command<ExemptionAgreedForm, ConfirmExemption>(Accepted).Referral.ShouldBe(Accepted.Id);

    [Fact]
    public void a_caller_who_said_nothing_may_have_rung_off() => Typed.Command<CallerGoneForm, RecordAbandonedCall>(Accepted).Heard.ShouldBeNull();

    [Fact]
    public void an_answer_to_the_sender_says_who_has_it() =>
        Typed.Command<WithdrawalForm, AcknowledgeWithdrawal>(Accepted, ("givenBack", "no"), ("why", "Somebody is on the way")).GivenBack.ShouldBeFalse();
}
