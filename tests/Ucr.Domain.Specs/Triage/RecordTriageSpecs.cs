using Ucr.Domain.Intake;
using Ucr.Domain.Outcomes;
using Ucr.Domain.Triage;
using Ucr.Domain.Triage.Assessment;

namespace Ucr.Domain.Specs.Triage;

public class RecordTriageSpecs
{
    private static readonly TriageAssessment Full = new()
    {
        Criteria = new(Answer.Yes, Residence.CareHome, Answer.No, Answer.No, Answer.No),
        RedFlags = [new("passed_out", Answer.No)],
        Exclusions = [new("stroke_pathway", Answer.No)],
        Picture = new()
        {
            EarlyWarning = new(WarningTool.Restore2, 3, T(8, 50), ReadingSource.CareHome),
            Frailty = 7,
            Allergies = Allergies.Known,
            AllergicTo = Words("Penicillin"),
            Anticoagulant = new(Answer.Yes, Words("Apixaban")),
            HeadInjury = Answer.No,
            SepsisSigns = new(Answer.No),
            TimeCriticalMedicines = new(Answer.Yes, Words("Insulin")),
            Oxygen = new(Answer.No),
            Infection = new(Answer.NotKnown),
        },
        Communication = new(new(Answer.Yes, Words("Polish")), new(Answer.No), new(Answer.Yes), new(Answer.No), Mobility.Hoist, 92),
        Plans = new(new(Answer.Yes, Answer.Yes, Words("Fridge")), new(Answer.Yes, Answer.No), new(Answer.Yes), new(Answer.No), PreferredPlace.Home, PreferredPlace.Hospice),
        People = new(new(Answer.Yes, Words("Son")), new(Answer.Yes, Words("Respite")), Words("Matron"), new(Answer.Yes)),
        Visit = Needs,
    };

    [Fact]
    public void ruling_10_everything_that_the_door_needs_is_recorded_and_stands_on_the_referral()
    {
        AtNine().When(Record(Full), CallTaker, T(9, 5)).Then(new TriageRecorded(Full, CallTaker.Id, T(9, 5)));
        (AtNine().After(Record(Full), CallTaker, T(9, 5)).Referral.Triage.Assessment with { RedFlags = Full.RedFlags, Exclusions = Full.Exclusions }).ShouldBe(Full);
    }

    [Fact]
    public void ruling_10_blank_never_reads_as_none()
    {
        var blank = AtNine().Referral.Triage.Assessment;
        blank.Picture.Allergies.ShouldBe(Allergies.NotAsked);
        blank.Picture.Frailty.ShouldBeNull();
        blank.Picture.Anticoagulant.Answer.ShouldBe(Answer.NotAsked);
        blank.Communication.WeightKg.ShouldBeNull();
        blank.Plans.Dnacpr.ShouldBe(new(Answer.NotAsked, Answer.NotAsked));
    }

    [Fact]
    public void what_is_left_out_later_keeps_what_was_known()
    {
        var world = AtNine().After(Record(Full), CallTaker, T(9, 5));
        world.When(Record(TriageAssessment.NotAsked), TriageNurse, T(9, 6)).ThenNothing();
        world.When(Record(Full), TriageNurse, T(9, 6)).ThenNothing();
        var before = world.Referral.Triage.Assessment;
        world.After(Record(new() { Picture = new() { Frailty = 8 } }), TriageNurse, T(9, 6)).Referral.Triage.Assessment
            .ShouldBe(before with { Picture = before.Picture with { Frailty = 8 } });
    }

    [Fact]
    public void a_later_answer_stands_on_top_of_each_earlier_one()
    {
        var other = new TriageAssessment
        {
            Criteria = new(Answer.No, Residence.OwnHome, Answer.Yes, Answer.Yes, Answer.Yes),
            RedFlags = [new("passed_out", Answer.Yes)],
            Exclusions = [new("stroke_pathway", Answer.Yes)],
            Picture = new()
            {
                EarlyWarning = new(WarningTool.News2, 5, T(8, 55), ReadingSource.AmbulanceCrew),
                Frailty = 6,
                Allergies = Allergies.NoneKnown,
                AllergicTo = Other("None"),
                Anticoagulant = new(Answer.No, Other("a")),
                HeadInjury = Answer.Yes,
                SepsisSigns = new(Answer.Yes),
                TimeCriticalMedicines = new(Answer.No, Other("b")),
                Oxygen = new(Answer.Yes),
                Infection = new(Answer.Yes),
            },
            Communication = new(new(Answer.No, Other("c")), new(Answer.Yes), new(Answer.No), new(Answer.Yes), Mobility.Alone, 70),
            Plans = new(new(Answer.No, Answer.No, Other("d")), new(Answer.No, Answer.Yes), new(Answer.No), new(Answer.Yes), PreferredPlace.Hospital, PreferredPlace.Home),
            People = new(new(Answer.No, Other("e")), new(Answer.No, Other("f")), Other("g"), new(Answer.No)),
            Visit = Needs with { People = 2 },
        };
        var after = AtNine().After(Record(Full), CallTaker, T(9, 5)).After(Record(other), TriageNurse, T(9, 6)).Referral.Triage.Assessment;
        (after with { RedFlags = other.RedFlags, Exclusions = other.Exclusions }).ShouldBe(other);
        after.RedFlags.ShouldBe(other.RedFlags);
        after.Exclusions.ShouldBe(other.Exclusions);
    }

    [Fact]
    public void answers_to_questions_are_kept_one_by_one()
    {
        var world = AtNine().After(Record(Full), CallTaker, T(9, 5)).After(Record(new() { RedFlags = [new("broken_bone", Answer.Yes), new("harm_now", Answer.NotAsked)] }), CallTaker, T(9, 6));
        world.Referral.Triage.Assessment.RedFlags.ShouldBe([new("passed_out", Answer.No), new("broken_bone", Answer.Yes)]);
        world.Referral.Triage.Assessment.RedFlags.To("harm_now").ShouldBe(Answer.NotAsked);
        world.Referral.Triage.Assessment.RedFlags.To("broken_bone").ShouldBe(Answer.Yes);
    }

    [Theory]
    [InlineData(0, false)]
    [InlineData(1, true)]
    [InlineData(9, true)]
    [InlineData(10, false)]
    public void rule_56_frailty_is_1_to_9_and_absent_stays_absent(int frailty, bool possible) =>
        (AtNine().Decide(Record(new() { Picture = new() { Frailty = frailty } }), TriageNurse, T(9, 5)).Refusal?.Field).ShouldBe(possible ? null : "Frailty");

    [Theory]
    [InlineData(-1, false)]
    [InlineData(0, true)]
    [InlineData(20, true)]
    [InlineData(21, false)]
    public void a_warning_score_is_0_to_20(int score, bool possible) =>
        (AtNine().Decide(Record(Scored(score, T(9, 5))), TriageNurse, T(9, 5)).Refusal?.Code).ShouldBe(possible ? null : "value-not-possible");

    [Theory]
    [InlineData(0, false)]
    [InlineData(1, true)]
    [InlineData(500, true)]
    [InlineData(501, false)]
    public void a_weight_is_1_to_500_kilograms(int weight, bool possible) =>
        (AtNine().Decide(Record(new() { Communication = CommunicationNeeds.NotAsked with { WeightKg = weight } }), TriageNurse, T(9, 5)).Refusal?.Field)
            .ShouldBe(possible ? null : "WeightKg");

    [Fact]
    public void answers_that_cannot_be_are_refused()
    {
        AtNine().When(Record(Scored(3, T(9, 5) + Tick)), TriageNurse, T(9, 5)).ThenRefused("time-in-the-future", "EarlyWarning");
        AtNine().When(Record(new() { Visit = Needs with { People = 3 } }), TriageNurse, T(9, 5)).ThenRefused("value-not-possible", "Visit");
        AtNine().When(Record(new() { RedFlags = [new("unheard_of", Answer.Yes)] }), TriageNurse, T(9, 5)).ThenRefused("value-not-possible", "RedFlags");
        AtNine().When(Record(new() { Exclusions = [new("unheard_of", Answer.Yes)] }), TriageNurse, T(9, 5)).ThenRefused("value-not-possible", "Exclusions");
        AtNine().When(Record(Full) with { OccurredAt = T(8, 59) }, TriageNurse, T(9, 5)).ThenRefused("time-before-receipt", "OccurredAt");
    }

    [Fact]
    public void staff_record_and_neither_a_manager_nor_the_service_itself()
    {
        AtNine().Decide(Record(Full), Desk, T(9, 5)).Refusal.ShouldBeNull();
        AtNine().Decide(Record(Full), Nurse, T(9, 5)).Refusal.ShouldBeNull();
        AtNine().When(Record(Full), Manager, T(9, 5)).ThenRefused("staff-must-record");
        AtNine().When(Record(Full), Actor.Service, T(9, 5)).ThenRefused("staff-must-record");
    }

    [Fact]
    public void not_once_closed() => Ended().After(new CloseReferral(Ours, ClosureReason.TreatmentCompleted, null, null, T(10, 35)), Nurse, T(10, 35))
        .When(Record(Full), Nurse, T(10, 36)).ThenRefused(Refusal.ReferralClosed);

    [Fact]
    public void the_same_needs_of_a_visit_in_another_order_are_the_same()
    {
        var needs = new VisitNeeds(["lifting", "iv"], 1, 45) { Kit = ["hoist", "scanner"] };
        needs.Same(new(["iv", "lifting"], 1, 45) { Kit = ["scanner", "hoist"] }).ShouldBeTrue();
        needs.Same(new(["iv", "lifting"], 1, 45)).ShouldBeFalse();
        needs.Same(new(["iv"], 1, 45) { Kit = ["scanner", "hoist"] }).ShouldBeFalse();
        needs.Same(needs with { People = 2 }).ShouldBeFalse();
        needs.Same(needs with { ExpectedMinutes = 46 }).ShouldBeFalse();
        needs.Same(null).ShouldBeFalse();
        AtNine().After(Record(new() { Visit = needs }), Nurse, T(9, 5)).When(Record(new() { Visit = new(["iv", "lifting"], 1, 45) { Kit = ["scanner", "hoist"] } }), Nurse, T(9, 6)).ThenNothing();
    }

    private static RecordTriage Record(TriageAssessment found) => new(Ours, found, T(9, 5));

    private static TriageAssessment Scored(int score, Instant at) => new() { Picture = new() { EarlyWarning = new(WarningTool.News2, score, at, ReadingSource.Referrer) } };

    private static FreeText Other(string words) => FreeText.Typed(Guid.Parse("00000000-0000-7000-8000-00000000000c"), words);
}
