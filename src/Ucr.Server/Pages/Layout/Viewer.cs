using Ucr.Server.Pages.Me;

namespace Ucr.Server.Pages.Layout;

/// <summary>The signed-in person as a page needs to know them.</summary>
/// <param name="Name">"Amira Khan".</param>
/// <param name="Role">What they do, in words: "triage".</param>
/// <param name="Rights">What the menu and the actions offer; the server refuses the rest all the same.</param>
public sealed record Viewer(string Name, string Role, ViewerRights Rights)
{
    /// <summary>Their id, as events name them.</summary>
    public string Id { get; init; } = "";

    /// <summary>How many things wait for them to do.</summary>
    public int Tasks { get; init; }

    /// <summary>How they like their screens.</summary>
    public MySettings Settings { get; init; } = MySettings.Usual;

    /// <summary>True when every right asked for is held.</summary>
    public bool May(ViewerRights right) => (Rights & right) == right;
}
