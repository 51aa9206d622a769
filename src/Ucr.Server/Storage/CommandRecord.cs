using NodaTime;

namespace Ucr.Server.Storage;

/// <summary>A command that had its effect: the same id again finds this and changes nothing.</summary>
/// <param name="Id">The command's id, made by its sender.</param>
/// <param name="Kind">The command's name.</param>
/// <param name="By">Who sent it.</param>
/// <param name="At">When it was taken, UTC.</param>
/// <param name="Version">The stream's version after it.</param>
public sealed record CommandRecord(Guid Id, string Kind, string By, Instant At, long Version);

/// <summary>Who sends a command, for which provider, under which id.</summary>
/// <param name="Provider">The provider, as tenant.</param>
/// <param name="By">Who gives it.</param>
/// <param name="Id">Made by the sender; the same id twice has one effect.</param>
/// <param name="SeenVersion">The version that the sender's screen showed; null when it does not matter.</param>
public sealed record CommandSender(string Provider, Domain.Actor By, Guid Id, long? SeenVersion = null)
{
    /// <summary>When it was given by the sender's own clock, UTC, where that is a phone: kept with the facts, so that a clock that is wrong shows.</summary>
    public Instant? PhoneAt { get; init; }

    /// <summary>The service itself.</summary>
    public static CommandSender Service(string provider, Guid id) => new(provider, Domain.Actor.Service, id);
}

/// <summary>What the door answers.</summary>
/// <param name="Refusal">Why nothing happened; null when the command was taken.</param>
/// <param name="Version">The stream's version.</param>
/// <param name="Repeated">The command had had its effect before.</param>
public sealed record CommandAnswer(Domain.Refusal? Refusal, long Version, bool Repeated = false)
{
    /// <summary>There is no such referral, visit or shift, or it is another provider's.</summary>
    public static readonly Domain.Refusal NotThere = new("not-there", "This is not there, or belongs to another provider.");

    /// <summary>Somebody else changed it since the screen was shown.</summary>
    public static readonly Domain.Refusal ScreenOutOfDate =
        new("screen-out-of-date", "Somebody changed this while you were looking. Reload, look again, and then decide.");

    /// <summary>Others kept winning the race.</summary>
    public static readonly Domain.Refusal Busy = new("busy", "Several people are changing this at once. Try again in a moment.");

    /// <summary>True when the command was taken, now or before.</summary>
    public bool Taken => Refusal is null;
}
