using Ucr.Domain;
using Ucr.Domain.Outcomes.Responders;
using Ucr.Server.Pages.Components.Nhs;
using Ucr.Server.Pages.Referrals.Deciding;
using Ucr.Server.Pages.Referrals.Questions;
using Ucr.Server.Pages.Referrals.Reading;

namespace Ucr.Server.Pages.Referrals.Visiting;

/// <summary>Somebody was lifted from the floor. The lift stops no clock, and a clinical assessment is still owed (rule 45).</summary>
public sealed class LiftForm() : PlainForm("lift", "Lifted from the floor", "Save the lift", nameof(RecordLift.LiftedBy), nameof(RecordLift.InjuryLevel), nameof(RecordLift.Found))
{
    private static readonly Choice[] Levels = [new("1", "Level 1", "No apparent injury"), new("2", "Level 2", "A minor injury"), new("3", "Level 3", "A serious injury: ring 999 and do not lift")];

    /// <inheritdoc />
    protected override IReadOnlyList<string> Known(OpenedReferral opened) => ["A lift stops no clock, and a clinical assessment is still owed."];

    /// <inheritdoc />
    protected override IReadOnlyList<Question> Questions(OpenedReferral opened) =>
        [new("liftedBy", "Who lifted?", Hint: "The team or scheme"), new("injuryLevel", "Injury", Levels), new("found", "How was the person before and after?", Long: true)];

    /// <inheritdoc />
    protected override FormReading Read(Answers answers, Referral referral, Answering by)
    {
        var liftedBy = answers.Line("liftedBy", "Say who lifted");
        var level = answers.Line("injuryLevel", "Choose the level of injury");
        var found = answers.Words("found", "Say how the person was before and after");
        return answers.Give(() => new RecordLift(referral.Id, liftedBy, level switch { "1" => 1, "2" => 2, "3" => 3, _ => 0 }, found, by.Now));
    }
}
