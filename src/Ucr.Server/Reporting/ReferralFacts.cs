using JasperFx.Events;
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
public sealed partial class ReferralFacts : EventProjection
{
    /// <summary>Names the tables, so that they are made, and emptied before a rebuild.</summary>
    public ReferralFacts()
    {
        foreach (var table in FactTables.All)
        {
            SchemaObjects.Add(table);
            Options.DeleteDataInTableOnTeardown(table.Identifier.QualifiedName);
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
