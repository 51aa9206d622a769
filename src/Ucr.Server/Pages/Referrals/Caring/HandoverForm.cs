using NodaTime;
using Ucr.Domain;
using Ucr.Domain.Settings;
using Ucr.Domain.Values;
using Ucr.Domain.Visits.Handovers;
using Ucr.Server.Api;
using Ucr.Server.Intake;
using Ucr.Server.Pages.Forms;
using Ucr.Server.Pages.Referrals.Deciding;
using Ucr.Server.Pages.Referrals.Questions;
using Ucr.Server.Pages.Referrals.Reading;

namespace Ucr.Server.Pages.Referrals.Caring;

/// <summary>Hands one referral over to a colleague (clinical ruling 22).</summary>
public sealed class HandoverForm : QuestionForm
{
    /// <inheritdoc />
    public override string Name => "handover";

    /// <inheritdoc />
    protected override string Title => "Hand over";

    /// <inheritdoc />
    protected override string Button => "Hand over";

    /// <inheritdoc />
    public override IReadOnlyDictionary<string, string> Fields { get; } = Named(nameof(GiveHandover.To), nameof(GiveHandover.What));

    /// <inheritdoc />
    protected override IReadOnlyList<Question> Questions(OpenedReferral opened) =>
        [new("to", "Who takes it?", Hint: "It stays yours until they accept"), new("what", "What do they have to know?", Long: true)];

    /// <inheritdoc />
    public override FormReading Read(FormState form, Referral referral, StaffId by, Instant now, ServicePolicies policies) => FormReading.Of(new GiveHandover(
        referral.Id, ReferralIds.Command(nameof(GiveHandover), form.CommandId), StaffChoices.IdOf(form.Text("to") ?? ""), CommandSending.Typed(form.Text("what")), now));
}
