using JasperFx.Events;
using JasperFx.Events.Projections;
using Marten;
using Marten.Events.Projections;
using Ucr.Domain;
using Ucr.Domain.Clocks;
using Ucr.Domain.Intake;
using Ucr.Domain.Outcomes;
using Ucr.Domain.Triage;
using Ucr.Domain.Visits;
using Ucr.Server.Storage;
using Weasel.Postgresql.Tables;

namespace Ucr.Server.Reporting;

/// <summary>
/// Plain columns that an analyst can query with SQL, kept behind the events (docs/tables.md): a row for each referral, for each
/// of its waiting times, and for each care contact. Reports read these; boards never do.
/// </summary>
public sealed partial class ReferralFacts : EventProjection, IJasperFxProjection<IDocumentOperations>
{
    /// <summary>Names the tables, so that they are made, and emptied before a rebuild.</summary>
    public ReferralFacts()
    {
        foreach (var table in FactTables.All)
        {
            SchemaObjects.Add(table);
            SchemaObjects.Add(TableComments.Of(table.Identifier.QualifiedName));
            Options.DeleteDataInTableOnTeardown(table.Identifier.QualifiedName);
        }
    }

    /// <summary>Several events at once. Receipts go first and together: each is the first fact of its referral, so that nothing was before it.</summary>
    async Task IJasperFxProjection<IDocumentOperations>.ApplyAsync(IDocumentOperations operations, IReadOnlyList<IEvent> events, CancellationToken cancellation)
    {
        foreach (var received in events.Where(e => e.Data is ReferralReceived).GroupBy(e => e.TenantId, StringComparer.Ordinal))
        {
            var (sql, parameters) = FactStatements.Received(received.Key, [.. received.Select(e => (ReferralReceived)e.Data)]);
            operations.QueueSqlCommand(sql, parameters);
        }

        foreach (var e in events.Where(e => e.Data is not ReferralReceived))
        {
            await ApplyAsync(operations, e, cancellation);
        }
    }

    /// <inheritdoc />
    public override ValueTask ApplyAsync(IDocumentOperations operations, IEvent e, CancellationToken cancellation)
    {
        foreach (var (sql, parameters) in FactStatements.For(e))
        {
            operations.QueueSqlCommand(sql, parameters);
        }

        return ValueTask.CompletedTask;
    }
}
