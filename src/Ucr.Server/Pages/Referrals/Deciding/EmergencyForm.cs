using NodaTime;
using Ucr.Domain;
using Ucr.Domain.Intake;
using Ucr.Domain.Outcomes.Emergencies;
using Ucr.Domain.Settings;
using Ucr.Domain.Triage;
using Ucr.Domain.Values;
using Ucr.Server.Api;
using Ucr.Server.Integration.Itk.Ambulance;
using Ucr.Server.Intake;
using Ucr.Server.Pages.Components.Nhs;
using Ucr.Server.Pages.Forms;
using Ucr.Server.Pages.Referrals.Reading;
using Ucr.Server.Security;

namespace Ucr.Server.Pages.Referrals.Deciding;

/// <summary>
/// The person needs 999 now. Never held up because somebody else changed something meanwhile. How urgent it is for the ambulance
/// service is chosen here by a person, and what was found is the reason that it reads (clinical ruling 16).
/// </summary>
public sealed class EmergencyForm : ReferralForm
{
    /// <summary>The field of how urgent it is.</summary>
    public const string Category = "category";

    private const string CallOnly = "none";

    /// <summary>How urgent it may be.</summary>
    public static readonly IReadOnlyList<Choice> Categories =
    [
        new(nameof(AmbulanceCategory.One), "Category 1", "Life-threatening: not conscious, not breathing"), new(nameof(AmbulanceCategory.Two), "Category 2", "Emergency: a stroke, chest pain, sepsis"),
        new(nameof(AmbulanceCategory.Three), "Category 3", "Urgent"), new(nameof(AmbulanceCategory.Four), "Category 4", "Less urgent"),
        new(CallOnly, "The call alone", "Nothing is asked for beside what was said to 999"),
    ];

    /// <inheritdoc />
    public override string Name => "emergency";

    /// <inheritdoc />
    public override bool RestsOnWhatWasRead => false;

    /// <inheritdoc />
    public override IReadOnlyDictionary<string, string> Fields { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        [nameof(RaiseEmergency.CadNumber)] = "cadNumber",
        [nameof(RaiseEmergency.Owner)] = "owner",
        [nameof(RaiseEmergency.Why)] = "why",
        [nameof(RequestAmbulance.Category)] = Category,
    };

    /// <inheritdoc />
    public override FormState Prepare(FormState blank, Referral referral, string viewer, ServicePolicies policies) => blank
        .With("owner", referral.AmbulanceOwner is { } owner ? StaffChoices.NameOf(owner) : viewer)
        .With("cadNumber", referral.CadNumber);

    /// <inheritdoc />
    public override FormReading Read(FormState form, Referral referral, StaffId by, Instant now, ServicePolicies policies)
    {
        var raised = Command(form, referral.Id, by, form.Text("why"), now);
        return (form[Category], Enum.TryParse<AmbulanceCategory>(form[Category], out var category) && Enum.IsDefined(category)) switch
        {
            (null or CallOnly, _) => FormReading.Of(raised),
            (_, true) => FormReading.Of(new RequestAmbulance(referral.Id, ReferralIds.Command(nameof(RequestAmbulance), form.CommandId), category, now)) with { Before = raised },
            _ => FormReading.Wrong(new FieldError(Category, "Choose how urgent it is")),
        };
    }

    /// <summary>The command, also from the triage page. Whoever raises it owns it when nobody is named.</summary>
    internal static RaiseEmergency Command(FormState form, ReferralId referral, StaffId by, string? why, Instant now) => new(
        referral, form.Text("cadNumber"), form.Text("owner") is { } owner ? StaffChoices.IdOf(owner) : by, CommandSending.Typed(why), now);

    /// <inheritdoc />
    public override IResult Show(OpenedReferral opened, FormState form, int status) => Show(opened, form, status, byMessage: false);

    /// <inheritdoc />
    public override Task<IResult> Show(HttpContext http, OpenedReferral opened, FormState form, int status) => Task.FromResult(
        Show(opened, form, status, http.RequestServices.GetServices<AmbulanceLine>().Any(line => string.Equals(line.Settings.Provider, http.User.Provider, StringComparison.OrdinalIgnoreCase))));

    private static IResult Show(OpenedReferral opened, FormState form, int status, bool byMessage)
    {
        var chosen = form[Category] is null ? form.With(Category, Usual(opened.Referral, byMessage)) : form;
        return PageResults.Show<EmergencyPage>(new EmergencyModel(opened.Head, chosen, AsksForMessage: opened.Referral.Care.Ambulance is null, byMessage), status);
    }

    /// <summary>What stands chosen: as bad as what was said in the call; without a connection the call is all there is.</summary>
    private static string Usual(Referral referral, bool byMessage) => (byMessage, referral.Safety) switch
    {
        (false, _) => CallOnly,
        (_, { Conscious: Answer.No } or { BreathingNormally: Answer.No }) => nameof(AmbulanceCategory.One),
        _ => nameof(AmbulanceCategory.Two),
    };
}
