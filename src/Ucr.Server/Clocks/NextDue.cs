using NodaTime;

namespace Ucr.Server.Clocks;

/// <summary>When something about a referral falls due next. Due times are data: nothing depends on a timer that could be lost.</summary>
/// <param name="Id">The referral.</param>
/// <param name="DueAt">UTC.</param>
public sealed record NextDue(Guid Id, Instant DueAt);
