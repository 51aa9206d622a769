using NodaTime;
using Ucr.Domain;
using Ucr.Domain.Outcomes;
using Ucr.Domain.Settings;
using Ucr.Domain.Triage;
using Ucr.Domain.Values;
using Ucr.Server.Pages.Forms;
using Ucr.Server.Pages.Referrals.Reading;

namespace Ucr.Server.Pages.Referrals.Deciding;

/// <summary>The ambulance crew is with the patient: responsibility passes.</summary>
public sealed class AmbulanceCrewForm : ReferralForm
{
    /// <inheritdoc />
    public override string Name => "ambulance-crew";

    /// <inheritdoc />
    public override IReadOnlyDictionary<string, string> Fields { get; } =
        new Dictionary<string, string>(StringComparer.Ordinal) { [nameof(RecordAmbulanceCrew.Reason)] = "reason" };

    /// <inheritdoc />
    public override FormReading Read(FormState form, Referral referral, StaffId by, Instant now, ServicePolicies policies) => form["reason"] switch
    {
        "conveyed" => FormReading.Of(new RecordAmbulanceCrew(referral.Id, ClosureReason.Conveyed, now)),
        "onward" => FormReading.Of(new RecordAmbulanceCrew(referral.Id, ClosureReason.Onward, now)),
        _ => FormReading.Wrong(new FieldError("reason", "Choose what the crew did")),
    };

    /// <inheritdoc />
    public override IResult Show(OpenedReferral opened, FormState form, int status) =>
        PageResults.Show<AmbulanceCrewPage>(new ReferralFormModel(opened.Head, form), status);
}
