using System.Collections.Concurrent;
using Marten;
using Marten.Linq.Members;
using Marten.Schema;
using NpgsqlTypes;

namespace Ucr.Server.Storage.Together;

/// <summary>
/// One statement that writes many documents of a type: the same columns as Marten writes one by one. What it copies out of a document into a
/// column of its own is read from the document in the database, so that nothing is said twice.
/// </summary>
internal static class DocumentStatement
{
    // By table and not by type: stores with schemas of their own have tables of their own.
    private static readonly ConcurrentDictionary<(string Table, bool Replacing), string> Made = [];

    /// <summary>The statement. Its parameters: provider, name of the type, ids, documents.</summary>
    /// <param name="options">What Marten knows of the documents.</param>
    /// <param name="type">The document's type; its id is a UUID, or wraps one.</param>
    /// <param name="replacing">True to write over a document that is there; false to refuse with a unique violation.</param>
    public static string For(IReadOnlyStoreOptions options, Type type, bool replacing)
    {
        var document = options.FindOrResolveDocumentType(type);
        return Made.GetOrAdd((document.TableName.QualifiedName, replacing), key => Make(document, key.Replacing));
    }

    private static string Make(IDocumentType document, bool replacing)
    {
        // A read model counts the events of its stream, and each of these streams begins; any other document has a version that only has to be another one.
        var version = document.Metadata.Revision.Enabled ? "(r.data ->> 'version')::bigint" : "gen_random_uuid()";
        (string Name, string Value)[] columns =
        [
            ("tenant_id", "?"), ("mt_dotnet_type", "?"), ("id", "r.id"), ("data", "r.data"), ("mt_version", version), ("mt_last_modified", "transaction_timestamp()"),
            .. document.DuplicatedFields.Select(field => (field.ColumnName, Value(field))),
        ];
        var over = $" on conflict (tenant_id, id) do update set {string.Join(", ", columns.Select(column => column.Name).Except(["tenant_id", "id"], StringComparer.Ordinal).Select(name => $"{name} = excluded.{name}"))}";
        return $"""
            insert into {document.TableName.QualifiedName} ({string.Join(", ", columns.Select(column => column.Name))})
            select {string.Join(", ", columns.Select(column => column.Value))} from (select unnest(?) as id, unnest(?)::jsonb as data) as r{(replacing ? over : "")}
            """;
    }

    private static string Value(DuplicatedField field)
    {
        var name = field.Members.Length == 1 ? field.MemberName : throw new NotSupportedException($"{field.MemberName} lies deeper than this statement reads.");
        var text = $"r.data ->> '{char.ToLowerInvariant(name[0])}{name[1..]}'";
        return field.DbType switch
        {
            NpgsqlDbType.Varchar or NpgsqlDbType.Text => text,
            NpgsqlDbType.TimestampTz => $"({text})::timestamptz",
            _ => throw new NotSupportedException($"{field.MemberName} is of a kind that this statement does not write: {field.DbType}."),
        };
    }
}
