using System.Text;

namespace Ucr.Fuzz;

/// <summary>Makes new inputs from seeds: bytes turned, cut, doubled, swapped with another seed's, and words that parsers trip over.</summary>
public sealed class Mutator(int seed, IReadOnlyList<byte[]> seeds)
{
    private const int Longest = 256 * 1024;

    private static readonly byte[][] Words =
    [
        .. new[]
        {
            "null", "true", "[]", "{}", "[{}]", "\"\"", "-0", "1e999", "NaN", "99999999999999999999", "\\u0000", "\\ud800", "\"\\ud800\\udc00\"", "2026-02-30", "0000-00-00T00:00:00Z",
            "9999-12-31T23:59:60+14:00", "<!DOCTYPE a [<!ENTITY b \"c\">]>", "<extension>", "</", "&#0;", "%00", "/*", "//", ",,", "::", "\uFEFF", "\u202e", "resourceType", "urn:uuid:", "contained", "#",
        }.Select(Encoding.UTF8.GetBytes),
        [0x00], [0xff, 0xfe], [0xc3, 0x28], [0xed, 0xa0, 0x80],
    ];

    private readonly Random random = new(seed);

    /// <summary>The next input.</summary>
    public byte[] Next()
    {
        var input = Seed().ToList();
        for (var changes = 1 + random.Next(6); changes > 0; changes--)
        {
            Change(input);
        }

        return input.Count > Longest ? [.. input.Take(Longest)] : [.. input];
    }

    private byte[] Seed() => seeds.Count == 0 ? [] : seeds[random.Next(seeds.Count)];

    private void Change(List<byte> input)
    {
        var (at, length) = Range(input);
        switch (random.Next(8))
        {
            case 0 when input.Count > 0:
                input[at] ^= (byte)(1 << random.Next(8));
                break;
            case 1 when input.Count > 0:
                input[at] = (byte)random.Next(256);
                break;
            case 2:
                input.RemoveRange(at, length);
                break;
            case 3:
                input.InsertRange(at, input.GetRange(at, length));
                break;
            case 4:
                input.InsertRange(at, Words[random.Next(Words.Length)]);
                break;
            case 5:
                input.RemoveRange(at, length);
                input.InsertRange(at, Words[random.Next(Words.Length)]);
                break;
            case 6:
                var other = Seed();
                var from = random.Next(other.Length + 1);
                input.InsertRange(at, other.AsSpan(from, Math.Min(random.Next(200), other.Length - from)).ToArray());
                break;
            default:
                input.InsertRange(at, Enumerable.Repeat((byte)"{[\"<0 "[random.Next(6)], random.Next(100)));
                break;
        }
    }

    private (int At, int Length) Range(List<byte> input)
    {
        var at = input.Count == 0 ? 0 : random.Next(input.Count);
        return (at, Math.Min(random.Next(1, 64), input.Count - at));
    }
}
