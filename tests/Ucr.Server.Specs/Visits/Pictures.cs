using SkiaSharp;

namespace Ucr.Server.Specs.Visits;

/// <summary>Photographs as a camera makes them: the place in them, and the way the phone was held.</summary>
internal static class Pictures
{
    /// <summary>What the camera wrote into it.</summary>
    public const string Place = "52.2053N 0.1218E";

    /// <summary>A picture whose left half is red.</summary>
    /// <param name="width">In pixels.</param>
    /// <param name="height">In pixels.</param>
    /// <param name="orientation">As EXIF has it: 1 upright, 6 to be turned by a quarter to the right.</param>
    public static byte[] Jpeg(int width, int height, byte orientation = 1)
    {
        using var surface = SKSurface.Create(new SKImageInfo(width, height));
        surface.Canvas.Clear(SKColors.White);
        using var red = new SKPaint { Color = SKColors.Red };
        surface.Canvas.DrawRect(0, 0, width / 2f, height, red);
        using var image = surface.Snapshot();
        using var plain = image.Encode(SKEncodedImageFormat.Jpeg, 90);
        byte[] exif = [.. "Exif\0\0II*\0"u8, 8, 0, 0, 0, 1, 0, 0x12, 0x01, 3, 0, 1, 0, 0, 0, orientation, 0, 0, 0, 0, 0, 0, 0, .. System.Text.Encoding.ASCII.GetBytes(Place)];
        var length = exif.Length + 2;
        return [.. plain.Span[..2], 0xFF, 0xE1, (byte)(length >> 8), (byte)length, .. exif, .. plain.Span[2..]];
    }
}
