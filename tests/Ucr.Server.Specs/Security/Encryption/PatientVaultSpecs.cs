using System.Security.Cryptography;
using Marten;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Shouldly;
using Ucr.Server.Security.Encryption;
using Xunit;

namespace Ucr.Server.Specs.Security.Encryption;

public sealed class PatientVaultSpecs(SecurityHost host) : IClassFixture<SecurityHost>
{
    private static readonly PatientIdentity Edna = new()
    {
        FamilyName = "Zzcanary",
        GivenName = "Edna",
        NhsNumber = "999 919 0758",
        BornOn = new LocalDate(1938, 8, 16),
        AddressLines = ["1 Canary Row"],
        Postcode = "ZZ99 3VZ",
        Phones = [new("01632 960101", 1, "daughter")],
    };

    private readonly Guid patient = Guid.NewGuid();
    private readonly string provider = $"R{Guid.NewGuid().ToString("N")[..6]}";

    private PatientVault Vault => host.Services.GetRequiredService<PatientVault>();

    private PatientKeys Keys => host.Services.GetRequiredService<PatientKeys>();

    [Fact]
    public async Task what_is_stored_about_a_patient_reads_back_the_same()
    {
        await Save(s => Vault.Store(s, patient, Edna));
        var read = (await Read(s => Vault.Read(s, patient))).ShouldNotBeNull();
        read.FamilyName.ShouldBe("Zzcanary");
        read.BornOn.ShouldBe(new LocalDate(1938, 8, 16));
        read.AddressLines.ShouldBe(["1 Canary Row"]);
        read.Phones.ShouldHaveSingleItem().Relationship.ShouldBe("daughter");
    }

    [Fact]
    public async Task no_table_holds_a_word_of_it()
    {
        await Save(async s =>
        {
            await Vault.Store(s, patient, Edna);
            await Vault.StoreText(s, patient, Guid.NewGuid(), "Zzcanary fell");
        });
        await using var session = host.Store.QuerySession(provider);
        foreach (var type in (Type[])[typeof(PatientRecord), typeof(PatientText), typeof(PatientKey)])
        {
            var table = host.Store.Options.FindOrResolveDocumentType(type).TableName;
            var rows = await session.AdvancedSql.QueryAsync<string>($"select to_json(data::text) from {table.QualifiedName}", CancellationToken.None);
            rows.ShouldNotBeEmpty();
            rows.ShouldAllBe(r => !r.Contains("canary", StringComparison.OrdinalIgnoreCase) && !r.Contains("9999190758", StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task an_identity_and_a_text_can_be_stored_for_a_new_patient_in_one_unit_of_work()
    {
        var text = Guid.NewGuid();
        await Save(async s =>
        {
            await Vault.Store(s, patient, Edna);
            await Vault.StoreText(s, patient, text, "Key under the pot");
        });
        (await Read(s => Vault.ReadTexts(s, [text])))[text].ShouldBe("Key under the pot");
    }

    [Fact]
    public async Task another_provider_reads_nothing()
    {
        await Save(s => Vault.Store(s, patient, Edna));
        await using var session = host.Store.QuerySession("RXZ");
        (await Vault.Read(session, patient)).ShouldBeNull();
        (await Vault.WithNhsNumber(session, "9999190758")).ShouldBeEmpty();
    }

    [Fact]
    public async Task a_row_moved_to_another_patient_does_not_open()
    {
        var other = Guid.NewGuid();
        await Save(async s =>
        {
            await Vault.Store(s, patient, Edna);
            await Vault.Store(s, other, Edna with { GivenName = "Edwin" });
        });
        await Save(async s => s.Store((await s.LoadAsync<PatientRecord>(patient))! with { Id = other }));
        await Should.ThrowAsync<CryptographicException>(() => Read(s => Vault.Read(s, other)));
    }

    [Fact]
    public async Task patients_are_found_by_their_number_however_it_is_spaced()
    {
        await Save(s => Vault.Store(s, patient, Edna));
        (await Read(s => Vault.WithNhsNumber(s, "9999190758"))).ShouldBe([patient]);
    }

    [Fact]
    public async Task erasing_the_key_makes_identity_and_text_unreadable_and_says_who_did()
    {
        var text = Guid.NewGuid();
        await Save(async s =>
        {
            await Vault.Store(s, patient, Edna);
            await Vault.StoreText(s, patient, text, "Fell twice");
        });
        await Save(s => Keys.Erase(s, patient, "helen.frost", "request 7"));
        (await Read(s => Vault.Read(s, patient))).ShouldBeNull();
        (await Read(s => Vault.ReadTexts(s, [text]))).ShouldBeEmpty();
        var gone = (await Read(s => s.LoadAsync<PatientKey>(patient))).ShouldNotBeNull();
        gone.WrappedKey.ShouldBeNull();
        gone.ErasedBy.ShouldBe("helen.frost");
        gone.ErasedAt.ShouldNotBeNull();
    }

    [Fact]
    public async Task an_erased_patient_gets_no_new_key()
    {
        await Save(s => Vault.Store(s, patient, Edna));
        await Save(s => Keys.Erase(s, patient, "helen.frost", "request 7"));
        await Should.ThrowAsync<PatientErasedException>(() => Save(s => Vault.Store(s, patient, Edna)));
    }

    [Fact]
    public async Task three_hundred_patients_are_read_in_two_queries()
    {
        var ids = Enumerable.Range(0, 300).Select(_ => Guid.NewGuid()).ToArray();
        await Save(async s =>
        {
            foreach (var id in ids)
                await Vault.Store(s, id, Edna);
        });
        await using var session = host.Store.QuerySession(provider);
        (await Vault.ReadMany(session, ids)).Count.ShouldBe(300);
        session.RequestCount.ShouldBe(2);
    }

    [Fact]
    public void identity_says_nothing_when_it_is_printed() =>
        $"{Edna} {Edna.Phones[0]} {new PatientPlace { Name = "Zzcanary House" }}".ShouldNotContain("canary", Case.Insensitive);

    private async Task Save(Func<IDocumentSession, Task> work)
    {
        await using var session = host.Store.LightweightSession(provider);
        await work(session);
        await session.SaveChangesAsync();
    }

    private async Task<T> Read<T>(Func<IQuerySession, Task<T>> work)
    {
        await using var session = host.Store.QuerySession(provider);
        return await work(session);
    }
}
