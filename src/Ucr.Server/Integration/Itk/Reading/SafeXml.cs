using System.Xml;
using System.Xml.Linq;

namespace Ucr.Server.Integration.Itk.Reading;

/// <summary>
/// XML from outside: UTF-8 or UTF-16 with its mark, no DTD, nothing fetched, and measured before it becomes a tree, so that
/// depth and number cannot exhaust the process.
/// </summary>
public static class SafeXml
{
    /// <summary>Reads a body whose length has been limited.</summary>
    /// <returns>The document, or what is wrong with it.</returns>
    public static (XDocument? Document, ItkFault? Fault) Read(ReadOnlyMemory<byte> body)
    {
        try
        {
            if (Measure(body) is { } fault)
            {
                return (null, fault);
            }

            using var reader = Open(body);
            return (XDocument.Load(reader), null);
        }
        catch (XmlException e)
        {
            return (null, ItkFault.Unreadable($"It is no well-formed XML without a DTD: see line {e.LineNumber}, position {e.LinePosition}."));
        }
        catch (Exception e) when (e is NotSupportedException or ArgumentException or InvalidOperationException)
        {
            return (null, ItkFault.Unreadable("Send XML in UTF-8 or UTF-16."));
        }
    }

    private static ItkFault? Measure(ReadOnlyMemory<byte> body)
    {
        using var reader = Open(body);
        var elements = 0;
        while (reader.Read())
        {
            if (reader.Depth >= ItkLimits.Depth)
            {
                return ItkFault.Unreadable($"It is nested deeper than {ItkLimits.Depth} levels.");
            }

            elements += reader.NodeType == XmlNodeType.Element ? 1 : 0;
            if (elements > ItkLimits.Elements)
            {
                return ItkFault.Unreadable($"It has more than {ItkLimits.Elements} elements.");
            }
        }

        return null;
    }

    private static XmlReader Open(ReadOnlyMemory<byte> body) => XmlReader.Create(new MemoryStream(body.ToArray(), writable: false), new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        CloseInput = true,
    });
}
