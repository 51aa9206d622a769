namespace Ucr.Server.Pages.Wording;

/// <summary>Gender as senders code it (PERSON STATED GENDER CODE, or FHIR's words) in words; what neither knows as it was sent.</summary>
public static class GenderText
{
    /// <summary>"Female"; null when nothing was sent.</summary>
    public static string? Of(string? sent) => sent?.Trim().ToLowerInvariant() switch
    {
        null or "" or "x" or "unknown" => null,
        "1" or "male" => "Male",
        "2" or "female" => "Female",
        "9" or "other" => "Indeterminate",
        _ => sent,
    };
}
