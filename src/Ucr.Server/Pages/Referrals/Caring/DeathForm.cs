using NodaTime;
using NodaTime.Text;
using Ucr.Domain;
using Ucr.Domain.Outcomes.Deaths;
using Ucr.Domain.Settings;
using Ucr.Domain.Values;
using Ucr.Server.Api;
using Ucr.Server.Pages.Components.Nhs;
using Ucr.Server.Pages.Forms;
using Ucr.Server.Pages.Referrals.Deciding;
using Ucr.Server.Pages.Referrals.Questions;
using Ucr.Server.Pages.Referrals.Reading;

namespace Ucr.Server.Pages.Referrals.Caring;

/// <summary>A death: expected or not, verified by whom, who was told (clinical ruling 19).</summary>
public sealed class DeathForm : QuestionForm
{
    private static readonly Choice[] Sources = [new("FoundByUs", "We found them"), new("ToldByOthers", "Somebody told us")];
    private static readonly Choice[] YesOrNo = [new("yes", "Yes"), new("no", "No: 999 and the police have to know")];

    /// <inheritdoc />
    public override string Name => "death";

    /// <inheritdoc />
    protected override string Title => "Record a death";

    /// <inheritdoc />
    protected override string Button => "Record the death";

    /// <inheritdoc />
    public override IReadOnlyDictionary<string, string> Fields { get; } = Named(
        nameof(ReportDeath.Source), nameof(ReportDeath.DiedOn), nameof(ReportDeath.Expected), nameof(ReportDeath.VerifiedBy),
        nameof(ReportDeath.WhoWasTold), nameof(ReportDeath.AmbulanceReference), nameof(ReportDeath.PoliceReference));

    /// <inheritdoc />
    protected override IReadOnlyList<Question> Questions(OpenedReferral opened) =>
    [
        new("source", "How did it become known?", Sources),
        new("diedOn", "Date of death", Hint: "For example, 2026-01-15"),
        new("expected", "Was the death expected?", YesOrNo),
        new("verifiedBy", "Who verified it?"),
        new("whoWasTold", "Who was told?", Long: true),
        new("ambulanceReference", "999 case number", Hint: "When it was not expected"),
        new("policeReference", "Police number", Hint: "When it was not expected"),
    ];

    /// <inheritdoc />
    public override FormReading Read(FormState form, Referral referral, StaffId by, Instant now, ServicePolicies policies)
    {
        var day = LocalDatePattern.Iso.Parse(form.Text("diedOn") ?? "");
        return Enum.TryParse<DeathSource>(form["source"], out var source) && source != DeathSource.Trace
            ? FormReading.Of(new ReportDeath(
                referral.Id, source, day.Success ? day.Value : null, Expected(form["expected"]), CommandSending.TypedOrNone(form.Text("verifiedBy")),
                CommandSending.TypedOrNone(form.Text("whoWasTold")), form.Text("ambulanceReference"), form.Text("policeReference"), now))
            : FormReading.Wrong(new FieldError("source", "Say how it became known"));
    }

    private static bool? Expected(string? answer) => answer switch
    {
        "yes" => true,
        "no" => false,
        _ => null,
    };
}
