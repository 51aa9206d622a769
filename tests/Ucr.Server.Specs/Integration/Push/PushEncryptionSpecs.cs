using System.Security.Cryptography;
using Microsoft.IdentityModel.Tokens;
using Shouldly;
using Ucr.Server.Integration.Push;
using Xunit;

namespace Ucr.Server.Specs.Integration.Push;

public sealed class PushEncryptionSpecs
{
    [Fact]
    public void the_example_of_RFC_8291_comes_out_byte_for_byte()
    {
        var sender = Bytes("BP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A8");
        using var own = ECDiffieHellman.Create(new ECParameters
        {
            Curve = ECCurve.NamedCurves.nistP256,
            D = Bytes("yfWPiYE-n46HLnH0KqZOF1fJJU3MYrct3AELtAQ-oRw"),
            Q = new() { X = sender[1..33], Y = sender[33..] },
        });
        var body = PushEncryption.Seal(
            "When I grow up, I want to be a watermelon"u8,
            Bytes("BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4"),
            Bytes("BTBZMqHH6r4Tts7J_aSIgg"),
            own,
            Bytes("DGv6ra1nlYgDCS1FRnbzlw"));
        Base64UrlEncoder.Encode(body).ShouldBe(
            "DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A_yl95bQpu6cVPTpK4Mqgkf1CXztLVBSt2Ks3oZwbuwXPXLWyouBWLVWGNWQexSgSxsj_Qulcy4a-fN");
    }

    [Fact]
    public void what_is_too_long_for_a_record_is_not_sent_cut_short() =>
        Should.Throw<ArgumentOutOfRangeException>(() => PushEncryption.Seal(new byte[PushEncryption.MostBytes + 1], new byte[65], new byte[16]));

    private static byte[] Bytes(string text) => Base64UrlEncoder.DecodeBytes(text);
}
