namespace Ucr.Server.Security;

/// <summary>The service must not start with the security settings it was given. The message says what to do.</summary>
public sealed class SecuritySetupException(string message, Exception? inner = null) : Exception(message, inner);
