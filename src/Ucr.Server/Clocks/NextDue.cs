using NodaTime;

namespace Ucr.Server.Clocks;

/// <summary>When something falls due next. Due times are data: nothing depends on a timer that could be lost.</summary>
/// <param name="Id">The referral, or the provider's desk.</param>
/// <param name="DueAt">UTC.</param>
/// <param name="AtDesk">True for the desk.</param>
public sealed record NextDue(Guid Id, Instant DueAt, bool AtDesk = false);
