using System.Globalization;
using System.Text;
using Npgsql;
using Shouldly;
using Ucr.Server.Integration.Places;
using Ucr.Server.Reporting;
using Ucr.Server.Reporting.People;
using Ucr.Server.Specs.Architecture;
using Ucr.Server.Specs.Support;
using Weasel.Postgresql.Tables;
using Xunit;

namespace Ucr.Server.Specs.Reporting;

/// <summary>Every reporting table and column says in the database what it means, in the words of docs/tables.md.</summary>
public sealed class TableCommentSpecs(UcrApp app)
{
    private const string Begin = "<!-- Written from the code by TableCommentSpecs, with UCR_WRITE_DOCS=1. -->\n";
    private const string End = "<!-- The end of what is written from the code. -->\n";

    private static IEnumerable<Table> Tables => [.. FactTables.All, PersonTable.Table(), .. PlaceTables.All];

    [Fact]
    public void every_table_and_every_column_has_its_words_and_no_words_are_without_one()
    {
        TableWords.All.Select(meaning => meaning.Table).Order(StringComparer.Ordinal).ShouldBe(Tables.Select(table => table.Identifier.Name).Order(StringComparer.Ordinal));
        foreach (var table in Tables)
        {
            var meaning = TableWords.Of(table.Identifier.QualifiedName);
            meaning.Columns.Select(column => column.Name).Order(StringComparer.Ordinal).ShouldBe(table.Columns.Select(column => column.Name).Order(StringComparer.Ordinal), table.Identifier.Name);
            meaning.Columns.Select(column => column.Words).Append(meaning.Words).ShouldAllBe(words => words.EndsWith('.'));
        }
    }

    [Fact]
    public async Task the_database_keeps_them_as_its_comments()
    {
        await app.Started();
        await using var connection = new NpgsqlConnection(app.Database + ";Pooling=false");
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = new NpgsqlCommand(
            """
            select c.relname, coalesce(a.attname, ''), coalesce(col_description(c.oid, a.attnum), '')
            from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped where c.relnamespace = 'ucr'::regnamespace and c.relkind = 'r'
            union all select c.relname, '', coalesce(obj_description(c.oid, 'pg_class'), '') from pg_class c where c.relnamespace = 'ucr'::regnamespace and c.relkind = 'r'
            """,
            connection);
        var told = new Dictionary<(string Table, string Column), string>();
        await using var rows = await command.ExecuteReaderAsync(TestContext.Current.CancellationToken);
        while (await rows.ReadAsync(TestContext.Current.CancellationToken))
        {
            told[(rows.GetString(0), rows.GetString(1))] = rows.GetString(2);
        }

        foreach (var meaning in TableWords.All)
        {
            told[(meaning.Table, "")].ShouldBe(meaning.Words, meaning.Table);
            foreach (var (name, words) in meaning.Columns)
            {
                told[(meaning.Table, name)].ShouldBe(words, $"{meaning.Table}.{name}");
            }
        }
    }

    [Fact]
    public void the_document_has_the_same_words()
    {
        var file = Path.Combine(Repository.Root, "docs", "tables.md");
        var document = File.ReadAllText(file).ReplaceLineEndings("\n");
        var (from, to) = (document.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length, document.IndexOf(End, StringComparison.Ordinal));
        if (Environment.GetEnvironmentVariable("UCR_WRITE_DOCS") is "1")
        {
            File.WriteAllText(file, document[..from] + Written() + document[to..]);
        }
        else
        {
            document[from..to].ShouldBe(Written(), "docs/tables.md is stale: run this spec with UCR_WRITE_DOCS=1");
        }
    }

    private static string Written()
    {
        var text = new StringBuilder("\n");
        foreach (var meaning in TableWords.All)
        {
            text.Append(CultureInfo.InvariantCulture, $"**`{meaning.Table}`**: {meaning.Words}\n\n| column | meaning |\n|---|---|\n");
            foreach (var (name, words) in meaning.Columns)
            {
                text.Append(CultureInfo.InvariantCulture, $"| `{name}` | {words} |\n");
            }

            text.Append('\n');
        }

        return text.ToString();
    }
}
