using Shouldly;
using Ucr.Server.Specs.Support;
using Xunit;

namespace Ucr.Server.Specs.Security;

/// <summary>Deny by default, on the service as it runs.</summary>
public sealed class RealEndpointRightsSpecs(UcrApp app)
{
    [Fact]
    public async Task every_endpoint_names_a_policy_or_stands_on_the_short_list() =>
        EndpointRights.NotThoughtAbout((await app.Started()).Services).ShouldBeEmpty();
}
