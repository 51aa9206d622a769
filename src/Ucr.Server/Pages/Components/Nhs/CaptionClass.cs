namespace Ucr.Server.Pages.Components.Nhs;

/// <summary>The class of a caption over a heading; the package has none for the small size.</summary>
internal static class CaptionClass
{
    /// <summary>For a heading of size m, l or xl; any other takes the plain caption.</summary>
    public static string For(string? size) => size is "m" or "l" or "xl" ? $"nhsuk-caption-{size}" : "nhsuk-caption";
}
