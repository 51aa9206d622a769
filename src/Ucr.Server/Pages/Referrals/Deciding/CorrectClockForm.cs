using NodaTime;
using Ucr.Domain;
using Ucr.Domain.Clocks;
using Ucr.Domain.Settings;
using Ucr.Domain.Values;
using Ucr.Server.Api;
using Ucr.Server.Pages.Forms;
using Ucr.Server.Pages.Referrals.Reading;

namespace Ucr.Server.Pages.Referrals.Deciding;

/// <summary>A start or a stop was recorded wrongly. The old time stays in the story (rule 50).</summary>
public sealed class CorrectClockForm : ReferralForm
{
    /// <inheritdoc />
    public override string Name => "correct-clock";

    /// <inheritdoc />
    public override IReadOnlyDictionary<string, string> Fields { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        [nameof(CorrectClockStart.StartedAt)] = "time",
        [nameof(CorrectClock.StoppedAt)] = "time",
        [nameof(CorrectClock.Why)] = "why",
    };

    /// <inheritdoc />
    public override FormReading Read(FormState form, Referral referral, StaffId by, Instant now, ServicePolicies policies)
    {
        var (at, wrong) = LocalMoment.Read(form, "time");
        return (wrong, form["which"]) switch
        {
            ({ }, _) => FormReading.Wrong(wrong),
            (null, "start") => FormReading.Of(new CorrectClockStart(referral.Id, at, CommandSending.Typed(form.Text("why")))),
            (null, "stop") => FormReading.Of(new CorrectClock(referral.Id, at, CommandSending.Typed(form.Text("why")))),
            _ => FormReading.Wrong(new FieldError("which", "Choose which time was wrong")),
        };
    }

    /// <inheritdoc />
    public override IResult Show(OpenedReferral opened, FormState form, int status) =>
        PageResults.Show<CorrectClockPage>(new ReferralFormModel(opened.Head, form), status);
}
