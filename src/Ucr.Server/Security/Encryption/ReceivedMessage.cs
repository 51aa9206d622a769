namespace Ucr.Server.Security.Encryption;

/// <summary>A message at the door, before anyone has looked inside.</summary>
/// <param name="Channel">How it came, for example <c>bars</c>.</param>
/// <param name="Sender">The client that sent it.</param>
/// <param name="ContentType">Its content type as it was sent, where one was.</param>
/// <param name="Bytes">The whole of it.</param>
public sealed record ReceivedMessage(string Channel, string Sender, string? ContentType, ReadOnlyMemory<byte> Bytes)
{
    /// <summary>Says nothing of the content.</summary>
    public override string ToString() => $"ReceivedMessage {{ Channel = {Channel}, Length = {Bytes.Length} }}";
}
