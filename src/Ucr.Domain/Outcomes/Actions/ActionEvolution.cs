namespace Ucr.Domain.Outcomes.Actions;

/// <summary>What the facts of owed actions change.</summary>
internal static class ActionEvolution
{
    public static CareOfReferral? Apply(CareOfReferral care, IReferralEvent happened) => happened switch
    {
        ActionOwed e => care with { Actions = [.. care.Actions, new(e.Action, e.Kind, e.What, e.OccurredAt, e.DueAt, e.Asked)] },
        ActionAccepted e => care.With(e.Action, action => action with { Owner = e.By }),
        ActionDone e => care.With(e.Action, action => action with { DoneAt = e.OccurredAt }),
        _ => null,
    };

    private static CareOfReferral With(this CareOfReferral care, Guid id, Func<OwedAction, OwedAction> changed) =>
        care with { Actions = [.. care.Actions.Select(action => action.Id == id ? changed(action) : action)] };
}
