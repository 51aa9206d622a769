using Ucr.Domain;
using Ucr.Domain.Clocks;
using Ucr.Domain.Triage;
using Ucr.Server.Pages.Components.Nhs;
using Ucr.Server.Pages.Referrals.Deciding;
using Ucr.Server.Pages.Referrals.Questions;
using Ucr.Server.Pages.Referrals.Reading;

namespace Ucr.Server.Pages.Referrals.Changing;

/// <summary>The person must be seen sooner, or can wait longer: another standard, with the old clock kept beside it (rules 38 and 39).</summary>
public sealed class PathwayForm() : PlainForm("pathway", "Change the standard", "Change it", nameof(ChangePathway.To), nameof(ChangePathway.Why), nameof(ChangePathway.Exemption))
{
    private static readonly Choice[] Standards =
    [
        new(nameof(ResponseStandard.TwoHour), "2-hour", "Urgent community response, subject to the standard"),
        new(nameof(ResponseStandard.TwoDay), "2-day", "Reablement"),
        new(nameof(ResponseStandard.TwoHourExempt), "2-hour, exempt", "Urgent community response, not subject to the standard"),
    ];

    /// <inheritdoc />
    public override bool RestsOnWhatWasRead => true;

    /// <inheritdoc />
    protected override IReadOnlyList<string> Known(OpenedReferral opened) =>
        ["The old clock is kept in the record. Once its time has run out, nobody changes it to a longer wait: ring the person and triage again."];

    /// <inheritdoc />
    protected override IReadOnlyList<Question> Questions(OpenedReferral opened) =>
    [
        new("to", "On which standard from now on?", [.. Standards.Where(standard => !string.Equals(standard.Value, opened.Referral.Clock?.Standard.ToString(), StringComparison.Ordinal))]),
        Question.List("exemption", "Exempt: why is it not subject to the standard?", AcceptFields.Exemptions, "Only for the exempt type"),
        new("why", "What changed?", Long: true),
    ];

    /// <inheritdoc />
    protected override FormReading Read(Answers answers, Referral referral, Answering by)
    {
        var to = answers.One<ResponseStandard>("to", "Choose the standard");
        var why = answers.Words("why", "Say what changed");
        return answers.Give(() => new ChangePathway(referral.Id, to, why, by.Now, to == ResponseStandard.TwoHourExempt ? answers.OneOrNone<ExemptionReason>("exemption") : null));
    }
}
