using System.Data.Common;
using Ucr.Server.Storage;
using Weasel.Core;

namespace Ucr.Server.Reporting;

/// <summary>The comments of one reporting table and of its columns, as a part of the schema: made after the table, and again when they are other words.</summary>
/// <param name="meaning">What they say.</param>
internal sealed class TableComments(TableMeaning meaning) : ISchemaObject
{
    private readonly string table = $"{StorageSetup.Schema}.{meaning.Table}";

    /// <summary>Those of a table.</summary>
    /// <param name="table">With its schema.</param>
    public static TableComments Of(string table) => new(TableWords.Of(table));

    /// <inheritdoc />
    public DbObjectName Identifier { get; } = new Weasel.Postgresql.Tables.Table($"{StorageSetup.Schema}.{meaning.Table}_comments").Identifier;

    /// <summary>As the database tells them: the table's, then each column's by name.</summary>
    private string Expected => string.Join('\n', meaning.Columns.OrderBy(column => column.Name, StringComparer.Ordinal).Select(column => $"{column.Name}: {column.Words}").Prepend(meaning.Words));

    /// <inheritdoc />
    public void WriteCreateStatement(Migrator migrator, TextWriter writer)
    {
        writer.WriteLine($"comment on table {table} is {Quoted(meaning.Words)};");
        foreach (var (name, words) in meaning.Columns)
        {
            writer.WriteLine($"comment on column {table}.\"{name}\" is {Quoted(words)};");
        }
    }

    /// <summary>They go with their table.</summary>
    public void WriteDropStatement(Migrator rules, TextWriter writer)
    {
    }

    /// <inheritdoc />
    public void ConfigureQueryCommand(Weasel.Core.DbCommandBuilder builder) => builder.Append(
        $"""
        select concat_ws(chr(10), obj_description(c.oid, 'pg_class'),
            (select string_agg(concat(a.attname, ': ', col_description(c.oid, a.attnum)), chr(10) order by a.attname) from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped))
        from pg_class c where c.oid = to_regclass('{table}');
        """);

    /// <inheritdoc />
    public async Task<ISchemaObjectDelta> CreateDeltaAsync(DbDataReader reader, CancellationToken ct = default)
    {
        var known = await reader.ReadAsync(ct) ? reader.GetString(0) : null;
        return new Delta(this, known switch
        {
            null => SchemaPatchDifference.Create,
            _ when string.Equals(known, Expected, StringComparison.Ordinal) => SchemaPatchDifference.None,
            _ => SchemaPatchDifference.Update,
        });
    }

    /// <inheritdoc />
    public IEnumerable<DbObjectName> AllNames() => [Identifier];

    private static string Quoted(string words) => $"'{words.Replace("'", "''", StringComparison.Ordinal)}'";

    private sealed class Delta(TableComments comments, SchemaPatchDifference difference) : ISchemaObjectDelta
    {
        public ISchemaObject SchemaObject => comments;

        public SchemaPatchDifference Difference => difference;

        public void WriteUpdate(Migrator rules, TextWriter writer) => comments.WriteCreateStatement(rules, writer);

        public void WriteRollback(Migrator rules, TextWriter writer)
        {
            // Comments of before hold nobody up.
        }

        public void WriteRestorationOfPreviousState(Migrator rules, TextWriter writer)
        {
            // Likewise.
        }
    }
}
