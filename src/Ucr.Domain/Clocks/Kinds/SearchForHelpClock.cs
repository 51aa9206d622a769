using Ucr.Domain.Visits;
using Ucr.Domain.Visits.Searching;

namespace Ucr.Domain.Clocks.Kinds;

/// <summary>From a door that nobody opened until police or 999 were asked; at once when collapse is likely (clinical ruling 15).</summary>
public sealed class SearchForHelpClock : ClockKindRule
{
    /// <inheritdoc />
    public override ClockKind Kind => ClockKind.SearchForHelp;

    /// <inheritdoc />
    public override ClockMeaning Meaning { get; } = new(
        "Police or 999 asked after no access", "search-for-help", "nobody opened", "police or 999 were asked, or the person was found",
        RuleOrigin.Local, Certainty.ProductDecision, "clinical ruling 15, rule 27");

    /// <inheritdoc />
    public override EscalationKind? Raises => EscalationKind.HelpNotAsked;

    /// <inheritdoc />
    public override IEnumerable<TimedItem> Of(ClockSubject subject) =>
        from visit in subject.Visits
        let search = visit.Watch.Search
        where search is not null
        let item = subject.Item(this, search.StartedAt, search.CollapseLikelyAt)
        where item is not null
        select item with { StoppedAt = Ended(search), LeftAt = Ended(search) is null && !visit.IsOpen ? visit.StageSince : null, Visit = visit.Id };

    /// <inheritdoc />
    public override Instant? Starts(Referral referral, IUcrEvent happened) => happened is AccessNotGained e ? e.OccurredAt : null;

    /// <inheritdoc />
    public override Instant? Stops(Referral referral, IUcrEvent happened) => happened switch
    {
        SearchStepTaken { Step: SearchStep.PoliceAsked or SearchStep.AmbulanceAsked } e => e.OccurredAt,
        SearchStepTaken { PersonFound: true } e => e.OccurredAt,
        CareContactStarted e => e.OccurredAt,
        _ => null,
    };

    private static Instant? Ended(Search search) =>
        search.HelpAskedAt ?? search.Steps.Where(step => step.PersonFound).Select(step => (Instant?)step.At).FirstOrDefault();
}
