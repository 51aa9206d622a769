using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Ucr.Simulation;

/// <summary>
/// Chance without state: each draw depends on the seed and on the name of what is drawn, and on nothing else. So one seed
/// is one day, whatever is asked first, and a new draw somewhere changes no other.
/// </summary>
/// <param name="Seed">Printed by whatever runs a simulation.</param>
public sealed record Fate(int Seed)
{
    private const int Bits = 53;

    /// <summary>Evenly from 0 to under 1.</summary>
    /// <param name="name">What is drawn, for whom: <c>patient/17/age</c>.</param>
    public double Draw(string name)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Seed}/{name}")), hash);
        return (BinaryPrimitives.ReadUInt64BigEndian(hash) >> (64 - Bits)) / (double)(1L << Bits);
    }

    /// <summary>True in a share of cases.</summary>
    public bool Happens(string name, double share) => Draw(name) < share;

    /// <summary>Evenly between two figures.</summary>
    public double Between(string name, double least, double most) => least + ((most - least) * Draw(name));

    /// <summary>A whole number from a first one to below another.</summary>
    public int Whole(string name, int first, int below) => first + (int)((below - first) * Draw(name));

    /// <summary>Minutes between two figures, in whole seconds.</summary>
    public Duration Minutes(string name, double least, double most) => Duration.FromSeconds((long)(Between(name, least, most) * 60));

    /// <summary>One of a list.</summary>
    public T One<T>(string name, IReadOnlyList<T> of) => of[Whole(name, 0, of.Count)];

    /// <summary>One of a list by weight.</summary>
    public T Weighted<T>(string name, IReadOnlyList<(T Value, double Weight)> of)
    {
        var left = Draw(name) * of.Sum(one => one.Weight);
        foreach (var (value, weight) in of)
        {
            left -= weight;
            if (left < 0)
            {
                return value;
            }
        }

        return of[^1].Value;
    }

    /// <summary>An id that belongs to this seed and name for ever.</summary>
    public Guid Id(string name)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Seed}/id/{name}")), hash);
        hash[6] = (byte)((hash[6] & 0x0F) | 0x80);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return new(hash[..16], bigEndian: true);
    }
}
