namespace Ucr.Server.Integration.Itk.Reading;

/// <summary>What a message of the Interoperability Toolkit may cost before anyone reads its meaning.</summary>
public static class ItkLimits
{
    /// <summary>Bytes in a body: 2 MiB. Real reports have up to 437 KB in UTF-8; UTF-16 doubles them.</summary>
    public const int Bytes = 2 * 1024 * 1024;

    /// <summary>Nested elements. Real reports have up to 18.</summary>
    public const int Depth = 64;

    /// <summary>Elements in a message.</summary>
    public const int Elements = 50_000;

    /// <summary>Documents in a message: a repeat caller's set holds several.</summary>
    public const int Documents = 50;
}
