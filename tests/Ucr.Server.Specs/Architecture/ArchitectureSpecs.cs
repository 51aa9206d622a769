using ArchUnitNET.Domain;
using ArchUnitNET.Loader;
using ArchUnitNET.xUnitV3;
using Shouldly;
using Ucr.Dispatch;
using Ucr.Domain;
using Ucr.Server.Storage;
using Ucr.Simulation.Counties;
using Xunit;
using static ArchUnitNET.Fluent.ArchRuleDefinition;

namespace Ucr.Server.Specs.Architecture;

/// <summary>Arrows point one way: Server, Simulation, Dispatch, Domain.</summary>
public sealed class ArchitectureSpecs
{
    private static readonly System.Reflection.Assembly DomainAssembly = typeof(Referral).Assembly;
    private static readonly System.Reflection.Assembly DispatchAssembly = typeof(Planner).Assembly;
    private static readonly System.Reflection.Assembly SimulationAssembly = typeof(County).Assembly;
    private static readonly System.Reflection.Assembly ServerAssembly = typeof(CommandDoor).Assembly;

    private static readonly ArchUnitNET.Domain.Architecture Ucr = new ArchLoader().LoadAssemblies(DomainAssembly, DispatchAssembly, SimulationAssembly, ServerAssembly).Build();

    [Fact]
    public void the_domain_knows_the_base_library_and_noda_time_only() =>
        References(DomainAssembly).ShouldAllBe(name => name == "NodaTime" || name.StartsWith("System", StringComparison.Ordinal));

    [Fact]
    public void the_planner_knows_the_domain_only() =>
        References(DispatchAssembly).ShouldAllBe(name => name == "Ucr.Domain" || name == "NodaTime" || name.StartsWith("System", StringComparison.Ordinal));

    [Fact]
    public void the_simulation_knows_planner_and_domain_only() =>
        References(SimulationAssembly).ShouldAllBe(name => name == "Ucr.Domain" || name == "Ucr.Dispatch" || name == "NodaTime" || name.StartsWith("System", StringComparison.Ordinal));

    [Fact]
    public void nothing_but_the_server_opens_files_sockets_or_databases()
    {
        IArchRuleOf([DomainAssembly, DispatchAssembly, SimulationAssembly]).Check(Ucr);
    }

    [Fact]
    public void pages_do_not_append_to_streams_themselves() =>
        Classes().That().ResideInNamespaceMatching(@"^Ucr\.Server\.Pages")
            .Should().NotDependOnAny(Types().That().HaveFullNameMatching(@"^Marten\.Events\.IEventStore"))
            .Check(Ucr);

    private static ArchUnitNET.Fluent.IArchRule IArchRuleOf(System.Reflection.Assembly[] pure) =>
        Types().That().ResideInAssembly(pure[0], pure[1..])
            .Should().NotDependOnAny(Types().That().HaveFullNameMatching(@"^(System\.IO\.File|System\.Net\.Sockets|System\.Net\.Http|Npgsql|Marten)"));

    private static IEnumerable<string> References(System.Reflection.Assembly assembly) => assembly.GetReferencedAssemblies().Select(name => name.Name!);
}
