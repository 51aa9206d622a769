namespace Ucr.Server.Pages.Wording;

/// <summary>A patient's name as it was received.</summary>
public sealed record PersonName(string? Family, string? Given, string? Title = null)
{
    /// <summary>The family name in capitals, which sets it apart where people scan a list.</summary>
    public string FamilyCapitals => string.IsNullOrWhiteSpace(Family) ? "NAME NOT KNOWN" : Family.ToUpperInvariant();

    /// <summary>"FAMILY, Given (Title)" as plain text: for page titles and labels.</summary>
    public override string ToString() =>
        FamilyCapitals + (string.IsNullOrWhiteSpace(Given) ? "" : $", {Given}") + (string.IsNullOrWhiteSpace(Title) ? "" : $" ({Title})");
}
