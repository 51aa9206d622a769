using Ucr.Domain;
using Ucr.Domain.Outcomes.Emergencies;
using Ucr.Domain.Settings;
using Ucr.Server.Pages.Components.Nhs;
using Ucr.Server.Pages.Forms;
using Ucr.Server.Pages.Referrals.Deciding;
using Ucr.Server.Pages.Referrals.Questions;
using Ucr.Server.Pages.Referrals.Reading;

namespace Ucr.Server.Pages.Referrals.Visiting;

/// <summary>An ambulance crew on scene hands the person to us and may leave: from this moment we answer for them.</summary>
public sealed class CrewRelievedForm() : PlainForm("crew-relieved", "The ambulance crew hands over to us", "We have the person", nameof(RelieveCrew.To), nameof(RelieveCrew.Told))
{
    /// <inheritdoc />
    public override FormState Prepare(FormState blank, Referral referral, string viewer, ServicePolicies policies) => blank.With("to", viewer);

    /// <inheritdoc />
    protected override IReadOnlyList<Question> Questions(OpenedReferral opened) =>
        [new("to", "Who answers for the person from now on?", Hint: "A colleague's full name"), new("told", "What did the crew hand over?", Long: true)];

    /// <inheritdoc />
    protected override FormReading Read(Answers answers, Referral referral, Answering by)
    {
        var to = answers.Colleague("to", "Name who answers for the person from now on");
        var told = answers.Words("told", "Say what the crew handed over");
        return answers.Give(() => new RelieveCrew(referral.Id, to, told, by.Now));
    }
}
