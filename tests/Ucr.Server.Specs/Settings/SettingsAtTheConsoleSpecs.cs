using System.Text.Json.Nodes;
using Npgsql;
using Shouldly;
using Ucr.Server.Specs.Support;
using Xunit;

namespace Ucr.Server.Specs.Settings;

/// <summary>The program itself, as somebody at the server runs it, on a real database.</summary>
public sealed class SettingsAtTheConsoleSpecs(PostgresForSpecs postgres) : IDisposable
{
    private const string Provider = "ZZ7";
    private readonly string folder = Directory.CreateTempSubdirectory("ucr-console-").FullName;
    private string database = "";

    [Fact]
    public async Task settings_are_exported_previewed_refused_and_imported()
    {
        database = await postgres.CreateDatabaseAsync("console");
        var help = await Run("--help");
        help.Out.ShouldContain("settings");

        (await Run("settings", "export")).Error.ShouldContain("--provider");
        (await Run("settings", "export", "--provider", Provider, "--out", In("now.json"))).ShouldBe((0, "", ""));
        var file = JsonNode.Parse(await File.ReadAllTextAsync(In("now.json"), TestContext.Current.CancellationToken))!;
        file["provider"]!.GetValue<string>().ShouldBe(Provider);

        var episode = file["policies"]!["clocks"]!["limits"]!.AsArray().Single(limit => limit!["kind"]!.GetValue<string>() == "CrisisEpisode")!;
        episode["limit"] = "49:00:00";
        await File.WriteAllTextAsync(In("changed.json"), file.ToJsonString(), TestContext.Current.CancellationToken);
        var preview = await Run("settings", "import", In("changed.json"), "--provider", Provider, "--preview");
        preview.ShouldSatisfyAllConditions(() => preview.Exit.ShouldBe(0, preview.Error), () => preview.Out.ShouldContain("/clocks/limits/CrisisEpisode/limit: 48 hours -> 49 hours"), () => preview.Out.ShouldContain("Nothing was changed."));

        episode["limit"] = "-1:00:00";
        await File.WriteAllTextAsync(In("wrong.json"), file.ToJsonString(), TestContext.Current.CancellationToken);
        var wrong = await Run("settings", "import", In("wrong.json"), "--provider", Provider, "--reason", "Because");
        (wrong.Exit, wrong.Out).ShouldBe((1, ""));
        wrong.Error.ShouldStartWith("ucr: /policies/clocks/limits/");
        (await Run("settings", "import", In("changed.json"), "--provider", Provider)).Error.ShouldContain("Say why the settings change.");
        (await Run("settings", "import", In("nowhere.json"), "--provider", Provider, "--reason", "Because")).Error.ShouldContain("cannot be read");
        (await Run("settings", "import", In("changed.json"), "--provider", Provider, "--reason", "Because", "--from", "tomorrow")).Error.ShouldContain("--from tomorrow is not a time");

        var imported = await Run("settings", "import", In("changed.json"), "--provider", Provider, "--reason", "Agreed locally", "--by", "helen.frost");
        imported.Exit.ShouldBe(0, imported.Error);
        imported.Out.ShouldContain($"The settings of {Provider} have been changed, by helen.frost.");
        (await Kept()).ShouldBe(("helen.frost", "Agreed locally", "49:00:00"));
        (await Run("settings", "import", In("now.json"), "--preview")).Exit.ShouldBe(0, "the database serves one provider, so that nobody has to name it");
    }

    /// <inheritdoc />
    public void Dispose() => Directory.Delete(folder, recursive: true);

    private string In(string name) => Path.Combine(folder, name);

    private async Task<(string? By, string? Reason, string? Limit)> Kept()
    {
        await using var connection = new NpgsqlConnection(database + ";Pooling=false");
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = new NpgsqlCommand("select data::text from ucr.mt_events where tenant_id = $1", connection) { Parameters = { new() { Value = Provider } } };
        var data = JsonNode.Parse((string)(await command.ExecuteScalarAsync(TestContext.Current.CancellationToken))!)!;
        var limit = data["values"]!["clocks"]!["limits"]!.AsArray().Single(each => each!["kind"]!.GetValue<string>() == "CrisisEpisode")!["limit"];
        return (data["by"]!.GetValue<string>(), data["reason"]!.GetValue<string>(), limit!.GetValue<string>());
    }

    private Task<(int Exit, string Out, string Error)> Run(params string[] arguments) => ConsoleProgram.Run(database, folder, arguments);
}
