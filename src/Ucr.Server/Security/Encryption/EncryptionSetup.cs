using Marten;

namespace Ucr.Server.Security.Encryption;

/// <summary>Registers keys, the patient vault and the raw messages.</summary>
public static class EncryptionSetup
{
    /// <summary>Loads the master key, registers the services and tells Marten about their documents.</summary>
    /// <exception cref="SecuritySetupException">There is no master key that may be used here.</exception>
    public static IServiceCollection AddEncryption(this IServiceCollection services, IConfiguration configuration, IHostEnvironment environment)
    {
        services.AddSingleton(MasterKeyFile.Load(configuration, environment.IsDevelopment()));
        services.AddSingleton<BlindIndex>();
        services.AddSingleton<PatientKeys>();
        services.AddSingleton<PatientVault>();
        services.AddSingleton<RawMessages>();
        services.AddSingleton<PatientReindex>();
        services.AddHostedService(provider => provider.GetRequiredService<PatientReindex>());
        services.ConfigureMarten(options => options.AddEncryptedDocuments());
        return services;
    }

    /// <summary>The documents, each in its provider's share of the table.</summary>
    public static void AddEncryptedDocuments(this StoreOptions options)
    {
        options.Schema.For<PatientKey>().MultiTenanted();
        options.Schema.For<PatientRecord>().MultiTenanted().Duplicate(r => r.NhsNumberIndex!).Duplicate(r => r.BornIndex!).Duplicate(r => r.NameIndex!);
        options.Schema.For<PatientText>().MultiTenanted();
        options.Schema.For<PatientFile>().MultiTenanted();
        options.Schema.For<RawMessage>().MultiTenanted().Duplicate(m => m.Outcome!).Duplicate(m => m.Channel).Duplicate(m => m.Reference!)
            .Duplicate(m => m.ReceivedAt, "timestamptz", NpgsqlTypes.NpgsqlDbType.TimestampTz);
        options.Schema.For<RawMessageBody>().MultiTenanted();
    }
}
