using Microsoft.Extensions.Configuration;
using Shouldly;
using Ucr.Server.Integration.Travel;
using Ucr.Server.Operations;
using Xunit;

namespace Ucr.Server.Specs.Integration.Travel;

public sealed class TravelSettingsSpecs
{
    [Fact]
    public void without_an_address_there_is_no_routing_service() => Read().ShouldBeNull();

    [Fact]
    public void the_address_may_have_a_path() =>
        Read(("OsrmUrl", "http://routing.internal/osrm"), ("MostPlaces", "300")).ShouldBe(new TravelSettings(new("http://routing.internal/osrm/")) { MostPlaces = 300 });

    [Theory]
    [InlineData("OsrmUrl", "routing")]
    [InlineData("OsrmUrl", "ftp://routing")]
    [InlineData("PlanSeconds", "soon")]
    [InlineData("MostPlaces", "1")]
    [InlineData("KeptHours", "-3")]
    public void a_wrong_setting_is_named(string setting, string value) =>
        Should.Throw<CannotStart>(() => Read(("OsrmUrl", "http://localhost:5000"), (setting, value))).Message.ShouldStartWith($"Travel:{setting} is \"{value}\". Give");

    // What is said last counts.
    private static TravelSettings? Read(params (string Key, string Value)[] said) =>
        TravelSettings.Read(new ConfigurationBuilder().AddInMemoryCollection(said.Reverse().DistinctBy(one => one.Key, StringComparer.Ordinal).Select(one => KeyValuePair.Create($"Travel:{one.Key}", (string?)one.Value))).Build());
}
