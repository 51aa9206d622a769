using Npgsql;
using Shouldly;
using Ucr.Server.Allocation.Planning;
using Ucr.Server.Specs.Support;
using Xunit;

namespace Ucr.Server.Specs.Allocation.Planning;

/// <summary>One planner for a provider at a time; another node takes over when it dies.</summary>
public sealed class PlannerLockSpecs(PostgresForSpecs postgres)
{
    [Fact]
    public async Task one_node_plans_for_a_provider_and_another_takes_over_when_it_is_gone()
    {
        var database = await postgres.CreateDatabaseAsync("planner");
        await using var first = new PlannerLock(database);
        await using var second = new PlannerLock(database);
        (await first.Hold("RYZ", Cancellation)).ShouldBeTrue();
        (await second.Hold("RYZ", Cancellation)).ShouldBeFalse();
        (await second.Hold("RXZ", Cancellation)).ShouldBeTrue("each provider has a planner of its own");
        (await first.Hold("RYZ", Cancellation)).ShouldBeTrue("held, and asked for again");

        await Kill(database);
        await Should.ThrowAsync<NpgsqlException>(() => first.Hold("RYZ", Cancellation));
        (await second.Hold("RYZ", Cancellation)).ShouldBeTrue("the lock went with its connection");
        (await first.Hold("RYZ", Cancellation)).ShouldBeFalse("whoever comes back waits");
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>As a machine that is gone: the database ends the connection of whoever holds the lock of RYZ.</summary>
    private static async Task Kill(string database)
    {
        await using var connection = new NpgsqlConnection(database + ";Pooling=false");
        await connection.OpenAsync(Cancellation);
        await using var kill = new NpgsqlCommand(
            "select pg_terminate_backend(pid) from pg_locks where locktype = 'advisory' and (classid::bigint << 32 | objid::bigint) = hashtextextended('ucr-planner/RYZ', 0) and granted", connection);
        (await kill.ExecuteScalarAsync(Cancellation)).ShouldBe(true);
    }
}
