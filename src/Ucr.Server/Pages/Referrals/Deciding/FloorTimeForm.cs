using Ucr.Domain;
using Ucr.Domain.Clocks;
using Ucr.Server.Pages.Components.Nhs;
using Ucr.Server.Pages.Referrals.Questions;
using Ucr.Server.Pages.Referrals.Reading;

namespace Ucr.Server.Pages.Referrals.Deciding;

/// <summary>Whether the person lies on the floor, and since when (rule 45). Never held up because somebody else changed something meanwhile.</summary>
public sealed class FloorTimeForm() : PlainForm("floor-time", "Is the person on the floor?", "Save", nameof(TellFloorTime.Since))
{
    private static readonly Choice[] Floor =
        [new("yes", "Yes, on the floor", "More than an hour is dangerous: they come first"), new("no", "No, they are up, or never were down")];

    /// <inheritdoc />
    protected override IReadOnlyList<Question> Questions(OpenedReferral opened) =>
    [
        new("floor", "Are they on the floor now?", Floor),
        Question.Moment("since", "Since when? (optional)", "London time. Without it, the time counts from when we received the referral."),
    ];

    /// <inheritdoc />
    protected override FormReading Read(Answers answers, Referral referral, Answering by)
    {
        var lies = answers.Yes("floor", "Choose whether they are on the floor");
        var since = lies ? answers.AtOrNone("since") : null;
        return answers.Give(() => new TellFloorTime(referral.Id, lies, since, by.Now));
    }
}
