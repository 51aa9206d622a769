namespace Ucr.Dispatch.Rounds;

/// <summary>Amounts of up to five things in one number, each from 0 to 2,047: added and compared all at once.</summary>
public static class Amounts
{
    /// <summary>How many things.</summary>
    public const int Things = 5;

    private const int Bits = 12;
    private const ulong Guards = 0x800_800_800_800_800;

    /// <summary>Packs amounts.</summary>
    /// <param name="amounts">At most five, none above 1,023, so that any two can be added.</param>
    public static ulong Of(ReadOnlySpan<int> amounts)
    {
        var packed = 0UL;
        for (var thing = 0; thing < amounts.Length; thing++)
        {
            packed |= (ulong)amounts[thing] << (thing * Bits);
        }

        return packed;
    }

    /// <summary>One of the amounts.</summary>
    public static int One(ulong packed, int thing) => (int)((packed >> (thing * Bits)) & ((1UL << Bits) - 1));

    /// <summary>Whether no amount is above another.</summary>
    public static bool Suffice(ulong there, ulong used) => (((there | Guards) - used) & Guards) == Guards;
}
