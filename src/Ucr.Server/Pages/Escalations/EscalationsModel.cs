using NodaTime;
using Ucr.Domain.Clocks;
using Ucr.Domain.Clocks.Escalations;
using Ucr.Server.Clocks.Escalations;
using Ucr.Server.Pages.Forms;
using Ucr.Server.Pages.Layout;
using Ucr.Server.Pages.Wording;
using Ucr.Server.Security;

namespace Ucr.Server.Pages.Escalations;

/// <summary>What stands and nobody has taken on.</summary>
/// <param name="Rows">The farthest up its ladder first, then the oldest.</param>
public sealed record EscalationsModel(PageFrame Frame, IReadOnlyList<EscalationRow> Rows);

/// <summary>One of them, in words.</summary>
/// <param name="Form">Takes it on.</param>
/// <param name="What">What is late or wrong, and what to do.</param>
/// <param name="Href">Where it is looked at; null where this person may not look.</param>
/// <param name="Name">The referral's reference; "Desk" for what belongs to none.</param>
/// <param name="Since">UTC.</param>
/// <param name="Who">Who must act.</param>
/// <param name="Step">"Step 2: nobody had answered".</param>
/// <param name="Told">Who was told by what, and what could not be delivered.</param>
public sealed record EscalationRow(
    FormState Form, string What, string? Href, string Name, Instant Since, string Who, string Step, IReadOnlyList<string> Told, EscalationItem Item)
{
    /// <summary>Makes a row of what was read.</summary>
    public static EscalationRow Of(EscalationItem item, Viewer? viewer, StaffNames staff, Guid commandId) => new(
        FormState.Blank(commandId),
        EscalationText.Of(item.Kind),
        HrefOf(item, viewer),
        item.Reference ?? "Desk",
        item.DueAt,
        item.Who is { } who ? InWords(who, staff) : "the desk",
        item.Step == 1 ? "Step 1" : $"Step {item.Step}: nobody had answered",
        [.. item.Told.Select(told => $"{(told.Delivered ? "Told" : "Not reached")} by {EscalationText.Of(told.Channel)}: {staff.Of(new(told.Recipient))}"), .. Missed(item)],
        item);

    private static string? HrefOf(EscalationItem item, Viewer? viewer) => (item, viewer) switch
    {
        ({ Reference: { } reference }, { } someone) when someone.May(ViewerRights.TakeReferral) || someone.May(ViewerRights.Visit) => $"/referrals/{reference}",
        ({ Kind: EscalationKind.MessageStuck or EscalationKind.MessageRefused, About: { } message }, { } someone) when someone.May(ViewerRights.SeeRefused) => $"/refused/{message}",
        _ => null,
    };

    private static string InWords(Responder who, StaffNames staff) =>
        who.Person is { } person ? $"{staff.Of(person)}, on call" : RoleText.Of(who.Role);

    private static IEnumerable<string> Missed(EscalationItem item) => item.Missed > 0 ? [$"{item.Missed} missed before this one"] : [];
}
