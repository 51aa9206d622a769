using Marten;
using Marten.Services;
using Npgsql;

namespace Ucr.Server.Storage;

/// <summary>
/// Marten logs the statement with its parameters when a save fails, also on an ordinary conflict: that would put patient
/// data into logs. This one names the kind of failure only.
/// </summary>
public sealed partial class QuietMartenLogger(ILogger log) : IMartenLogger, IMartenSessionLogger
{
    /// <inheritdoc />
    public IMartenSessionLogger StartSession(IQuerySession session) => this;

    /// <inheritdoc />
    public void SchemaChange(string sql) => SchemaChanged(sql.Length);

    /// <inheritdoc />
    public void LogSuccess(NpgsqlCommand command)
    {
    }

    /// <inheritdoc />
    public void LogSuccess(NpgsqlBatch batch)
    {
    }

    /// <inheritdoc />
    public void LogFailure(NpgsqlCommand command, Exception ex) => Failed(ex.GetType().Name);

    /// <inheritdoc />
    public void LogFailure(NpgsqlBatch batch, Exception ex) => Failed(ex.GetType().Name);

    /// <inheritdoc />
    public void LogFailure(Exception ex, string message) => Failed(ex.GetType().Name);

    /// <inheritdoc />
    public void RecordSavedChanges(IDocumentSession session, IChangeSet commit)
    {
    }

    /// <inheritdoc />
    public void OnBeforeExecute(NpgsqlCommand command)
    {
    }

    /// <inheritdoc />
    public void OnBeforeExecute(NpgsqlBatch batch)
    {
    }

    [LoggerMessage(LogLevel.Information, "Schema changed: {Length} characters of DDL")]
    private partial void SchemaChanged(int length);

    [LoggerMessage(LogLevel.Information, "A save did not succeed: {Kind}")]
    private partial void Failed(string kind);
}
