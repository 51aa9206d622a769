using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;
using Shouldly;
using Ucr.Server.Reporting;
using Ucr.Server.Specs.Support;
using Xunit;

namespace Ucr.Server.Specs.Reporting;

/// <summary>Tables of facts of an older shape are filled anew, those of today stay.</summary>
public sealed class FactRebuildSpecs(UcrApp app)
{
    [Fact]
    public async Task tables_of_another_shape_are_emptied_once_and_those_of_todays_stay()
    {
        await app.Started();
        var (database, schema) = (app.Services.GetRequiredService<NpgsqlDataSource>(), $"shape_{Guid.NewGuid():N}"[..20]);
        var rebuild = new FactRebuild(database, NullLogger<FactRebuild>.Instance, schema);
        await Run($"create schema {schema}");
        try
        {
            await rebuild.StartingAsync(CancellationToken.None);
            await Run($"create table {schema}.mt_event_progression (name text, last_seq_id bigint); insert into {schema}.mt_event_progression values ('ReferralFacts:All', 7), ('HighWaterMark', 9)");
            await Run($"create table {schema}.referral_fact (reference text); insert into {schema}.referral_fact values ('UCR-1')");
            await Run($"create table {schema}.fact_shape (id integer primary key, shape text not null)");

            await rebuild.StartingAsync(CancellationToken.None);
            (await Run($"select count(*) from {schema}.referral_fact")).ShouldBe(0L, "the shape was not known: older than today's");
            (await Run($"select sum(last_seq_id) from {schema}.mt_event_progression")).ShouldBe(9m);
            await rebuild.StartedAsync(CancellationToken.None);

            await Run($"insert into {schema}.referral_fact values ('UCR-1'); update {schema}.mt_event_progression set last_seq_id = 9");
            await rebuild.StartingAsync(CancellationToken.None);
            (await Run($"select count(*) from {schema}.referral_fact")).ShouldBe(1L, "nothing has changed");

            await Run($"update {schema}.fact_shape set shape = 'of before'");
            await rebuild.StartingAsync(CancellationToken.None);
            (await Run($"select count(*) from {schema}.referral_fact")).ShouldBe(0L, "another shape");
        }
        finally
        {
            await Run($"drop schema {schema} cascade");
        }

        async Task<object?> Run(string sql)
        {
            await using var command = database.CreateCommand(sql);
            return await command.ExecuteScalarAsync();
        }
    }
}
