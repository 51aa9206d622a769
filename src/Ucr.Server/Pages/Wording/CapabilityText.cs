using Ucr.Server.Pages.Components.Nhs;

namespace Ucr.Server.Pages.Wording;

/// <summary>What a visit may ask of who goes: keys as shifts and visits carry them, in words. A local list.</summary>
public static class CapabilityText
{
    /// <summary>In alphabetical order of the words.</summary>
    public static IReadOnlyList<Choice> Choices { get; } =
    [
        new("assessment", "Clinical assessment"),
        new("catheter", "Catheter care"),
        new("diabetes", "Diabetes and insulin"),
        new("end_of_life", "End-of-life care"),
        new("equipment", "Equipment"),
        new("home_safety", "Home safety"),
        new("iv", "Intravenous treatment"),
        new("lifting", "Lifting after a fall"),
        new("minor_injury", "Minor injuries"),
        new("mobility", "Mobility"),
        new("prescriber", "Prescribing"),
        new("syringe_driver", "Syringe driver"),
        new("verification_of_death", "Verification of death"),
        new("wound", "Wound care"),
    ];

    /// <summary>"Catheter care"; a key that the list does not have, as words.</summary>
    public static string Of(string key) => Choices.FirstOrDefault(choice => string.Equals(choice.Value, key, StringComparison.Ordinal))?.Text ?? KitText.Words(key);
}
