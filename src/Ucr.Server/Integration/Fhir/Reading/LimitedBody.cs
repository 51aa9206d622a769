namespace Ucr.Server.Integration.Fhir.Reading;

/// <summary>A body as far as it was read.</summary>
/// <param name="Bytes">At most the limit.</param>
/// <param name="TooLong">True when more was coming.</param>
public sealed record LimitedBody(ReadOnlyMemory<byte> Bytes, bool TooLong)
{
    private const int Block = 16 * 1024;

    /// <summary>Reads a body up to the limit and not a block further, whatever length its sender claims.</summary>
    /// <param name="body">The stream.</param>
    /// <param name="limit">The most bytes to keep.</param>
    /// <param name="cancellation">The caller's hanging up: nothing has been promised yet.</param>
    public static async Task<LimitedBody> Read(Stream body, int limit, CancellationToken cancellation)
    {
        using var kept = new MemoryStream();
        var block = new byte[Block];
        while (true)
        {
            var count = await body.ReadAsync(block, cancellation);
            if (count == 0)
                return new(kept.ToArray(), TooLong: false);
            var room = limit - (int)kept.Length;
            await kept.WriteAsync(block.AsMemory(0, Math.Min(room, count)), cancellation);
            if (count > room)
                return new(kept.ToArray(), TooLong: true);
        }
    }

    /// <summary>Says nothing of the content.</summary>
    public override string ToString() => $"body of {Bytes.Length} bytes";
}
