using Microsoft.Extensions.Configuration;
using Shouldly;
using Ucr.Server.Integration.Push;
using Xunit;

namespace Ucr.Server.Specs.Integration.Push;

public sealed class PushHostsSpecs
{
    [Theory]
    [InlineData("https://fcm.googleapis.com/fcm/send/a", true)]
    [InlineData("https://web.push.apple.com/a", true)]
    [InlineData("https://push.apple.com.evil.example/a", false)]
    [InlineData("https://evilpush.apple.com/a", false)]
    [InlineData("http://fcm.googleapis.com/a", false)]
    [InlineData("https://user@fcm.googleapis.com/a", false)]
    [InlineData("http://127.0.0.1:5432/", false)]
    [InlineData("https://10.0.0.5/a", false)]
    public void only_known_push_services_are_written_to(string endpoint, bool allowed) =>
        new PushHosts(new ConfigurationBuilder().Build()).Allow(new Uri(endpoint)).ShouldBe(allowed);

    [Fact]
    public void a_list_of_the_services_own_takes_the_place_of_the_usual_one()
    {
        var hosts = new PushHosts(new ConfigurationBuilder().AddInMemoryCollection([new("Push:Hosts:0", "push.example.nhs.uk")]).Build());
        hosts.Allow(new Uri("https://push.example.nhs.uk/1")).ShouldBeTrue();
        hosts.Allow(new Uri("https://fcm.googleapis.com/1")).ShouldBeFalse();
    }
}
