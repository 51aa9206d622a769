using Ucr.Domain;
using Ucr.Domain.Outcomes.Emergencies;
using Ucr.Server.Pages.Components.Nhs;
using Ucr.Server.Pages.Referrals.Deciding;
using Ucr.Server.Pages.Referrals.Questions;
using Ucr.Server.Pages.Referrals.Reading;

namespace Ucr.Server.Pages.Referrals.Visiting;

/// <summary>An ambulance is asked for. Categories 1 and 2 that are not acknowledged in 60 seconds are rung: 999 (clinical ruling 16, rule 32).</summary>
public sealed class AmbulanceForm() : PlainForm("ambulance", "Ask for an ambulance", "Ask for it", nameof(RequestAmbulance.Category))
{
    private static readonly Choice[] Categories =
    [
        new(nameof(AmbulanceCategory.One), "Category 1", "Life-threatening"), new(nameof(AmbulanceCategory.Two), "Category 2", "Emergency"),
        new(nameof(AmbulanceCategory.Three), "Category 3", "Urgent"), new(nameof(AmbulanceCategory.Four), "Category 4", "Less urgent"),
    ];

    /// <inheritdoc />
    protected override IReadOnlyList<string> Known(OpenedReferral opened) => ["Category 1 or 2: if the ambulance service has not answered within 60 seconds, ring 999."];

    /// <inheritdoc />
    protected override IReadOnlyList<Question> Questions(OpenedReferral opened) => [new("category", "How urgent?", Categories)];

    /// <inheritdoc />
    protected override FormReading Read(Answers answers, Referral referral, Answering by)
    {
        var category = answers.One<AmbulanceCategory>("category", "Choose the category");
        return answers.Give(() => new RequestAmbulance(referral.Id, answers.NewId(nameof(RequestAmbulance)), category, by.Now));
    }
}
