using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Ucr.Server.Specs.Support;

/// <summary>Keeps every line that the service logs, whatever its level.</summary>
public sealed class SpecLog : ILoggerProvider
{
    private readonly ConcurrentQueue<string> lines = new();

    /// <summary>What was logged so far.</summary>
    public IReadOnlyCollection<string> Lines => lines;

    /// <inheritdoc />
    public ILogger CreateLogger(string categoryName) => new Logger(categoryName, lines);

    /// <inheritdoc />
    public void Dispose()
    {
    }

    private sealed class Logger(string category, ConcurrentQueue<string> lines) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Information;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            lines.Enqueue($"{logLevel} {category} {formatter(state, exception)} {exception}");
    }
}
