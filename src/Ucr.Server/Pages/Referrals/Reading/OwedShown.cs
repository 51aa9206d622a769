using Ucr.Domain;
using Ucr.Domain.Outcomes.Actions;
using Ucr.Domain.Outcomes.Onward;
using Ucr.Server.Pages.Wording;
using Ucr.Server.Security;

namespace Ucr.Server.Pages.Referrals.Reading;

/// <summary>Something that is owed before the referral may close, or after (clinical ruling 23).</summary>
/// <param name="What">"The letter to the GP".</param>
/// <param name="Who">Who has it; "Nobody has taken it on".</param>
/// <param name="HoldsOpen">The referral cannot close while this is so.</param>
/// <param name="Late">Its limit has passed.</param>
public sealed record OwedShown(string What, string Who, bool HoldsOpen, bool Late)
{
    /// <summary>What is owed now: what holds the referral open first.</summary>
    public static IReadOnlyList<OwedShown> Of(OpenedReferral opened, StaffNames staff) =>
    [
        .. opened.Referral.Care.Actions.Where(action => action.DoneAt is null).Select(action => Action(action, opened, staff))
            .Concat(opened.Referral.Care.Onward.Where(onward => onward.IsLoose).Select(onward => Onward(onward, opened)))
            .OrderByDescending(owed => owed.HoldsOpen),
    ];

    private static OwedShown Action(OwedAction action, OpenedReferral opened, StaffNames staff)
    {
        var now = opened.Head.Frame.Now;
        var who = action.Owner is { } owner ? $"{staff.Of(owner)} has it" : action.Asked is { } asked ? $"{staff.Of(asked)} is asked, and has not taken it on" : "Nobody has taken it on";
        return new(Capital(ActionText.Of(action.Kind)), action.DueAt is { } due ? $"{who}, due {TimeText.Moment(due, now)}" : who, action.IsLoose, action.DueAt < now);
    }

    private static OwedShown Onward(OnwardReferral onward, OpenedReferral opened) =>
        new($"The answer of {onward.To}", $"Referred on {TimeText.Moment(onward.MadeAt, opened.Head.Frame.Now)}; they have not taken the patient yet", HoldsOpen: true, Late: false);

    private static string Capital(string words) => char.ToUpperInvariant(words[0]) + words[1..];
}
