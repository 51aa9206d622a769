using System.Globalization;
using System.Text.RegularExpressions;
using Npgsql;
using Shouldly;
using Ucr.Server.Specs.Architecture;
using Ucr.Server.Specs.Intake.History;
using Ucr.Server.Specs.Support;
using Xunit;

namespace Ucr.Server.Specs.Reporting;

/// <summary>The questions of docs/tables.md, asked as they stand there by the role that it gives to analysts.</summary>
public sealed partial class WorkedExamplesSpecs(UcrApp app)
{
    // April has five referrals of which one was late, May six, June seven: all seen after 90 minutes, the late ones after 150.
    private static readonly string[] Answers =
    [
        "2026-04-01,5,4|2026-05-01,6,5|2026-06-01,7,6",
        "Harbour,18,83.3",
        "Ambulance999,90,150",
        "11,18",
        "LATE,30|LATE,30|LATE,30",
        "Accepted,,7",
        "90,15|150,3",
        "Harbour,18,80",
        "6",
        "1,7",
    ];

    private readonly FiguresOf figures = new(app);

    [GeneratedRegex("^```sql\n(?<sql>.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Block { get; }

    [Fact]
    public async Task every_question_has_the_answer_that_was_counted_by_hand_and_an_analyst_can_ask_nothing_else()
    {
        await figures.Imported(Enumerable.Range(4, 3).SelectMany(month => Enumerable.Range(0, month + 1).Select(number => Line(month, number))));
        var role = $"ucr_analyst_{Guid.NewGuid():N}";
        var blocks = Block.Matches(await File.ReadAllTextAsync(Path.Combine(Repository.Root, "docs", "tables.md"), TestContext.Current.CancellationToken))
            .Select(block => block.Groups["sql"].Value.Replace("'RYZ'", $"'{figures.Provider}'", StringComparison.Ordinal).Replace("ucr_analyst", role, StringComparison.Ordinal)).ToList();
        blocks.Count.ShouldBe(1 + Answers.Length, "the role, and each question");

        await using var connection = new NpgsqlConnection(app.Database + ";Pooling=false");
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await Run(connection, blocks[0]);
        try
        {
            await Run(connection, $"set role {role}");
            foreach (var (question, answer) in blocks.Skip(1).Zip(Answers))
            {
                Anonymous().Replace(await Answer(connection, question), "LATE").ShouldBe(answer, question);
            }

            (await Should.ThrowAsync<PostgresException>(() => Run(connection, "select * from ucr.mt_doc_patientrecord"))).SqlState.ShouldBe(PostgresErrorCodes.InsufficientPrivilege);
            (await Should.ThrowAsync<PostgresException>(() => Run(connection, "select * from ucr.mt_events"))).SqlState.ShouldBe(PostgresErrorCodes.InsufficientPrivilege);
            (await Should.ThrowAsync<PostgresException>(() => Run(connection, "delete from ucr.referral_fact"))).SqlState.ShouldBe(PostgresErrorCodes.InsufficientPrivilege);
        }
        finally
        {
            await Run(connection, $"reset role; drop owned by {role}; drop role {role}");
        }
    }

    // The service gives a reference of its own to each referral.
    [GeneratedRegex("UCR-[0-9A-Z]+", RegexOptions.None, 1000)]
    private static partial Regex Anonymous();

    private static async Task Run(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }

    private static async Task<string> Answer(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await using var rows = await command.ExecuteReaderAsync();
        var lines = new List<string>();
        while (await rows.ReadAsync())
        {
            lines.Add(string.Join(',', Enumerable.Range(0, rows.FieldCount).Select(at => rows.IsDBNull(at) ? "" : Text(rows.GetValue(at)))));
        }

        return string.Join('|', lines);
    }

    private static string Text(object value) => value switch
    {
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTime day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };

    private string Line(int month, int number) => GoodLine.Json($"M{month}-{number}", figures.Provider, json =>
    {
        var day = $"2026-{month:00}-10T";
        (json["receivedAt"], json["decidedAt"], json["closedAt"]) = (day + "10:00:00Z", day + "10:05:00Z", day + "14:00:00Z");
        (json["contacts"]![0]!["startedAt"], json["contacts"]![0]!["endedAt"]) = (day + (number == 0 ? "12:30:00Z" : "11:30:00Z"), day + "13:00:00Z");
    }).ToJsonString();
}
