using System.Security.Cryptography;
using System.Text;
using Shouldly;
using Ucr.Server.Security.Encryption;
using Xunit;

namespace Ucr.Server.Specs.Security.Encryption;

public sealed class DataKeySpecs
{
    private static readonly Guid Id = new("019ab000-0000-7000-8000-000000000001");
    private static readonly SealedFor Record = new("patient-record", Id, "RYZ");
    private readonly DataKey key = DataKey.Create();
    private readonly byte[] value = Encoding.UTF8.GetBytes("MARSH, Edna");

    [Fact]
    public void what_is_sealed_opens_to_the_same_value() => key.Open(key.Seal(value, Record), Record).ShouldBe(value);

    [Fact]
    public void an_empty_value_can_be_sealed() => key.Open(key.Seal([], Record), Record).ShouldBeEmpty();

    [Fact]
    public void the_same_value_is_sealed_differently_each_time() => key.Seal(value, Record).ShouldNotBe(key.Seal(value, Record));

    [Fact]
    public void a_change_of_any_byte_is_noticed()
    {
        var sealedValue = key.Seal(value, Record);
        for (var i = 0; i < sealedValue.Length; i++)
        {
            var changed = sealedValue.ToArray();
            changed[i] ^= 1;
            Should.Throw<CryptographicException>(() => key.Open(changed, Record), $"byte {i}");
        }
    }

    [Fact]
    public void a_value_cut_short_at_any_length_is_noticed()
    {
        var sealedValue = key.Seal(value, Record);
        for (var length = 0; length < sealedValue.Length; length++)
            Should.Throw<CryptographicException>(() => key.Open(sealedValue.AsSpan(0, length), Record), $"length {length}");
    }

    [Fact]
    public void another_key_does_not_open_it() =>
        Should.Throw<CryptographicException>(() => DataKey.Create().Open(key.Seal(value, Record), Record));

    [Fact]
    public void it_does_not_open_for_another_provider() =>
        Should.Throw<CryptographicException>(() => key.Open(key.Seal(value, Record), Record with { Provider = "RXK" }));

    [Fact]
    public void it_does_not_open_for_another_row() =>
        Should.Throw<CryptographicException>(() => key.Open(key.Seal(value, Record), Record with { Id = Guid.Empty }));

    [Fact]
    public void it_does_not_open_as_another_kind_of_value() =>
        Should.Throw<CryptographicException>(() => key.Open(key.Seal(value, Record), Record with { What = "patient-text" }));

    [Fact]
    public void a_wrapped_key_opens_what_the_key_sealed()
    {
        using var master = DataKey.Create();
        var unwrapped = master.Unwrap(master.Wrap(key, Record), Record);
        unwrapped.Open(key.Seal(value, Record), Record).ShouldBe(value);
    }

    [Fact]
    public void keys_derived_for_different_purposes_differ()
    {
        using var one = key.Derive("one");
        using var other = key.Derive("other");
        using var again = key.Derive("one");
        one.Hash(value).ShouldBe(again.Hash(value));
        one.Hash(value).ShouldNotBe(other.Hash(value));
    }
}
