namespace Ucr.Domain.Visits.Messages;

/// <summary>Who writes to whom.</summary>
public static class MessageRule
{
    /// <summary>There is no such message.</summary>
    public static readonly Refusal NoSuchMessage = new("message-not-there", "This message is not there. Reload to see what was written.");

    /// <summary>Nobody goes there.</summary>
    public static readonly Refusal NobodyGoes =
        new("message-to-nobody", "Nobody has this visit, so nobody would read it. Allocate somebody first, or write it into the reason.", "What");

    /// <summary>It is for the other side.</summary>
    public static readonly Refusal NotToYou = new("message-not-to-you", "This message is for somebody else. Only they can say that they have read it.");

    /// <summary>Works at the single point of access.</summary>
    public static bool IsAtTheDesk(Actor actor) =>
        actor.Roles.Contains(Role.CallTaker) || actor.Roles.Contains(Role.TriageClinician) || actor.Roles.Contains(Role.Dispatcher);

    /// <summary>True where one of the referral's open visits has somebody in its crew.</summary>
    public static bool SomebodyGoes(IEnumerable<Visit> visits) => visits.Any(visit => visit.IsOpen && visit.Crew.Any(slot => slot.Clinician is not null));

    /// <summary>Whoever belongs to the one side writes to the other.</summary>
    internal static bool MayWrite(Actor actor, MessageTo to) => to switch
    {
        MessageTo.Crew => IsAtTheDesk(actor),
        _ => actor.Roles.Contains(Role.Clinician),
    };

    internal static bool MayRead(Actor actor, MessageTo to, IEnumerable<Visit> visits) => to switch
    {
        MessageTo.Desk => IsAtTheDesk(actor),
        _ => visits.Any(visit => visit.SlotOf(actor.Id) is not null),
    };
}
