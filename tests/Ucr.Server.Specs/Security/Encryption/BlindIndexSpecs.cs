using Shouldly;
using Ucr.Server.Security.Encryption;
using Xunit;

namespace Ucr.Server.Specs.Security.Encryption;

public sealed class BlindIndexSpecs
{
    private readonly BlindIndex index = new(new MasterKey(DataKey.Create()));

    [Fact]
    public void the_same_number_has_the_same_index_with_and_without_spaces() =>
        index.OfNhsNumber("999 919 0758", "RYZ").ShouldBe(index.OfNhsNumber("9999190758", "RYZ").ShouldNotBeNull());

    [Fact]
    public void two_numbers_differ() => index.OfNhsNumber("9999190758", "RYZ").ShouldNotBe(index.OfNhsNumber("9999000010", "RYZ"), StringComparer.Ordinal);

    [Fact]
    public void two_providers_differ() => index.OfNhsNumber("9999190758", "RYZ").ShouldNotBe(index.OfNhsNumber("9999190758", "RXK"), StringComparer.Ordinal);

    [Fact]
    public void another_master_key_gives_another_index() =>
        index.OfNhsNumber("9999190758", "RYZ").ShouldNotBe(new BlindIndex(new MasterKey(DataKey.Create())).OfNhsNumber("9999190758", "RYZ"), StringComparer.Ordinal);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("9999190759")]
    [InlineData("3478526985")]
    [InlineData("999919075")]
    [InlineData("0000000000")]
    [InlineData("UNKNOWN")]
    public void a_number_that_fails_its_check_has_none(string? number) => index.OfNhsNumber(number, "RYZ").ShouldBeNull();
}
