namespace Ucr.Server.Pages.Me;

/// <summary>How a person likes their screens: kept for the person, on whichever computer they sign in.</summary>
/// <param name="Shortcuts">Shortcuts of one key are on. Off at first.</param>
/// <param name="LargeText">Text a quarter larger.</param>
/// <param name="MessagesStay">A message stays until it is closed, for people who need longer.</param>
/// <param name="Colours">Light or dark: one of <see cref="AllColours"/>.</param>
public sealed record MySettings(bool Shortcuts = false, bool LargeText = false, bool MessagesStay = false, string Colours = MySettings.AsTheComputer)
{
    /// <summary>Light or dark as the computer says.</summary>
    public const string AsTheComputer = "system";

    /// <summary>What can be chosen.</summary>
    public static readonly IReadOnlyList<string> AllColours = [AsTheComputer, "light", "dark"];

    /// <summary>What holds until somebody changes it.</summary>
    public static readonly MySettings Usual = new();
}

/// <summary>A person's settings as they are stored.</summary>
public sealed class MySettingsRecord
{
    /// <summary>The id of the member of staff.</summary>
    public string Id { get; set; } = "";

    /// <summary>What they chose.</summary>
    public MySettings Settings { get; set; } = MySettings.Usual;
}
