using Ucr.Domain.Intake;
using Ucr.Domain.Triage;
using Ucr.Domain.Triage.Assessment;
using Ucr.Domain.Triage.Criteria;

namespace Ucr.Domain.Specs.Triage.Criteria;

public class RedFlagsSpecs
{
    private static readonly SafetyAnswers AllWell = new(Answer.Yes, Answer.Yes, Answer.No, Answer.No, Answer.No, Answer.No);
    private static readonly TriagePolicies Defaults = new();

    [Fact]
    public void ruling_01_unanswered_is_not_no()
    {
        RedFlags.Open(With(new(), new()), Defaults).ShouldBe(
            ["conscious", "breathing_normally", "bleeding_heavily", "stroke_signs", "chest_pain", "passed_out", "head_and_blood_thinner", "broken_bone"]);
        RedFlags.Danger(With(new(), new())).ShouldBeFalse();
    }

    [Fact]
    public void ruling_01_not_known_stays_an_open_question() =>
        RedFlags.Open(With(AllWell with { ChestPain = Answer.NotKnown }, Flags(Answer.No, Answer.NotKnown, Answer.No)), Defaults)
            .ShouldBe(["chest_pain", "head_and_blood_thinner"]);

    [Fact]
    public void ruling_01_all_answered_leaves_nothing_open() =>
        RedFlags.Open(With(AllWell, Flags(Answer.No, Answer.No, Answer.Yes)), Defaults).ShouldBeEmpty();

    [Fact]
    public void ruling_01_each_danger_sign_prompts_999()
    {
        RedFlags.Signs(With(AllWell with { Conscious = Answer.No }, new())).ShouldBe(["safety_first"]);
        RedFlags.Signs(With(AllWell, Flags(Answer.Yes, Answer.No, Answer.No))).ShouldBe(["passed_out"]);
        RedFlags.Signs(With(AllWell, new() { Picture = new() { SepsisSigns = new(Answer.Yes) } })).ShouldBe(["sepsis_signs"]);
        RedFlags.Signs(With(AllWell, new() { Picture = new() { HeadInjury = Answer.Yes, Anticoagulant = new(Answer.Yes) } })).ShouldBe(["head_injury_on_anticoagulant"]);
        RedFlags.Signs(With(AllWell, new() { Picture = new() { HeadInjury = Answer.Yes, Anticoagulant = new(Answer.No) } })).ShouldBeEmpty();
        RedFlags.Signs(With(AllWell, new() { Picture = new() { HeadInjury = Answer.No, Anticoagulant = new(Answer.Yes) } })).ShouldBeEmpty();
        RedFlags.Danger(With(AllWell, Flags(Answer.Yes, Answer.No, Answer.No))).ShouldBeTrue();
    }

    [Fact]
    public void a_need_without_questions_of_its_own_asks_the_first_ones_only()
    {
        RedFlags.For(new("equipment"), T(9, 0), Defaults).ShouldBeEmpty();
        RedFlags.For(new("unheard_of"), T(9, 0), Defaults).ShouldBeEmpty();
        RedFlags.For(new("confusion"), T(9, 0), Defaults).Select(flag => flag.Key).ShouldBe(["sepsis", "sudden_weakness"]);
    }

    [Fact]
    public void every_condition_asks_questions_that_exist()
    {
        Defaults.Conditions.SelectMany(condition => condition.RedFlags ?? []).Except(Defaults.RedFlags.Select(flag => flag.Key)).ShouldBeEmpty();
        Defaults.RedFlags.ShouldAllBe(flag => flag.Words.EndsWith('?'));
    }

    private static TriageAssessment Flags(params Answer[] answers) =>
        new() { RedFlags = [.. new[] { "passed_out", "head_and_blood_thinner", "broken_bone" }.Zip(answers, (key, answer) => new KeyedAnswer(key, answer))] };

    private static Referral With(SafetyAnswers safety, TriageAssessment found) =>
        new World().Holding(Received(T(9, 0)) with { Safety = safety }, new TriageRecorded(found, TriageNurse.Id, T(9, 1))).Referral;
}
