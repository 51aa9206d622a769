using NodaTime;
using Ucr.Domain.Clocks;
using Ucr.Domain.Values;
using Ucr.Server.Storage;

namespace Ucr.Server.Clocks;

/// <summary>Something about a referral may be due.</summary>
/// <param name="Provider">The provider, as tenant.</param>
/// <param name="Referral">The referral.</param>
public sealed record RaiseDue(string Provider, ReferralId Referral);

/// <summary>Raises what is due, if its cause still stands. Safe to repeat.</summary>
public static class RaiseDueHandler
{
    /// <summary>Sends the decision through the one door.</summary>
    public static async Task Handle(RaiseDue message, CommandDoor door, IClock clock) =>
        await door.Send(
            CommandSender.Service(message.Provider, Guid.CreateVersion7(clock.GetCurrentInstant().ToDateTimeOffset())),
            new RaiseWhatIsDue(message.Referral));
}
