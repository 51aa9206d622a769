using System.Globalization;
using Ucr.Domain.Visits.Observing;
using Ucr.Server.Pages.Wording;

namespace Ucr.Server.Pages.Visits.Asking;

/// <summary>Readings in words. What was not measured says so.</summary>
internal static class ObservationText
{
    /// <summary>A band, and what it asks for. A service's own pathway may ask for more.</summary>
    public static string Of(WarningBand band) => band switch
    {
        WarningBand.High => "high: think of 999 now",
        WarningBand.Medium => "medium: urgent review by a clinician",
        WarningBand.LowMedium => "one reading scores 3: urgent review by a clinician",
        _ => "low",
    };

    /// <summary>The score with its band, or that there is none.</summary>
    public static string Score(Observations found) => News2.Of(found) is { } score ? $"NEWS2 {score.Total}, {Of(score.Band)}" : "No NEWS2: a reading is missing";

    /// <summary>Every reading on one line.</summary>
    public static string Readings(Observations found) => string.Join(", ",
        Said("breaths", found.Respirations, "a minute"),
        Said("saturation", found.Saturation, found.Scale == SaturationScale.Two ? "% on scale 2" : "%"),
        found.OnOxygen switch { true => "on oxygen", false => "on air", _ => "air or oxygen not said" },
        Said("systolic", found.Systolic, "mmHg"),
        Said("pulse", found.Pulse, "a minute"),
        Awake(found.Consciousness),
        found.Temperature is { } degrees ? string.Create(CultureInfo.InvariantCulture, $"{degrees:0.0} °C") : "temperature not measured");

    /// <summary>When, and what.</summary>
    public static string Line(TakenObservations taken) => $"{TimeText.Clock(taken.TakenAt)}: {Score(taken.Found)} ({Readings(taken.Found)})";

    private static string Said(string what, int? reading, string unit) => reading is { } value ? $"{what} {value} {unit}" : $"{what} not measured";

    private static string Awake(Consciousness? found) => found switch
    {
        Consciousness.Alert => "alert",
        Consciousness.NewConfusion => "newly confused",
        Consciousness.Voice => "answers to voice",
        Consciousness.Pain => "answers to pain",
        Consciousness.Unresponsive => "unresponsive",
        _ => "consciousness not said",
    };
}
