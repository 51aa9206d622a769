using System.Text.Json;

namespace Ucr.Domain.Specs.Values;

public class NhsNumberSpecs
{
    [Theory]
    [InlineData("9991234578", true)]
    [InlineData("999 123 4578", true)]
    [InlineData("999-123-4578", true)]
    [InlineData("9991234577", false)] // check digit
    [InlineData("999123457", false)]
    [InlineData("99912345780", false)]
    [InlineData("0000000000", false)]
    [InlineData("999123457X", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void the_check_digit_decides(string? text, bool reads) => NhsNumber.TryParse(text, out _).ShouldBe(reads);

    [Fact]
    public void it_is_read_three_three_four_and_never_logged()
    {
        NhsNumber.TryParse("9991234578", out var number).ShouldBeTrue();
        number!.Spaced.ShouldBe("999 123 4578");
        number.ToString().ShouldNotContain("999");
    }
}

public class OdsCodeSpecs
{
    [Theory]
    [InlineData(" ryz ", "RYZ")]
    [InlineData("A81001", "A81001")]
    [InlineData("RY", null)]
    [InlineData("ABCDEFGHIJK", null)]
    [InlineData("R Z", null)]
    public void three_to_ten_letters_and_digits(string text, string? code) =>
        (OdsCode.TryParse(text, out var read) ? read.Value : null).ShouldBe(code);
}

public class PostcodeSpecs
{
    [Theory]
    [InlineData("zz994ri", "ZZ99 4RI", "ZZ99")]
    [InlineData("M1 1AE", "M1 1AE", "M1")]
    [InlineData("EC1A  1BB", "EC1A 1BB", "EC1A")]
    public void it_is_written_with_one_space(string text, string written, string district)
    {
        Postcode.TryParse(text, out var postcode).ShouldBeTrue();
        (postcode!.Value, postcode.District).ShouldBe((written, district));
        postcode.ToString().ShouldNotContain(district);
    }

    [Theory]
    [InlineData("")]
    [InlineData("12345")]
    [InlineData("M1 1A")]
    public void other_shapes_are_no_postcode(string text) => Postcode.TryParse(text, out _).ShouldBeFalse();
}

public class FreeTextSpecs
{
    [Fact]
    public void the_words_never_travel_with_the_event()
    {
        var json = JsonSerializer.Serialize(Words("on the floor"));
        json.ShouldNotContain("floor");
        JsonSerializer.Deserialize<FreeText>(json).ShouldBe(Words("on the floor"));
        JsonSerializer.Deserialize<FreeText>(json)!.IsOf("on the floor").ShouldBeTrue();
        JsonSerializer.Deserialize<FreeText>(json)!.IsOf("on the sofa").ShouldBeFalse();
        Words("on the floor").ToString().ShouldNotContain("floor");
    }

    [Fact]
    public void the_id_salts_the_hash() => string.Equals(FreeText.Typed(Guid.Empty, "a").Hash, Words("a").Hash, StringComparison.Ordinal).ShouldBeFalse();
}

public class PlaceSpecs
{
    [Fact]
    public void it_is_rounded_to_a_hundred_metres()
    {
        Place.Near(400_049.9, 300_050).ShouldBe(new(400_000, 300_100));
        new Place(0, 0).KilometresTo(new(3_000, 4_000)).ShouldBe(5);
    }
}
