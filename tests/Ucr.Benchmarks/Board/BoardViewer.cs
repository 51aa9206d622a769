using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Headers;
using System.Text;

namespace Ucr.Benchmarks.Board;

/// <summary>Somebody who watches the board: reads the stream as it comes, or slowly, and resumes where it was cut off.</summary>
internal sealed class BoardViewer(HttpClient client, string token, bool slow)
{
    private const int SlowBytes = 2_048;
    private static readonly TimeSpan SlowPause = TimeSpan.FromMilliseconds(100);
    private readonly byte[] buffer = new byte[slow ? SlowBytes : 16_384];
    private readonly StringBuilder line = new();

    /// <summary>Each position that came, and when, as a timestamp.</summary>
    public List<(long Position, long At)> Frames { get; } = [];

    /// <summary>The newest version of each row.</summary>
    public Dictionary<string, long> Rows { get; } = new(StringComparer.Ordinal);

    /// <summary>How often it had to begin again.</summary>
    public int Resumed { get; private set; }

    /// <summary>One of those that read slowly, until they may catch up.</summary>
    public bool IsSlow { get; } = slow;

    /// <summary>Whether it reads slowly now.</summary>
    public bool Slow { get; set; } = slow;

    /// <summary>The last position that came.</summary>
    public long Last => Frames.Count == 0 ? 0 : Frames[^1].Position;

    /// <summary>Watches until told to stop.</summary>
    /// <param name="open">Called once the first message has come.</param>
    /// <param name="end">Stops it.</param>
    public async Task Watch(Action open, CancellationToken end)
    {
        while (!end.IsCancellationRequested)
        {
            try
            {
                await Read(open, end);
            }
            catch (Exception e) when (e is HttpRequestException or IOException or OperationCanceledException)
            {
                // Cut off, or the run is over.
            }

            Resumed += end.IsCancellationRequested ? 0 : 1;
        }
    }

    private async Task Read(Action open, CancellationToken end)
    {
        using var asked = new HttpRequestMessage(HttpMethod.Get, "/board/stream");
        asked.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        if (Last > 0)
        {
            asked.Headers.Add("Last-Event-ID", Last.ToString(CultureInfo.InvariantCulture));
        }

        using var answer = await client.SendAsync(asked, HttpCompletionOption.ResponseHeadersRead, end);
        answer.EnsureSuccessStatusCode();
        await using var stream = await answer.Content.ReadAsStreamAsync(end);
        line.Clear();
        open();
        while (await stream.ReadAsync(buffer, end) is var read and > 0)
        {
            Take(buffer.AsSpan(0, read), Stopwatch.GetTimestamp());
            if (Slow)
            {
                await Task.Delay(SlowPause, end);
            }
        }
    }

    /// <summary>Looks for the position of each message and the version of each row, and at nothing else.</summary>
    private void Take(ReadOnlySpan<byte> bytes, long at)
    {
        while (bytes.IndexOf((byte)'\n') is var end and >= 0)
        {
            Line(line.Length == 0 ? bytes[..end] : Encoding.UTF8.GetBytes(line.Append(Encoding.UTF8.GetString(bytes[..end])).ToString()), at);
            line.Clear();
            bytes = bytes[(end + 1)..];
        }

        if (!bytes.IsEmpty)
        {
            line.Append(Encoding.UTF8.GetString(bytes));
        }
    }

    private string reference = "";

    private void Line(ReadOnlySpan<byte> text, long at)
    {
        if (text.StartsWith("id: "u8))
        {
            Frames.Add((long.Parse(text[4..], CultureInfo.InvariantCulture), at));
        }
        else if (text.IndexOf("<tr id=\"UCR-"u8) is var row and >= 0)
        {
            reference = Until(text[(row + 8)..]);
        }

        if (text.IndexOf(" data-v=\""u8) is var version and >= 0)
        {
            Rows[reference] = Math.Max(Rows.GetValueOrDefault(reference), long.Parse(Until(text[(version + 9)..]), CultureInfo.InvariantCulture));
        }
    }

    private static string Until(ReadOnlySpan<byte> text) => Encoding.ASCII.GetString(text[..text.IndexOf((byte)'"')]);
}
