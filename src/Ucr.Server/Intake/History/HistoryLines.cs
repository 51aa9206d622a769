using System.Buffers;
using System.IO.Pipelines;
using System.Runtime.CompilerServices;

namespace Ucr.Server.Intake.History;

/// <summary>A line as it stands in the file.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Bytes">Without its end; null when it was too long to be one.</param>
public readonly record struct FileLine(long Number, byte[]? Bytes);

/// <summary>The lines of a file of any size, one after another: no more of it is held than a line.</summary>
public static class HistoryLines
{
    /// <summary>A line with every field full is a tenth of this.</summary>
    public const int LongestLine = 1024 * 1024;

    /// <summary>Reads to the end. Blank lines count and are left out; a byte order mark is no part of the first line.</summary>
    public static async IAsyncEnumerable<FileLine> Of(Stream file, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var reader = PipeReader.Create(file, new(bufferSize: 64 * 1024));
        var number = 0L;
        var tooLong = false;
        while (true)
        {
            var read = await reader.ReadAsync(cancellation);
            var buffer = read.Buffer;
            foreach (var line in Whole(ref buffer, ref number, ref tooLong))
            {
                yield return line;
            }

            if (read.IsCompleted)
            {
                if ((tooLong || !buffer.IsEmpty) && Line(number + 1, buffer, tooLong) is { } last)
                {
                    yield return last;
                }

                await reader.CompleteAsync();
                yield break;
            }

            if (buffer.Length > LongestLine)
            {
                // The rest of it is read over and not kept.
                tooLong = true;
                buffer = buffer.Slice(buffer.End);
            }

            reader.AdvanceTo(buffer.Start, buffer.End);
        }
    }

    /// <summary>The lines that have ended, taken off the buffer.</summary>
    private static List<FileLine> Whole(ref ReadOnlySequence<byte> buffer, ref long number, ref bool tooLong)
    {
        var lines = new List<FileLine>();
        while (buffer.PositionOf((byte)'\n') is { } end)
        {
            if (Line(++number, buffer.Slice(0, end), tooLong) is { } line)
            {
                lines.Add(line);
            }

            tooLong = false;
            buffer = buffer.Slice(buffer.GetPosition(1, end));
        }

        return lines;
    }

    private static FileLine? Line(long number, in ReadOnlySequence<byte> bytes, bool tooLong)
    {
        if (tooLong || bytes.Length > LongestLine)
        {
            return new(number, null);
        }

        var line = bytes.ToArray().AsSpan();
        line = number == 1 && line.StartsWith("\uFEFF"u8) ? line[3..] : line;
        line = line.Trim(" \t\r"u8);
        return line.IsEmpty ? null : new(number, line.ToArray());
    }
}
