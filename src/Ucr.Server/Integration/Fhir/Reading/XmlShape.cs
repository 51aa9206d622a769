using System.Xml;

namespace Ucr.Server.Integration.Fhir.Reading;

/// <summary>
/// Looks at the shape of XML before the FHIR parser does: no document type (so no entities), and the limits of depth, length
/// and entries.
/// </summary>
public static class XmlShape
{
    /// <summary>Settings that fetch nothing and expand nothing.</summary>
    public static XmlReaderSettings Settings { get; } = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersInDocument = ReadLimits.Bytes,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
    };

    /// <summary>The first thing that is wrong; null when it may be parsed.</summary>
    public static BarsIssue? Check(ReadOnlyMemory<byte> xml)
    {
        try
        {
            using var reader = XmlReader.Create(new MemoryStream(xml.ToArray()), Settings);
            return Walk(reader);
        }
        catch (XmlException)
        {
            return BarsIssue.Structure(null, "The body is not well-formed XML, or has a document type.");
        }
    }

    private static BarsIssue? Walk(XmlReader reader)
    {
        var entries = 0;
        while (reader.Read())
        {
            if (reader.Depth >= ReadLimits.Depth)
                return BarsIssue.Structure(null, $"The body is nested deeper than {ReadLimits.Depth} levels.");
            entries += reader is { Depth: 1, NodeType: XmlNodeType.Element, LocalName: "entry" } ? 1 : 0;
            if (entries > ReadLimits.Entries)
                return BarsIssue.TooCostly("Bundle.entry", $"The Bundle has more than {ReadLimits.Entries} entries.");
            if (LongestValue(reader) > ReadLimits.Characters)
                return new(StatusCodes.Status422UnprocessableEntity, "too-long", "REC_UNPROCESSABLE_ENTITY", null, "A value is too long.");
        }

        return null;
    }

    private static int LongestValue(XmlReader reader)
    {
        var longest = reader.HasValue ? reader.Value.Length : 0;
        for (var more = reader.MoveToFirstAttribute(); more; more = reader.MoveToNextAttribute())
            longest = Math.Max(longest, reader.Value.Length);
        reader.MoveToElement();
        return longest;
    }
}
