using NodaTime;
using Ucr.Domain;
using Ucr.Domain.Clocks;
using Ucr.Domain.Settings;
using Ucr.Domain.Values;
using Ucr.Server.Pages.Forms;
using Ucr.Server.Pages.Referrals.Reading;

namespace Ucr.Server.Pages.Referrals.Deciding;

/// <summary>Whether the person lies on the floor, and since when (rule 45). Never held up because somebody else changed something meanwhile.</summary>
public sealed class FloorTimeForm : ReferralForm
{
    /// <inheritdoc />
    public override string Name => "floor-time";

    /// <inheritdoc />
    public override bool RestsOnWhatWasRead => false;

    /// <inheritdoc />
    public override IReadOnlyDictionary<string, string> Fields { get; } =
        new Dictionary<string, string>(StringComparer.Ordinal) { [nameof(TellFloorTime.Since)] = "since" };

    /// <inheritdoc />
    public override FormReading Read(FormState form, Referral referral, StaffId by, Instant now, ServicePolicies policies) => form["floor"] switch
    {
        "no" => FormReading.Of(new TellFloorTime(referral.Id, OnFloor: false, null, now)),
        "yes" when form["since"] is null => FormReading.Of(new TellFloorTime(referral.Id, OnFloor: true, null, now)),
        "yes" => LocalMoment.Read(form, "since") switch
        {
            (_, { } wrong) => FormReading.Wrong(wrong),
            var (since, _) => FormReading.Of(new TellFloorTime(referral.Id, OnFloor: true, since, now)),
        },
        _ => FormReading.Wrong(new FieldError("floor", "Choose whether they are on the floor")),
    };

    /// <inheritdoc />
    public override IResult Show(OpenedReferral opened, FormState form, int status) =>
        PageResults.Show<FloorTimePage>(new ReferralFormModel(opened.Head, form), status);
}
