namespace Ucr.Server.Operations;

/// <summary>The service cannot start. The message is one line that says what to do; it is all that is printed.</summary>
public sealed class CannotStart(string message, Exception? inner = null) : Exception(message, inner);
