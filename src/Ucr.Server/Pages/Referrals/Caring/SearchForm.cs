using NodaTime;
using Ucr.Domain;
using Ucr.Domain.Settings;
using Ucr.Domain.Values;
using Ucr.Domain.Visits.Searching;
using Ucr.Server.Api;
using Ucr.Server.Pages.Components.Nhs;
using Ucr.Server.Pages.Forms;
using Ucr.Server.Pages.Referrals.Deciding;
using Ucr.Server.Pages.Referrals.Questions;
using Ucr.Server.Pages.Referrals.Reading;
using Ucr.Server.Pages.Wording;

namespace Ucr.Server.Pages.Referrals.Caring;

/// <summary>One step of the search for somebody who did not open (clinical ruling 15).</summary>
public sealed class SearchForm : QuestionForm
{
    private static readonly Choice[] YesOrNo = [new("yes", "Yes, safe or in somebody's care"), new("no", "No")];

    /// <inheritdoc />
    public override string Name => "search";

    /// <inheritdoc />
    protected override string Title => "Find the person";

    /// <inheritdoc />
    protected override string Button => "Record this step";

    /// <inheritdoc />
    public override IReadOnlyDictionary<string, string> Fields { get; } = Named(nameof(TakeSearchStep.Step), nameof(TakeSearchStep.PersonFound), nameof(TakeSearchStep.Found));

    /// <inheritdoc />
    protected override IReadOnlyList<Question> Questions(OpenedReferral opened) =>
    [
        new("step", "What was done?", Choices<SearchStep>(SearchText.Of)),
        new("personFound", "Was the person found?", YesOrNo),
        new("found", "What did it bring?", Long: true),
    ];

    /// <inheritdoc />
    public override FormReading Read(FormState form, Referral referral, StaffId by, Instant now, ServicePolicies policies) => (Enum.TryParse<SearchStep>(form["step"], out var step), form["personFound"]) switch
    {
        (false, _) => FormReading.Wrong(new FieldError("step", "Choose what was done")),
        (_, null) => FormReading.Wrong(new FieldError("personFound", "Say whether the person was found")),
        (_, var found) => FormReading.Of(new TakeSearchStep(
            referral.OpenVisits.FirstOrDefault(), step, string.Equals(found, "yes", StringComparison.Ordinal), CommandSending.Typed(form.Text("found")), now)),
    };
}
