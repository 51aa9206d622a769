using Shouldly;
using Xunit;

namespace Ucr.Server.Specs.Security;

public sealed class EndpointRightsSpecs(SecurityHost host) : IClassFixture<SecurityHost>
{
    [Fact]
    public void an_endpoint_without_a_policy_is_found_and_one_with_a_policy_is_not() =>
        EndpointRights.NotThoughtAbout(host.Services).ShouldBe(["/probe-without-policy"]);
}
