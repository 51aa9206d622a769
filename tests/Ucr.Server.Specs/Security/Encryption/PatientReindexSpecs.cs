using Marten;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Shouldly;
using Ucr.Server.Security.Encryption;
using Ucr.Server.Specs.Support;
using Xunit;

namespace Ucr.Server.Specs.Security.Encryption;

/// <summary>Records that were stored when patients were found by NHS number alone; on a service of its own, which indexes every record it holds.</summary>
public sealed class PatientReindexSpecs
{
    private const string Provider = "RYZ";
    private static readonly LocalDate Born = new(1931, 2, 3);

    [Fact]
    public async Task whoever_was_stored_before_is_found_by_name_and_by_birth_date_and_reads_the_same()
    {
        await using var app = await new UcrApp().Started();
        var (vault, reindex, stop) = (app.Services.GetRequiredService<PatientVault>(), app.Services.GetRequiredService<PatientReindex>(), TestContext.Current.CancellationToken);
        Guid[] people = [.. Enumerable.Range(0, 205).Select(_ => Guid.CreateVersion7())];
        var erased = people[^1];
        await Store(app, async session =>
        {
            foreach (var person in people)
            {
                await vault.Store(session, person, new() { FamilyName = "Beforeson", GivenName = "Ida", BornOn = Born });
            }
        });
        await Store(app, async session => session.Store((await session.LoadManyAsync<PatientRecord>(stop, people)).Select(record => record with { IndexedBy = 0, BornIndex = null, NameIndex = null })));
        await Store(app, session => app.Services.GetRequiredService<PatientKeys>().Erase(session, erased, "spec", "asked for", stop));
        await using var session = app.Services.GetRequiredService<IDocumentStore>().QuerySession(Provider);
        (await vault.Perhaps(session, Born, null, null, 300, stop)).ShouldBeEmpty();

        (await reindex.Run(stop)).ShouldBe(205);

        (await vault.Perhaps(session, Born, null, null, 300, stop)).Order().ShouldBe(people[..^1].Order());
        (await vault.Perhaps(session, null, "Beforeson", "Irene", 300, stop)).Count.ShouldBe(204);
        (await vault.Read(session, people[0], stop))!.FamilyName.ShouldBe("Beforeson");
        (await reindex.Run(stop)).ShouldBe(0, "each record is indexed once");
    }

    private static async Task Store(UcrApp app, Func<IDocumentSession, Task> work)
    {
        await using var session = app.Services.GetRequiredService<IDocumentStore>().LightweightSession(Provider);
        await work(session);
        await session.SaveChangesAsync(TestContext.Current.CancellationToken);
    }
}
