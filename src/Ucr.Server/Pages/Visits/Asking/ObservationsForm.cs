using System.Globalization;
using System.Text.Json;
using Ucr.Domain;
using Ucr.Domain.Visits.Observing;
using Ucr.Server.Pages.Components.Nhs;
using Ucr.Server.Pages.Forms;
using Ucr.Server.Pages.Referrals.Deciding;
using Ucr.Server.Pages.Referrals.Questions;
using Ucr.Server.Pages.Wording;

namespace Ucr.Server.Pages.Visits.Asking;

/// <summary>The readings of a NEWS2. A reading that was not taken stays blank, and then there is no score (clinical ruling 10).</summary>
public sealed class ObservationsForm() : VisitForm(
    "observations", "Observations and NEWS2", "Save the readings", "The readings are saved",
    nameof(Observations.Respirations), nameof(Observations.Saturation), nameof(Observations.Systolic), nameof(Observations.Pulse), nameof(Observations.Consciousness), nameof(Observations.Temperature))
{
    private const NumberStyles Digits = NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite;

    private static readonly IReadOnlyList<Choice> Awake =
    [
        new(nameof(Consciousness.Alert), "Alert"), new(nameof(Consciousness.NewConfusion), "New confusion"), new(nameof(Consciousness.Voice), "Answers to voice"),
        new(nameof(Consciousness.Pain), "Answers to pain"), new(nameof(Consciousness.Unresponsive), "Unresponsive"),
    ];

    /// <inheritdoc />
    public override string Chart { get; } = JsonSerializer.Serialize(
        new
        {
            respirations = Row(News2Chart.Respirations),
            saturation = Row(News2Chart.Saturation),
            targetedOnAir = Row(News2Chart.TargetedOnAir),
            targetedOnOxygen = Row(News2Chart.TargetedOnOxygen),
            systolic = Row(News2Chart.Systolic),
            pulse = Row(News2Chart.Pulse),
            temperature = Row(News2Chart.Temperature),
            onOxygen = News2Chart.OnOxygen,
            notAlert = News2Chart.NotAlert,
            highFrom = News2Chart.HighFrom,
            mediumFrom = News2Chart.MediumFrom,
            bands = Enum.GetValues<WarningBand>().ToDictionary(band => band.ToString(), ObservationText.Of, StringComparer.Ordinal),
        });

    /// <inheritdoc />
    public override bool IsAskedAt(VisitStep next) => next is VisitStep.RecordOutcome or VisitStep.Finished;

    /// <inheritdoc />
    public override IReadOnlyList<string> Known(VisitCardModel card) => [.. card.Observed.TakeLast(3).Select(ObservationText.Line)];

    /// <inheritdoc />
    public override IReadOnlyList<Question> Questions(VisitCardModel card) =>
    [
        Question.Number("respirations", "Breaths a minute"),
        Question.Number("saturation", "Oxygen saturation, %"),
        new("scale", "Which scale?", [new(nameof(SaturationScale.One), "Scale 1"), new(nameof(SaturationScale.Two), "Scale 2", "Only where a clinician set a target of 88 to 92 %")]),
        new("onOxygen", "Air or oxygen?", [new("no", "Air"), new("yes", "Oxygen")]),
        Question.Number("systolic", "Systolic blood pressure, mmHg"),
        Question.Number("pulse", "Pulse a minute"),
        new("consciousness", "How awake and clear?", Awake),
        Question.Number("temperature", "Temperature, °C", "For example 36.8"),
    ];

    /// <inheritdoc />
    public override FormState Prepare(FormState blank, VisitCardModel card) =>
        blank.With("scale", (card.Observed.LastOrDefault()?.Found.Scale ?? SaturationScale.One).ToString());

    /// <inheritdoc />
    public override FormReading Read(FormState form, Visit visit, Referral referral, Answered by)
    {
        var answers = new Answers(form);
        var found = new Observations
        {
            Respirations = Whole(answers, "respirations"),
            Saturation = Whole(answers, "saturation"),
            Scale = answers.OneOrNone<SaturationScale>("scale") ?? SaturationScale.One,
            OnOxygen = answers.LineOrNone("onOxygen") switch { "yes" => true, "no" => false, _ => null },
            Systolic = Whole(answers, "systolic"),
            Pulse = Whole(answers, "pulse"),
            Consciousness = answers.OneOrNone<Consciousness>("consciousness"),
            Temperature = Degrees(answers),
        };
        return answers.Give(() => new RecordObservations(referral.Id, found, by.At));
    }

    private static int? Whole(Answers answers, string field) => answers.LineOrNone(field) switch
    {
        null => null,
        var typed when int.TryParse(typed, Digits, CultureInfo.InvariantCulture, out var whole) => whole,
        _ => answers.Wrong<int?>(field, "Give a whole number, or leave it blank", null),
    };

    private static decimal? Degrees(Answers answers) => answers.LineOrNone("temperature") switch
    {
        null => null,
        var typed when decimal.TryParse(typed.Replace(',', '.'), Digits | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var degrees) => degrees,
        _ => answers.Wrong<decimal?>("temperature", "Give degrees Celsius, for example 36.8, or leave it blank", null),
    };

    private static object[] Row(IEnumerable<News2Step> row) => [.. row.Select(step => new object?[] { step.UpTo, step.Points })];
}
