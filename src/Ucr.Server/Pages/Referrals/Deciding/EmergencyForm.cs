using NodaTime;
using Ucr.Domain;
using Ucr.Domain.Settings;
using Ucr.Domain.Triage;
using Ucr.Domain.Values;
using Ucr.Server.Api;
using Ucr.Server.Pages.Forms;
using Ucr.Server.Pages.Referrals.Reading;

namespace Ucr.Server.Pages.Referrals.Deciding;

/// <summary>The person needs 999 now. Never held up because somebody else changed something meanwhile.</summary>
public sealed class EmergencyForm : ReferralForm
{
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
    };

    /// <inheritdoc />
    public override FormState Prepare(FormState blank, Referral referral, string viewer, ServicePolicies policies) => blank
        .With("owner", referral.AmbulanceOwner is { } owner ? StaffChoices.NameOf(owner) : viewer)
        .With("cadNumber", referral.CadNumber);

    /// <inheritdoc />
    public override FormReading Read(FormState form, Referral referral, StaffId by, Instant now, ServicePolicies policies) =>
        FormReading.Of(Command(form, referral.Id, by, form.Text("why"), now));

    /// <summary>The command, also from the triage page. Whoever raises it owns it when nobody is named.</summary>
    internal static RaiseEmergency Command(FormState form, ReferralId referral, StaffId by, string? why, Instant now) => new(
        referral, form.Text("cadNumber"), form.Text("owner") is { } owner ? StaffChoices.IdOf(owner) : by, CommandSending.Typed(why), now);

    /// <inheritdoc />
    public override IResult Show(OpenedReferral opened, FormState form, int status) =>
        PageResults.Show<EmergencyPage>(new ReferralFormModel(opened.Head, form), status);
}
