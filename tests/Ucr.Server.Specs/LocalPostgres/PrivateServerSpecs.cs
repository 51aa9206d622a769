using System.Diagnostics;
using Npgsql;
using Shouldly;
using Ucr.Server.LocalPostgres;
using Ucr.Server.Operations;
using Xunit;

namespace Ucr.Server.Specs.LocalPostgres;

public sealed class PrivateServerSpecs : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("ucr-private-server-").FullName;

    private string Kept => Path.Combine(folder, "postgres");

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task a_second_start_finds_the_data_and_the_port_of_the_first()
    {
        string first;
        await using (var server = await StartAsync())
        {
            first = server.ConnectionStringTo("postgres");
            await DoAsync(first, "create table remembered (what text)");
        }
        (await Should.ThrowAsync<NpgsqlException>(() => DoAsync(first, "select 1"))).ShouldNotBeOfType<PostgresException>();

        await using var again = await StartAsync();

        again.ConnectionStringTo("postgres").ShouldBe(first);
        await DoAsync(first, "select * from remembered");
    }

    [Fact]
    public async Task a_process_id_left_by_a_crash_does_not_keep_it_from_starting()
    {
        await using (await StartAsync())
        {
        }
        // The id now belongs to something else: here to this very process.
        await File.WriteAllTextAsync(Path.Combine(Kept, "data", "postmaster.pid"), $"{Environment.ProcessId}\n{Kept}\n1\n1\n\n127.0.0.1\n1 1\n");

        await using var server = await StartAsync();

        await DoAsync(server.ConnectionStringTo("postgres"), "select 1");
    }

    [Fact]
    public async Task a_killed_server_starts_again_from_its_log()
    {
        await using var killed = await StartAsync();
        var at = killed.ConnectionStringTo("postgres");
        await DoAsync(at, "create table kept_by_the_log (what text)");
        using (var process = Process.GetProcessById(killed.ProcessId.ShouldNotBeNull()))
        {
            process.Kill();
            await process.WaitForExitAsync();
        }
        await killed.DisposeAsync();

        await using var again = await StartAsync();

        await DoAsync(again.ConnectionStringTo("postgres"), "select * from kept_by_the_log");
    }

    [Fact]
    public async Task a_second_process_shares_the_server_and_does_not_stop_it()
    {
        await using var owner = await StartAsync();

        await using (var guest = await StartAsync())
            guest.ProcessId.ShouldBe(owner.ProcessId);

        await DoAsync(owner.ConnectionStringTo("postgres"), "select 1");
    }

    [Fact]
    public async Task a_wrong_password_is_refused()
    {
        await using var server = await StartAsync();
        var wrong = new NpgsqlConnectionStringBuilder(server.ConnectionStringTo("postgres")) { Password = "guess" };

        var refused = await Should.ThrowAsync<PostgresException>(() => DoAsync(wrong.ConnectionString, "select 1"));

        refused.SqlState.ShouldBe(PostgresErrorCodes.InvalidPassword);
    }

    [Fact]
    public async Task data_of_another_major_version_is_refused_in_one_line()
    {
        Directory.CreateDirectory(Path.Combine(Kept, "data"));
        await File.WriteAllTextAsync(Path.Combine(Kept, "data", "PG_VERSION"), "9\n");

        var refused = await Should.ThrowAsync<CannotStart>(StartAsync);

        refused.Message.ShouldContain("holds data of PostgreSQL 9");
        refused.Message.ShouldNotContain("\n");
    }

    [Fact]
    public async Task a_folder_that_cannot_be_written_is_refused_in_one_line()
    {
        // A file in the folder's place stops root too, whom no permission stops.
        await File.WriteAllTextAsync(Kept, "");

        var refused = await Should.ThrowAsync<CannotStart>(StartAsync);

        refused.Message.ShouldContain("set UCR_DATA to a folder that can");
        refused.Message.ShouldNotContain("\n");
    }

    [Fact]
    public async Task a_server_that_gives_up_is_refused_with_its_last_words()
    {
        await using (await StartAsync())
        {
        }
        await File.AppendAllTextAsync(Path.Combine(Kept, "data", "postgresql.conf"), "shared_buffers = 'much'\n");

        var refused = await Should.ThrowAsync<CannotStart>(StartAsync);

        refused.Message.ShouldContain("FATAL");
        refused.Message.ShouldNotContain("\n");
    }

    [Theory]
    [InlineData(50)]
    [InlineData(700)]
    [InlineData(1500)]
    public async Task a_start_that_is_given_up_leaves_nothing_running_and_nothing_in_the_way(int afterMilliseconds)
    {
        using var patience = new CancellationTokenSource(afterMilliseconds);
        try
        {
            await using var server = await PrivateServer.StartAsync(Kept, Binaries(), durable: false, patience.Token);
        }
        catch (OperationCanceledException)
        {
            // where the moment falls depends on the machine
        }
        File.Exists(Path.Combine(Kept, "data", "postmaster.pid")).ShouldBeFalse();

        await using var next = await StartAsync();

        await DoAsync(next.ConnectionStringTo("postgres"), "select 1");
    }

    private Task<PrivateServer> StartAsync() => PrivateServer.StartAsync(
        Kept, Binaries(), durable: false, TestContext.Current.CancellationToken);

    private static PostgresBinaries Binaries() => PostgresBinaries.Find(AppContext.BaseDirectory).ShouldNotBeNull();

    private static async Task DoAsync(string connectionString, string sql)
    {
        await using var connection = new NpgsqlConnection(connectionString + ";Pooling=false");
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
