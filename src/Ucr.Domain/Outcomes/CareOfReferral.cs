using Ucr.Domain.Outcomes.Actions;
using Ucr.Domain.Outcomes.Breaches;
using Ucr.Domain.Outcomes.Deaths;
using Ucr.Domain.Outcomes.Emergencies;
using Ucr.Domain.Outcomes.Later;
using Ucr.Domain.Outcomes.Onward;
using Ucr.Domain.Outcomes.Responders;
using Ucr.Domain.Visits.Attaching;
using Ucr.Domain.Visits.Handovers;
using Ucr.Domain.Visits.Messages;

namespace Ucr.Domain.Outcomes;

/// <summary>What is owed for a referral and by whom: who answers for it, what was handed over, what must be done before it may close.</summary>
public sealed record CareOfReferral
{
    /// <summary>Who answers for it since when; null while nobody but the service's lead does.</summary>
    public Owner? Owner { get; init; }

    /// <summary>Handed over, oldest first.</summary>
    public IReadOnlyList<HandoverItem> Handovers { get; init; } = [];

    /// <summary>Bloods, equipment, letters and the like, oldest first.</summary>
    public IReadOnlyList<OwedAction> Actions { get; init; } = [];

    /// <summary>Onward referrals, oldest first.</summary>
    public IReadOnlyList<OnwardReferral> Onward { get; init; } = [];

    /// <summary>The last request for an ambulance; null when there was none.</summary>
    public AmbulanceRequest? Ambulance { get; init; }

    /// <summary>The ambulance crew that rang from the scene; null when none did.</summary>
    public Crew? Crew { get; init; }

    /// <summary>Safety calls that were made, oldest first.</summary>
    public IReadOnlyList<SafetyCall> SafetyCalls { get; init; } = [];

    /// <summary>What is known of the person's death; null while they live as far as we know.</summary>
    public Death? Death { get; init; }

    /// <summary>When a death was found to be recorded in error, UTC; null otherwise.</summary>
    public Instant? DeathRetractedAt { get; init; }

    /// <summary>The other organisation that was asked to respond; null when none was.</summary>
    public Delegation? Delegation { get; init; }

    /// <summary>Contacts of other providers and first responders.</summary>
    public IReadOnlyList<Guid> ByOthers { get; init; } = [];

    /// <summary>When the person was lifted from the floor, UTC; null when nobody was recorded to.</summary>
    public Instant? LiftedAt { get; init; }

    /// <summary>What was recorded about the person later: outcomes only, no proof of anything (rule 60).</summary>
    public IReadOnlyList<LaterOutcome> Later { get; init; } = [];

    /// <summary>Why a standard was not met, as last said; null while nobody has.</summary>
    public ExplainedBreach? Breach { get; init; }

    /// <summary>When a sender who wants it back was last answered, UTC.</summary>
    public Instant? WithdrawalAnsweredAt { get; init; }

    /// <summary>What desk and clinicians wrote to each other, oldest first.</summary>
    public IReadOnlyList<KeptMessage> Messages { get; init; } = [];

    /// <summary>Photographs and documents, oldest first.</summary>
    public IReadOnlyList<KeptAttachment> Attachments { get; init; } = [];

    /// <summary>Something is owed that nobody has taken on (clinical ruling 23): the referral stays open as <em>actions owed</em>.</summary>
    public bool ActionsOwed => Actions.Any(action => action.IsLoose) || Onward.Any(onward => onward.IsLoose);
}
