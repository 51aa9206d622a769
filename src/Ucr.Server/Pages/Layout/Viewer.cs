namespace Ucr.Server.Pages.Layout;

/// <summary>The signed-in person as a page needs to know them.</summary>
/// <param name="Name">"Amira Khan".</param>
/// <param name="Role">What they do, in words: "triage".</param>
/// <param name="Rights">What the menu and the actions offer; the server refuses the rest all the same.</param>
public sealed record Viewer(string Name, string Role, ViewerRights Rights)
{
    /// <summary>True when every right asked for is held.</summary>
    public bool May(ViewerRights right) => (Rights & right) == right;
}
