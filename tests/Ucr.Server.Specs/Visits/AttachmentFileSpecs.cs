using System.Text;
using Shouldly;
using SkiaSharp;
using Ucr.Domain.Visits.Attaching;
using Ucr.Server.Visits.Attachments;
using Xunit;

namespace Ucr.Server.Specs.Visits;

public sealed class AttachmentFileSpecs
{
    [Fact]
    public void a_photograph_loses_the_place_and_everything_else_that_is_no_picture()
    {
        var sent = Pictures.Jpeg(400, 300);
        Encoding.Latin1.GetString(sent).ShouldContain(Pictures.Place);
        var kept = AttachmentFile.Of(sent)!;
        kept.Kind.ShouldBe(AttachmentKind.Photograph);
        Encoding.Latin1.GetString(kept.Bytes).ShouldNotContain(Pictures.Place);
        Encoding.Latin1.GetString(kept.Bytes).ShouldNotContain("Exif");
    }

    [Fact]
    public void a_photograph_stands_upright_without_what_the_camera_said_of_it()
    {
        using var kept = SKBitmap.Decode(AttachmentFile.Of(Pictures.Jpeg(400, 300, orientation: 6))!.Bytes);
        (kept.Width, kept.Height).ShouldBe((300, 400));
        kept.GetPixel(150, 40).Green.ShouldBeLessThan((byte)60, "what was left is above");
        kept.GetPixel(150, 360).Green.ShouldBeGreaterThan((byte)200);
    }

    [Fact]
    public void a_large_photograph_is_made_smaller()
    {
        using var kept = SKBitmap.Decode(AttachmentFile.Of(Pictures.Jpeg(4000, 1000))!.Bytes);
        (kept.Width, kept.Height).ShouldBe((2000, 500));
    }

    [Fact]
    public void a_document_is_kept_as_it_is()
    {
        var sent = "%PDF-1.7 words"u8.ToArray();
        var kept = AttachmentFile.Of(sent)!;
        (kept.Kind, kept.Bytes).ShouldBe((AttachmentKind.Document, sent));
    }

    [Theory]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>")]
    [InlineData("<html><script>alert(1)</script></html>")]
    [InlineData("GIF89a")]
    [InlineData("\u00ff\u00d8\u00ff")]
    [InlineData(" ")]
    public void what_is_no_picture_and_no_document_is_neither(string sent) => AttachmentFile.Of(Encoding.Latin1.GetBytes(sent)).ShouldBeNull();

    [Fact]
    public void a_picture_cut_off_anywhere_has_one_answer()
    {
        var whole = Pictures.Jpeg(120, 80);
        for (var length = 0; length < whole.Length; length += 7)
        {
            Should.NotThrow(() => AttachmentFile.Of(whole[..length]));
        }
    }

    [Theory]
    [InlineData("data:image/jpeg;base64,AQID", 3)]
    [InlineData("data:;base64,AQ==", 1)]
    public void a_form_carries_a_file_as_a_data_address(string field, int bytes) => SentFile.Bytes(field)!.Length.ShouldBe(bytes);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("holiday.jpg")]
    [InlineData("data:image/jpeg;base64,")]
    [InlineData("data:image/jpeg;base64,***")]
    [InlineData("javascript:;base64,AQID")]
    public void anything_else_in_the_field_is_no_file(string? field) => SentFile.Bytes(field).ShouldBeNull();
}
