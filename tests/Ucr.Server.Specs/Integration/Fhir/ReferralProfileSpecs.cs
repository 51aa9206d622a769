using Hl7.Fhir.Model;
using Shouldly;
using Ucr.Domain.Intake;
using Ucr.Server.Integration.Fhir;
using Ucr.Server.Intake;
using Xunit;

namespace Ucr.Server.Specs.Integration.Fhir;

/// <summary>Referrals of 111 and of general practices: the second kind of request that the same door takes.</summary>
public sealed class ReferralProfileSpecs
{
    [Theory]
    [InlineData("a1t1", ReferralSource.Nhs111)]
    [InlineData("A5T2", ReferralSource.Gp)]
    public void who_refers_follows_from_the_use_case(string useCase, ReferralSource source) =>
        Read(b => b.The<ServiceRequest>().Category[0].Coding[1].Code = useCase).Source.ShouldBe(source);

    [Fact]
    public void another_application_is_not_supported()
    {
        var reading = Reading(b => b.The<ServiceRequest>().Category[0].Coding[1].Code = "a7t1");
        (reading.Issues[0].Status, reading.Issues[0].Code).ShouldBe((422, "not-supported"));
    }

    [Fact]
    public void a_referral_needs_no_place_and_no_limit()
    {
        var referral = Read(b =>
        {
            b.Without<Location>();
            b.The<ServiceRequest>().LocationReference.Clear();
            b.The<ServiceRequest>().Occurrence = null;
        });
        referral.Patient.WhereNow.ShouldBeNull();
        referral.Doubts.ShouldNotContain(doubt => doubt == "sender-breach-time-missing");
    }

    [Fact]
    public void what_was_asked_and_answered_is_shown_in_the_senders_words()
    {
        var narrative = Read(b => b.Add(
            new QuestionnaireResponse
            {
                Status = QuestionnaireResponse.QuestionnaireResponseStatus.Completed,
                Item =
                [
                    new() { LinkId = "1", Text = "Can they stand", Answer = [new() { Value = new FhirBoolean(false) }] },
                    new()
                    {
                        LinkId = "2",
                        Text = "At home",
                        Item = [new() { LinkId = "2.1", Text = "Who is there", Answer = [new() { Value = new Coding("x", "1", "Their son") }, new() { Value = new FhirString("a carer") }] }],
                    },
                    new() { LinkId = "3", Text = "Not answered" },
                ],
            },
            "answers")).Narrative!;
        narrative.ShouldContain("Can they stand: no");
        narrative.ShouldContain("Who is there: Their son, a carer");
        narrative.ShouldNotContain("Not answered");
    }

    [Fact]
    public void conditions_and_the_reasons_of_tasks_are_shown()
    {
        var referral = Read(b =>
        {
            b.Add(new Condition { Code = new("http://snomed.info/sct", "2776000", "Delirium"), Subject = BarsMessages.To("patient") }, "condition");
            b.Add(new Hl7.Fhir.Model.Task { Status = Hl7.Fhir.Model.Task.TaskStatus.Requested, Intent = Hl7.Fhir.Model.Task.TaskIntent.Proposal, Code = new() { Text = "Visit today" }, ReasonCode = new() { Text = "Confused since morning" } }, "task");
        });
        referral.Narrative!.ShouldContain("Condition: Delirium");
        referral.Narrative!.ShouldContain("Asked for: Visit today");
        referral.Narrative!.ShouldContain("Because: Confused since morning");
        referral.Need.Value.ShouldBe("confusion");
        referral.Doubts.ShouldContain(doubt => doubt == "need-code-not-verified");
    }

    private static IncomingReferral Read(Action<Bundle> change)
    {
        var reading = Reading(change);
        return reading.Referral.ShouldNotBeNull(string.Join(", ", reading.Issues));
    }

    private static BarsReading Reading(Action<Bundle> change) => BarsMessages.With(b =>
    {
        b.Meta!.VersionId = "1.0.0";
        b.The<ServiceRequest>().Category[0].Coding[0].Code = "referral";
        b.The<ServiceRequest>().Category[0].Coding[1].Code = "a1t1";
        b.The<CarePlan>().Status = RequestStatus.Completed;
        b.The<Encounter>().Status = Encounter.EncounterStatus.Finished;
        change(b);
    }).Read();
}
