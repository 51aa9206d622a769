using Ucr.Domain;
using Ucr.Domain.Visits.LoneWorking;
using Ucr.Server.Pages.Components.Nhs;
using Ucr.Server.Pages.Forms;
using Ucr.Server.Pages.Referrals.Deciding;
using Ucr.Server.Pages.Referrals.Questions;

namespace Ucr.Server.Pages.Visits.Asking;

/// <summary>It takes longer: nobody is to worry before then (clinical ruling 21).</summary>
public sealed class LongerForm() : VisitForm("longer", "It takes longer", "Tell the desk", "The desk knows that it takes longer", nameof(ExtendVisit.Reason), nameof(ExtendVisit.Until))
{
    private static readonly IReadOnlyList<Choice> Minutes = [new("15", "15 minutes"), new("30", "30 minutes"), new("45", "45 minutes"), new("60", "1 hour")];

    private static readonly IReadOnlyList<Choice> Reasons =
        [.. new[] { "The patient is more unwell than expected", "Waiting for an ambulance", "Waiting for a doctor's answer", "Treatment takes longer", "Carer or family need support", "Traffic" }.Select(words => new Choice(words, words))];

    /// <inheritdoc />
    public override IReadOnlyList<string[]> Needs => [["until", "Choose how much longer"], ["reason", "Choose why"]];

    /// <inheritdoc />
    public override bool IsAskedAt(VisitStep next) => next is VisitStep.AtTheDoor or VisitStep.WithThePatient or VisitStep.RecordOutcome;

    /// <inheritdoc />
    public override IReadOnlyList<Question> Questions(VisitCardModel card) => [new("until", "How much longer from now?", Minutes), new("reason", "Why?", Reasons)];

    /// <inheritdoc />
    public override FormReading Read(FormState form, Visit visit, Referral referral, Answered by)
    {
        var answers = new Answers(form);
        var minutes = answers.LineOrNone("until") is { } typed && Minutes.Any(one => string.Equals(one.Value, typed, StringComparison.Ordinal)) ? int.Parse(typed, System.Globalization.CultureInfo.InvariantCulture) : answers.Wrong("until", Needs[0][1], 0);
        var reason = answers.Line("reason", Needs[1][1]);
        return answers.GiveOnVisit(() => new ExtendVisit(visit.Id, by.By, by.At + NodaTime.Duration.FromMinutes(minutes), reason, by.At));
    }
}
