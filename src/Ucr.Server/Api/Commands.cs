using System.Security.Claims;
using NodaTime;
using Ucr.Domain;
using Ucr.Domain.Values;
using Ucr.Server.Security;
using Ucr.Server.Storage;

namespace Ucr.Server.Api;

/// <summary>What every command by HTTP brings besides its own members.</summary>
public abstract record CommandBody
{
    /// <summary>Made once by the sender: the same id again has no second effect. Without one, each request counts.</summary>
    public Guid? CommandId { get; init; }

    /// <summary>The version that the sender's screen showed; an older one than the stream's is answered with 412.</summary>
    public long? SeenVersion { get; init; }

    /// <summary>When it happened, UTC; now when it is left out.</summary>
    public Instant? OccurredAt { get; init; }
}

/// <summary>The state after a command.</summary>
/// <param name="Version">The stream's version.</param>
/// <param name="Repeated">The command had had its effect before.</param>
public sealed record CommandTaken(long Version, bool Repeated);

/// <summary>Sends commands that came by HTTP through the one door.</summary>
public sealed class CommandSending(CommandDoor door, IClock clock)
{
    /// <summary>The moment a command happened: as its sender says, or now.</summary>
    public Instant At(CommandBody body) => body.OccurredAt ?? clock.GetCurrentInstant();

    /// <summary>Gives a command about a referral.</summary>
    public async Task<IResult> Send(ClaimsPrincipal user, CommandBody body, IReferralCommand command) => Answer(await door.Send(Sender(user, body), command));

    /// <summary>Gives a command about a visit.</summary>
    public async Task<IResult> Send(ClaimsPrincipal user, CommandBody body, IVisitCommand command) => Answer(await door.Send(Sender(user, body), command));

    /// <summary>Gives a command about a person.</summary>
    public async Task<IResult> Send(ClaimsPrincipal user, CommandBody body, IPersonCommand command) => Answer(await door.Send(Sender(user, body), command));

    /// <summary>Gives a command about a shift.</summary>
    public async Task<IResult> Send(ClaimsPrincipal user, CommandBody body, IShiftCommand command) => Answer(await door.Send(Sender(user, body), command));

    /// <summary>Gives a command about the provider's desk.</summary>
    public async Task<IResult> Send(ClaimsPrincipal user, CommandBody body, IDeskCommand command) => Answer(await door.Send(Sender(user, body), command));

    /// <summary>Plans a visit.</summary>
    public async Task<IResult> Send(ClaimsPrincipal user, CommandBody body, Domain.Allocation.PlanVisit command) => Answer(await door.Send(Sender(user, body), command));

    /// <summary>The id of something that a command makes: the same for the same command, so that a repeat finds the first.</summary>
    public static Guid NewId(CommandBody body, string what) => body.CommandId is { } id ? Intake.ReferralIds.Command(what, id) : Guid.NewGuid();

    /// <summary>Gives a command that writes to more than one stream.</summary>
    internal async Task<IResult> Send(ClaimsPrincipal user, CommandBody body, Func<CommandSender, Task<CommandAnswer>> give) => Answer(await give(Sender(user, body)));

    /// <summary>Words that were typed, with an id for where they will be stored.</summary>
    public static FreeText Typed(string? words) => FreeText.Typed(Guid.NewGuid(), words ?? "");

    /// <summary>The same, where words may be left out.</summary>
    public static FreeText? TypedOrNone(string? words) => string.IsNullOrWhiteSpace(words) ? null : Typed(words);

    private CommandSender Sender(ClaimsPrincipal user, CommandBody body) =>
        new(user.Provider, user.Actor, body.CommandId ?? Guid.CreateVersion7(clock.GetCurrentInstant().ToDateTimeOffset()), body.SeenVersion);

    private static IResult Answer(CommandAnswer answer) =>
        answer.Refusal is { } refusal ? Problems.Of(refusal) : Results.Ok(new CommandTaken(answer.Version, answer.Repeated));
}
