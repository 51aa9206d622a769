using JasperFx;
using JasperFx.Events.Projections;
using Marten;
using Marten.Events.Projections;
using NodaTime;
using Npgsql;
using Ucr.Domain;
using Ucr.Domain.Allocation;
using Ucr.Server.Allocation.Learning;
using Ucr.Server.Allocation.Capacities;
using Ucr.Server.Allocation.Rota;
using Ucr.Server.Clocks;
using Ucr.Server.Clocks.Escalations;
using Ucr.Server.Integration.Fhir.Replies;
using Ucr.Server.Integration.Places;
using Ucr.Server.Intake.AmbulanceStack;
using Ucr.Server.Intake.Calls;
using Ucr.Server.Intake.Partners;
using Ucr.Server.Reporting;
using Ucr.Server.Reporting.People;
using Ucr.Server.Reporting.Allocations;
using Ucr.Server.Security;
using Ucr.Server.Settings;
using Ucr.Server.Allocation.Planning;
using Ucr.Server.Integration.Push;
using Ucr.Server.Storage.News;
using Weasel.Core;
using Wolverine.Marten;
using Ucr.Server.Pages.Me;

namespace Ucr.Server.Storage;

/// <summary>The event store and everything kept beside it, in one schema, each row under its provider.</summary>
public static class StorageSetup
{
    /// <summary>The schema of events, documents and flat tables.</summary>
    public const string Schema = "ucr";

    /// <summary>How many read models run behind the events.</summary>
    public const int AsyncReadModels = 1;

    /// <summary>Adds the event store on one shared data source.</summary>
    public static IServiceCollection AddUcrStorage(this IServiceCollection services, string connectionString)
    {
        services.AddSingleton(_ =>
        {
            var source = new NpgsqlDataSourceBuilder(connectionString);
            source.UseNodaTime();
            return source.Build();
        });
        services.AddSingleton<IClock, ServiceClock>();
        services.AddMarten(provider => Options(provider.GetRequiredService<TimeProvider>(), provider.GetRequiredService<ILogger<QuietMartenLogger>>()))
            .UseNpgsqlDataSource()
            .UseLightweightSessions()
            .IntegrateWithWolverine(integration =>
            {
                integration.MessageStorageSchemaName = "wolverine";
                integration.TransportSchemaName = "queues";
                integration.UseWolverineManagedEventSubscriptionDistribution = true;
            });
        services.AddSingleton<ProviderSettings>();
        services.AddSingleton<LastWeek>();
        services.AddSingleton<CommandDoor>();
        services.AddSingleton<SettingsImport>();
        services.AddSingleton<RotaImport>();
        services.AddSingleton<CapacityReading>();
        services.AddSingleton(provider => new EscalationPool(provider, connectionString));
        services.AddSingleton<EventPositions>();
        services.AddHostedService<EventNewsListener>();
        return services;
    }

    /// <summary>The event store's options, without a connection.</summary>
    internal static StoreOptions Options(TimeProvider time, ILogger log)
    {
        var options = new StoreOptions { DatabaseSchemaName = Schema };
        options.UseSystemTextJsonForSerialization(EnumStorage.AsString, Casing.CamelCase, Json.Configure);
        options.UseNodaTimeMembers();
        options.Logger(new QuietMartenLogger(log));
        options.Events.TimeProvider = time;
        options.Events.MetadataConfig.EnableAll();
        options.Events.MetadataConfig.UserNameEnabled = true;
        options.Events.UseMandatoryStreamTypeDeclaration = true;
        options.Events.UseExclusiveLockOnConcurrentAppends = true;
        options.Events.UseListenNotifyForEventAppends = true;
        options.Events.TenancyStyle = JasperFx.MultiTenancy.TenancyStyle.Conjoined;
        options.Policies.AllDocumentsAreMultiTenanted();
        options.Advanced.DefaultTenantUsageEnabled = false;
        options.MapUcrEvents();
        AddProjections(options);
        AddDocuments(options);
        options.Storage.ExtendedSchemaObjects.Add(FactTables.ShapeTable());
        foreach (var table in PlaceTables.All.Append(PersonTable.Table()))
        {
            options.Storage.ExtendedSchemaObjects.Add(table);
            options.Storage.ExtendedSchemaObjects.Add(TableComments.Of(table.Identifier.QualifiedName));
        }

        return options;
    }

    private static void AddProjections(StoreOptions options)
    {
        options.Projections.StaleSequenceThreshold = TimeSpan.FromSeconds(1);
        options.Projections.Errors.SkipApplyErrors = false;
        options.Projections.Errors.SkipSerializationErrors = false;
        options.Projections.Errors.SkipUnknownEvents = false;
        options.Projections.RebuildErrors.SkipApplyErrors = false;
        options.Projections.RebuildErrors.SkipSerializationErrors = false;
        options.Projections.RebuildErrors.SkipUnknownEvents = false;
        options.Projections.Add(new ReferralStates(), ProjectionLifecycle.Inline);
        options.Projections.Add(new VisitStates(), ProjectionLifecycle.Inline);
        options.Projections.Add(new ShiftStates(), ProjectionLifecycle.Inline);
        options.Projections.Add(new PersonStates(), ProjectionLifecycle.Inline);
        options.Projections.Add(new SettingsStates(), ProjectionLifecycle.Inline);
        options.Projections.Add(new DeskStates(), ProjectionLifecycle.Inline);
        options.Projections.Add(new ConstraintRows(), ProjectionLifecycle.Inline);
        options.Projections.Add(new ReferralFacts(), ProjectionLifecycle.Async);
    }

    private static void AddDocuments(StoreOptions options)
    {
        options.Schema.For<Referral>().Duplicate(referral => referral.Stage).Duplicate(referral => referral.Reference)
            .Index(referral => referral.Patient).IndexLastModified();
        options.Schema.For<Visit>().Duplicate(visit => visit.Stage).Duplicate(visit => visit.StageSince, "timestamptz", NpgsqlTypes.NpgsqlDbType.TimestampTz)
            .Index(visit => visit.Patient);
        options.Schema.For<Shift>().Duplicate(shift => shift.EndsAt, "timestamptz", NpgsqlTypes.NpgsqlDbType.TimestampTz);
        options.Schema.For<NextDue>().Duplicate(due => due.DueAt, "timestamptz", NpgsqlTypes.NpgsqlDbType.TimestampTz);
        options.Schema.For<ReplyToSend>().Duplicate(reply => reply.NextAt, "timestamptz", NpgsqlTypes.NpgsqlDbType.TimestampTz);
        options.Schema.For<OpenEscalations>();
        options.Schema.For<CommandRecord>();
        options.Schema.For<CallDraft>();
        options.Schema.For<Partner>().Duplicate(partner => partner.KeyHash);
        options.Schema.For<StackCase>();
        options.Schema.For<StackTaking>();
        options.Schema.For<StackPutting>();
        options.Schema.For<StatusLink>();
        options.Schema.For<PushSubscription>().Duplicate(browser => browser.Staff);
        options.Schema.For<CrewSlotHolder>();
        options.Schema.For<ClinicianUnderWay>();
        options.Schema.For<OpenNeed>();
        options.Schema.For<KeptLearning>();
        options.Schema.For<LearningInUse>();
        options.Schema.For<KeptSituation>();
        options.Schema.For<KeptHindsight>();
        options.Schema.For<MySettingsRecord>();
    }
}
