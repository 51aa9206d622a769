using Ucr.Domain;
using Ucr.Domain.Outcomes.Emergencies;
using Ucr.Domain.Triage;
using Ucr.Server.Pages.Components.Nhs;
using Ucr.Server.Pages.Referrals.Deciding;
using Ucr.Server.Pages.Referrals.Questions;
using Ucr.Server.Pages.Referrals.Reading;

namespace Ucr.Server.Pages.Referrals.Telling;

/// <summary>Somebody rang the person who waits to see that they are safe (clinical rulings 16 and 17).</summary>
public sealed class SafetyCallForm() : PlainForm("safety-call", "Safety call", "Save the call", nameof(MakeSafetyCall.For), nameof(MakeSafetyCall.Reached), nameof(MakeSafetyCall.Found))
{
    private static readonly Choice[] About =
    [
        new("Waiting", "They wait for a visit"), new("Breach", "They wait longer than the standard", "A registered clinician rings"), new("Ambulance", "They wait for an ambulance"),
    ];

    /// <inheritdoc />
    protected override IReadOnlyList<Question> Questions(OpenedReferral opened) =>
    [
        new("for", "Why was the call made?", About),
        Question.YesOrNo("reached", "Was the person heard or spoken for?"),
        new("found", "How are they, or what was tried?", Long: true),
    ];

    /// <inheritdoc />
    protected override FormReading Read(Answers answers, Referral referral, Answering by)
    {
        var why = answers.One<SafetyCallFor>("for", "Choose why the call was made");
        var reached = answers.Yes("reached", "Say whether the person was heard or spoken for");
        var found = answers.Words("found", "Say how they are, or what was tried");
        return answers.Give(() => new MakeSafetyCall(referral.Id, why, reached, found, by.Now));
    }
}
