using Ucr.Domain.Clocks.Escalations;

namespace Ucr.Server.Clocks.Escalations;

/// <summary>What stands and nobody has taken on: kept with each change, so that no list has to look at every referral.</summary>
/// <param name="Id">The referral, or the provider's desk.</param>
/// <param name="Reference">What people call the referral; null for the desk.</param>
/// <param name="Raised">Oldest first, at least one.</param>
public sealed record OpenEscalations(Guid Id, string? Reference, IReadOnlyList<RaisedEscalation> Raised);
