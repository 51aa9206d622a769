using NodaTime;
using Ucr.Domain;

namespace Ucr.Server.Operations.Health;

/// <summary>A node of the service started. Written so that every read model has something to move past: the check at start-up waits for it.</summary>
/// <param name="Node">The node's machine name.</param>
/// <param name="StartedAt">UTC.</param>
public sealed record ServiceStarted(string Node, Instant StartedAt) : IUcrEvent;

/// <summary>The stream of one start.</summary>
public sealed record ServiceRun(Guid Id);
