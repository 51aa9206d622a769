using NodaTime;
using Ucr.Domain;
using Ucr.Domain.Settings;
using Ucr.Domain.Values;
using Ucr.Domain.Visits.Handovers;
using Ucr.Server.Pages.Components.Nhs;
using Ucr.Server.Pages.Forms;
using Ucr.Server.Pages.Referrals.Deciding;
using Ucr.Server.Pages.Referrals.Questions;
using Ucr.Server.Pages.Referrals.Reading;

namespace Ucr.Server.Pages.Referrals.Caring;

/// <summary>Takes a referral that was handed over, or says no (clinical ruling 22).</summary>
public sealed class HandoverAnswerForm : QuestionForm
{
    private static readonly Choice[] Answers = [new("yes", "I take it"), new("no", "I cannot")];

    /// <inheritdoc />
    public override string Name => "handover-answer";

    /// <inheritdoc />
    protected override string Title => "Handed over to you";

    /// <inheritdoc />
    protected override string Button => "Answer";

    /// <inheritdoc />
    public override IReadOnlyDictionary<string, string> Fields { get; } = Named(nameof(AnswerHandover.Accepted), nameof(AnswerHandover.Reason));

    /// <inheritdoc />
    protected override IReadOnlyList<Question> Questions(OpenedReferral opened) => [new("accepted", "Do you take it?", Answers), new("reason", "If not, why?")];

    /// <inheritdoc />
    public override FormReading Read(FormState form, Referral referral, StaffId by, Instant now, ServicePolicies policies) => form["accepted"] is not { } answer
        ? FormReading.Wrong(new FieldError("accepted", "Say whether you take it"))
        : FormReading.Of(new AnswerHandover(
            referral.Id, referral.Care.Handovers.LastOrDefault(item => item.IsOpen)?.Id ?? Guid.Empty, string.Equals(answer, "yes", StringComparison.Ordinal), form.Text("reason"), now));
}
