using System.Security.Cryptography;
using SkiaSharp;
using Ucr.Domain.Visits.Attaching;

namespace Ucr.Server.Visits.Attachments;

/// <summary>A photograph or document as it is kept.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Bytes">As kept.</param>
/// <param name="Sha256">Of the bytes, in lower-case hexadecimal digits.</param>
public sealed record AttachmentFile(AttachmentKind Kind, byte[] Bytes, string Sha256)
{
    private const long MostPixels = 60_000_000;
    private const int LongestSide = 2000;
    private const int Quality = 82;

    /// <summary>
    /// What was sent, made into what is kept: a photograph is drawn anew, so that neither the place nor the device that took it
    /// stays in it, nor anything that is no picture; a document must begin as a PDF does.
    /// </summary>
    /// <returns>Null where it is neither.</returns>
    public static AttachmentFile? Of(byte[] sent) =>
        sent.AsSpan().StartsWith("%PDF-"u8) ? new(AttachmentKind.Document, sent, Hash(sent))
        : Photograph(sent) is { } picture ? new(AttachmentKind.Photograph, picture, Hash(picture))
        : null;

    /// <summary>How a browser is told what it is.</summary>
    public static string ContentType(AttachmentKind kind) => kind == AttachmentKind.Photograph ? "image/jpeg" : "application/pdf";

    private static byte[]? Photograph(byte[] sent)
    {
        using var data = SKData.CreateCopy(sent);
        using var codec = SKCodec.Create(data);
        if (codec is null || (long)codec.Info.Width * codec.Info.Height is < 1 or > MostPixels)
        {
            return null;
        }

        using var drawn = new SKBitmap(new SKImageInfo(codec.Info.Width, codec.Info.Height, SKColorType.Rgba8888, SKAlphaType.Premul));
        if (codec.GetPixels(drawn.Info, drawn.GetPixels()) is not (SKCodecResult.Success or SKCodecResult.IncompleteInput))
        {
            return null;
        }

        using var image = Upright(drawn, codec.EncodedOrigin);
        using var jpeg = image.Encode(SKEncodedImageFormat.Jpeg, Quality);
        return jpeg.ToArray();
    }

    // How the camera was held stands beside the pixels, and falls with everything else that stands there.
    private static SKImage Upright(SKBitmap drawn, SKEncodedOrigin origin)
    {
        var turned = origin is SKEncodedOrigin.LeftTop or SKEncodedOrigin.RightTop or SKEncodedOrigin.RightBottom or SKEncodedOrigin.LeftBottom;
        var scale = Math.Min(1f, (float)LongestSide / Math.Max(drawn.Width, drawn.Height));
        var (width, height) = (Math.Max(1, (int)(drawn.Width * scale)), Math.Max(1, (int)(drawn.Height * scale)));
        using var surface = SKSurface.Create(new SKImageInfo(turned ? height : width, turned ? width : height));
        var canvas = surface.Canvas;
        canvas.Clear(SKColors.White);
        canvas.Concat(Turned(origin, width, height));
        using var whole = SKImage.FromBitmap(drawn);
        canvas.DrawImage(whole, SKRect.Create(width, height), new SKSamplingOptions(SKCubicResampler.Mitchell));
        return surface.Snapshot();
    }

    private static SKMatrix Turned(SKEncodedOrigin origin, float width, float height) => origin switch
    {
        SKEncodedOrigin.TopRight => new(-1, 0, width, 0, 1, 0, 0, 0, 1),
        SKEncodedOrigin.BottomRight => new(-1, 0, width, 0, -1, height, 0, 0, 1),
        SKEncodedOrigin.BottomLeft => new(1, 0, 0, 0, -1, height, 0, 0, 1),
        SKEncodedOrigin.LeftTop => new(0, 1, 0, 1, 0, 0, 0, 0, 1),
        SKEncodedOrigin.RightTop => new(0, -1, height, 1, 0, 0, 0, 0, 1),
        SKEncodedOrigin.RightBottom => new(0, -1, height, -1, 0, width, 0, 0, 1),
        SKEncodedOrigin.LeftBottom => new(0, 1, 0, -1, 0, width, 0, 0, 1),
        _ => SKMatrix.Identity,
    };

    private static string Hash(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));
}
