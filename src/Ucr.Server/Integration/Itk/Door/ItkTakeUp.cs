using Ucr.Domain;
using Ucr.Server.Intake.Ledger;
using Ucr.Server.Security.Encryption;

namespace Ucr.Server.Integration.Itk.Door;

/// <summary>Takes up requests of the toolkit that were stored and cut off.</summary>
internal sealed class ItkTakeUp(ItkWork work) : ITakeUpMessages
{
    /// <inheritdoc />
    public bool Takes(string channel) => channel is ItkDoor.Channel;

    /// <inheritdoc />
    public Task TakeUp(string provider, RawMessage message, ReadOnlyMemory<byte> bytes, CancellationToken cancellation) =>
        work.Do(provider, new Actor(new(message.Sender), new HashSet<Role> { Role.Integration }, Registered: false), message, bytes, cancellation);
}
