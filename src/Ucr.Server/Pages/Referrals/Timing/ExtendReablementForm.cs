using Ucr.Domain;
using Ucr.Domain.Clocks;
using Ucr.Server.Pages.Components.Nhs;
using Ucr.Server.Pages.Referrals.Deciding;
using Ucr.Server.Pages.Referrals.Protecting;
using Ucr.Server.Pages.Referrals.Questions;
using Ucr.Server.Pages.Referrals.Reading;

namespace Ucr.Server.Pages.Referrals.Timing;

/// <summary>Reablement goes on beyond its limit, with a reason (rule 41).</summary>
public sealed class ExtendReablementForm() : PlainForm("extend-reablement", "Let reablement go on", "Save the new limit", nameof(ExtendReablement.Until), nameof(ExtendReablement.Why))
{
    /// <inheritdoc />
    protected override IReadOnlyList<Question> Questions(OpenedReferral opened) =>
        [Question.Day("until", "Until when?", "The last day"), new("why", "Why does the person need more time?", Long: true)];

    /// <inheritdoc />
    protected override FormReading Read(Answers answers, Referral referral, Answering by)
    {
        var until = answers.Day("until", "Give the last day");
        var why = answers.Words("why", "Say why the person needs more time");
        return answers.Give(() => new ExtendReablement(referral.Id, LondonDay.Ends(until), why, by.Now));
    }
}
