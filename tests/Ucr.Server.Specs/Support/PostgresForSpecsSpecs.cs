using Npgsql;
using Shouldly;
using Xunit;

namespace Ucr.Server.Specs.Support;

public sealed class PostgresForSpecsSpecs(PostgresForSpecs postgres)
{
    [Fact]
    public async Task each_spec_has_a_database_of_its_own()
    {
        var one = await postgres.CreateDatabaseAsync("same_name");
        var other = await postgres.CreateDatabaseAsync("same_name");

        string.Equals(one, other, StringComparison.Ordinal).ShouldBeFalse();
        await using var connection = new NpgsqlConnection(one);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand("select current_database()", connection);
        (await command.ExecuteScalarAsync()).ShouldBe(connection.Database);
    }
}
