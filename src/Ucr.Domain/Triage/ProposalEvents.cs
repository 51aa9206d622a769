using Ucr.Domain.Triage.Automation;

namespace Ucr.Domain.Triage;

/// <summary>Assisted triage proposed a disposition; nothing changes until a person decides (clinical ruling 9).</summary>
/// <param name="Proposal">What, and why.</param>
/// <param name="ProposedAt">UTC.</param>
public sealed record DispositionProposed(Proposal Proposal, Instant ProposedAt) : IReferralEvent;
