namespace Ucr.Server.Integration.Fhir.Reading;

/// <summary>What a message may cost before anyone parses it.</summary>
public static class ReadLimits
{
    /// <summary>Bytes in a body: 1 MiB.</summary>
    public const int Bytes = 1024 * 1024;

    /// <summary>Nested elements, objects or arrays. The FHIR parser has no limit for XML: ten thousand levels end the process.</summary>
    public const int Depth = 64;

    /// <summary>Entries of a Bundle.</summary>
    public const int Entries = 500;

    /// <summary>Characters in one value.</summary>
    public const int Characters = 64 * 1024;
}
