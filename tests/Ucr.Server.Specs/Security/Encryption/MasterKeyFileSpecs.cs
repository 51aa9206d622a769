using Microsoft.Extensions.Configuration;
using Shouldly;
using Ucr.Server.Security;
using Ucr.Server.Security.Encryption;
using Xunit;

namespace Ucr.Server.Specs.Security.Encryption;

public sealed class MasterKeyFileSpecs : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("ucr-keys-").FullName;

    private string OwnFile => Path.Combine(folder, "keys", "master.key");

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void development_makes_a_key_once_and_finds_it_again()
    {
        var first = Load(development: true);
        var second = Load(development: true);
        first.ForDevelopment.ShouldBeTrue();
        new BlindIndex(second).OfNhsNumber("9999190758", "RYZ").ShouldBe(new BlindIndex(first).OfNhsNumber("9999190758", "RYZ"));
    }

    [Fact]
    public void only_the_owner_can_read_the_file_it_makes()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no file modes.");
        Load(development: true);
        if (!OperatingSystem.IsWindows())
            File.GetUnixFileMode(OwnFile).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
    }

    [Fact]
    public void production_makes_no_key()
    {
        Should.Throw<SecuritySetupException>(() => Load(development: false)).Message.ShouldContain("UCR_MASTER_KEY_FILE");
        File.Exists(OwnFile).ShouldBeFalse();
    }

    [Fact]
    public void production_refuses_a_development_key()
    {
        Load(development: true);
        Should.Throw<SecuritySetupException>(() => Load(development: false, ("UCR_MASTER_KEY_FILE", OwnFile))).Message.ShouldContain("development key");
    }

    [Fact]
    public void production_takes_a_key_from_a_file_or_the_environment()
    {
        var text = Convert.ToBase64String(new byte[32]);
        var file = Path.Combine(folder, "given.key");
        File.WriteAllText(file, text + "\n");
        Load(development: false, ("UCR_MASTER_KEY_FILE", file)).ForDevelopment.ShouldBeFalse();
        Load(development: false, ("UCR_MASTER_KEY", text)).ForDevelopment.ShouldBeFalse();
    }

    [Theory]
    [InlineData("not base64")]
    [InlineData("c2hvcnQ=")]
    public void a_key_of_another_length_or_form_is_refused(string text) =>
        Should.Throw<SecuritySetupException>(() => Load(development: false, ("UCR_MASTER_KEY", text))).Message.ShouldContain("32 bytes");

    private MasterKey Load(bool development, params (string Key, string Value)[] settings) =>
        MasterKeyFile.Load(
            new ConfigurationBuilder().AddInMemoryCollection([
                new("UCR_DATA", folder), .. settings.Select(s => new KeyValuePair<string, string?>(s.Key, s.Value))]).Build(),
            development);
}
