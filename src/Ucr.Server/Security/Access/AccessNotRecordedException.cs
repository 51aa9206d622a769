namespace Ucr.Server.Security.Access;

/// <summary>That somebody looks could not be recorded, so they are not shown anything.</summary>
public sealed class AccessNotRecordedException(Exception inner) : Exception("The access could not be recorded.", inner);
