using Ucr.Server.Pages.Layout;

namespace Ucr.Server.Pages.Refer;

/// <summary>How a referral goes, for whoever made it: no name, no clinical content, no address (clinical ruling 12).</summary>
/// <param name="Reference">"UCR-24601": to be read out when they ring.</param>
/// <param name="Steps">What happened, oldest first, and what comes next.</param>
/// <param name="Sent">The form was sent a moment ago.</param>
/// <param name="Danger">It told of a danger sign: 999 first.</param>
public sealed record StatusModel(PageFrame Frame, string Reference, IReadOnlyList<StatusModel.Step> Steps, bool Sent, bool Danger)
{
    /// <param name="Words">"A nurse has read it".</param>
    /// <param name="Detail">"Somebody comes between 14:00 and 16:00"; null when there is no more to say.</param>
    /// <param name="Done">It has happened; otherwise it is what comes next.</param>
    public sealed record Step(string Words, string? Detail, bool Done);
}
