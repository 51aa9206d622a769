using Ucr.Domain;
using Ucr.Domain.Visits.Handovers;
using Ucr.Server.Pages.Wording;
using Ucr.Server.Security;

namespace Ucr.Server.Pages.Referrals.Reading;

/// <summary>Who answers for a referral now (clinical ruling 22).</summary>
/// <param name="Who">Their name.</param>
/// <param name="Why">Why them: "accepted the visit".</param>
/// <param name="Handed">Said while a handover waits for its answer: it is theirs until then. Null otherwise.</param>
public sealed record AccountableShown(string Who, string Why, string? Handed)
{
    /// <summary>The person; null for a referral that is closed.</summary>
    public static AccountableShown? Of(OpenedReferral opened, StaffNames staff)
    {
        if (Accountable.For(opened.Referral, opened.Visits, opened.Settings) is not { } accountable)
        {
            return null;
        }

        var now = opened.Head.Frame.Now;
        var since = opened.Referral.Care.Owner is { } owner && owner.Who == accountable.Who ? $" since {TimeText.Moment(owner.Since, now)}" : "";
        var why = accountable.Because switch
        {
            AccountableBecause.AcceptedTheVisit => "accepted the visit",
            AccountableBecause.TookItOn => $"decided last, or took it at handover{since}",
            _ => "nobody has taken it on yet",
        };
        var handed = opened.Referral.Care.Handovers.LastOrDefault(item => item.IsOpen) is { } item
            ? $"Handed over to {staff.Of(item.To)} at {TimeText.Moment(item.GivenAt, now)}, not accepted yet. It stays with {NameOf(accountable, staff)} until then."
            : null;
        return new(NameOf(accountable, staff), why, handed);
    }

    /// <summary>Their name; the service's lead where nobody else has taken it on and the lead has no name here.</summary>
    public static string NameOf(Accountable accountable, StaffNames staff)
    {
        var name = staff.Of(accountable.Who);
        return accountable.Because == AccountableBecause.LeadsTheService && string.Equals(name, accountable.Who.Value, StringComparison.Ordinal) ? "The service's lead" : name;
    }
}
