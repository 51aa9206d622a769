using Ucr.Domain;
using Ucr.Domain.Outcomes.Emergencies;
using Ucr.Server.Pages.Components.Nhs;
using Ucr.Server.Pages.Referrals.Deciding;
using Ucr.Server.Pages.Referrals.Questions;
using Ucr.Server.Pages.Referrals.Reading;

namespace Ucr.Server.Pages.Referrals.Visiting;

/// <summary>The ambulance service has the request: its system answered, or somebody rang 999.</summary>
public sealed class AmbulanceAnswerForm() : PlainForm(
    "ambulance-answer", "The ambulance service has answered", "Save the answer", nameof(AcknowledgeAmbulanceRequest.ByPhone), nameof(AcknowledgeAmbulanceRequest.CadNumber))
{
    /// <inheritdoc />
    protected override IReadOnlyList<Question> Questions(OpenedReferral opened) =>
    [
        Question.YesOrNo("byPhone", "How do they know?", yes: "One of us rang 999", no: "Their system answered"),
        new("cadNumber", "CAD number", Hint: "The ambulance service's incident number, when they gave one"),
    ];

    /// <inheritdoc />
    protected override FormReading Read(Answers answers, Referral referral, Answering by)
    {
        var byPhone = answers.Yes("byPhone", "Say how they know");
        return answers.Give(() => new AcknowledgeAmbulanceRequest(referral.Id, referral.Care.Ambulance?.Id ?? Guid.Empty, byPhone, answers.LineOrNone("cadNumber"), by.Now));
    }
}
