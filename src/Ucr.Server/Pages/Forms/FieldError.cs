namespace Ucr.Server.Pages.Forms;

/// <summary>What is wrong in a field, said as what to do: "Choose who will go".</summary>
/// <param name="Field">The field's name; null when it is about the whole form.</param>
public sealed record FieldError(string? Field, string Message);
