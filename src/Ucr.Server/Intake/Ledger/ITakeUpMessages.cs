using Ucr.Server.Security.Encryption;

namespace Ucr.Server.Intake.Ledger;

/// <summary>
/// A door that can work once more on a message that it stored and was cut off from: the node was killed, the database lost.
/// A door without one leaves such a message to a person.
/// </summary>
public interface ITakeUpMessages
{
    /// <summary>True for the channel that the door stores its messages under.</summary>
    bool Takes(string channel);

    /// <summary>
    /// Works on the message as the door would, without anybody to answer, and gives it an outcome. What throws, or leaves it
    /// without one, becomes a task for a person. The same message twice must have one effect.
    /// </summary>
    /// <param name="provider">The provider, as tenant.</param>
    /// <param name="message">The message, without an outcome.</param>
    /// <param name="bytes">Its bytes.</param>
    /// <param name="cancellation">A deadline of the service's own.</param>
    Task TakeUp(string provider, RawMessage message, ReadOnlyMemory<byte> bytes, CancellationToken cancellation);
}
