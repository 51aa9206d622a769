using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Shouldly;
using Ucr.Server.Security;
using Xunit;

namespace Ucr.Server.Specs.Security;

public sealed class ProductionSetupSpecs
{
    private static readonly (string, string) Key = ("UCR_MASTER_KEY", Convert.ToBase64String(new byte[32]));

    [Fact]
    public void production_does_not_start_without_a_master_key() =>
        Should.Throw<SecuritySetupException>(() => Start()).Message.ShouldContain("UCR_MASTER_KEY_FILE");

    [Fact]
    public void production_does_not_start_without_an_authority() =>
        Should.Throw<SecuritySetupException>(() => Start(Key)).Message.ShouldContain("Ucr:SignIn:Authority");

    [Fact]
    public void production_does_not_start_with_a_master_key_made_for_development() =>
        Should.Throw<SecuritySetupException>(() => Start(("UCR_MASTER_KEY", $"development:{Key.Item2}"))).Message.ShouldContain("development key");

    [Fact]
    public void production_starts_with_both_and_has_no_authority_of_its_own()
    {
        var services = Start(Key, ("Ucr:SignIn:Authority", "https://authority.example"), ("Ucr:SignIn:ClientId", "ucr"), ("Ucr:SignIn:ClientSecret", "given"));
        services.Services.ShouldNotContain(s => s.ServiceType.FullName!.StartsWith("OpenIddict", StringComparison.Ordinal));
    }

    private static WebApplicationBuilder Start(params (string Key, string Value)[] settings)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = "Production" });
        builder.Configuration.AddInMemoryCollection(settings.Select(s => new KeyValuePair<string, string?>(s.Key, s.Value)));
        builder.Services.AddUcrSecurity(builder.Configuration, builder.Environment);
        return builder;
    }
}
