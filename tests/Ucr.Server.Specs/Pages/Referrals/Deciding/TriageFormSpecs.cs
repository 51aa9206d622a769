using Shouldly;
using Ucr.Domain;
using Ucr.Domain.Clocks;
using Ucr.Domain.Settings;
using Ucr.Domain.Triage;
using Ucr.Server.Pages.Referrals.Deciding;
using Xunit;

namespace Ucr.Server.Specs.Pages.Referrals.Deciding;

/// <summary>The triage page's answer becomes the command that the API sends too.</summary>
public sealed class TriageFormSpecs
{
    private static readonly Referral Waiting = AReferral.At(Stage.AwaitingTriage);

    [Fact]
    public void an_acceptance_carries_standard_urgency_need_and_what_the_visit_needs()
    {
        var accept = Read(
            ("decision", "accept"), ("standard", "06"), ("urgency", "1"), ("need", "falls"), ("people", "2"), ("minutes", "60"), ("capability", "lifting"), ("capability", "iv"))
            .Command.ShouldBeOfType<AcceptReferral>();
        accept.Standard.ShouldBe(ResponseStandard.TwoDay);
        accept.Urgency.ShouldBe(ClinicalUrgency.RiskToLife);
        accept.Need.ShouldBe(new NeedKey("falls"));
        accept.Needs.Capabilities.ShouldBe(["lifting", "iv"]);
        (accept.Needs.People, accept.Needs.ExpectedMinutes).ShouldBe((2, 60));
    }

    [Fact]
    public void every_answer_that_is_missing_is_named() =>
        Read(("decision", "accept")).Errors.Select(error => error.Field).ShouldBe(["standard", "urgency", "need", "people", "minutes"]);

    [Fact]
    public void nothing_chosen_asks_for_a_decision() => Read().Errors.ShouldHaveSingleItem().Field.ShouldBe("decision");

    [Fact]
    public void a_rejection_has_the_national_reason_and_our_own_words()
    {
        var reject = Read(("decision", "reject"), ("rejectionReason", "02"), ("localReason", "Lives outside the area")).Command.ShouldBeOfType<RejectReferral>();
        reject.Reason.ShouldBe(RejectionReason.Inappropriate);
        reject.LocalReason.Words.ShouldBe("Lives outside the area");
    }

    [Fact]
    public void an_upgrade_is_owned_by_who_is_named_or_by_who_raises_it()
    {
        Read(("decision", "upgrade"), ("owner", "daniel okoro"), ("rationale", "Sepsis")).Command.ShouldBeOfType<RaiseEmergency>().Owner.Value.ShouldBe("daniel.okoro");
        Read(("decision", "upgrade"), ("rationale", "Sepsis")).Command.ShouldBeOfType<RaiseEmergency>().Owner.ShouldBe(AReferral.Nurse);
    }

    [Fact]
    public void the_answer_to_a_question_of_the_services_own_is_read()
    {
        var own = ServicePolicies.Default with { Triage = new() { RedFlags = [new("own_question", "Is the oxygen running out?")] } };
        var form = AReferral.Form(("decision", "answers"), ("flag_own_question", "Yes"));
        var read = new TriageForm().Read(form, Waiting, AReferral.Nurse, AReferral.Now, own).Command.ShouldBeOfType<RecordTriage>();
        read.Found.RedFlags.ShouldHaveSingleItem().ShouldBe(new("own_question", Domain.Intake.Answer.Yes));
    }

    private static FormReading Read(params (string, string)[] fields) => new TriageForm().Read(AReferral.Form(fields), Waiting, AReferral.Nurse, AReferral.Now, ServicePolicies.Default);
}
