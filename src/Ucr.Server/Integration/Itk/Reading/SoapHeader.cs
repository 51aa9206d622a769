using System.Xml.Linq;
using NodaTime;
using NodaTime.Text;

namespace Ucr.Server.Integration.Itk.Reading;

/// <summary>
/// What the SOAP header must say. A patient is not lost for a sender's clock: a timestamp that has expired is doubted and
/// shown. Who may send is proved by the connection's token, never by this header.
/// </summary>
internal static class SoapHeader
{
    private const string Anonymous = "http://www.w3.org/2005/08/addressing/anonymous";
    private static readonly HashSet<string> Understood = new(StringComparer.Ordinal) { "Action", "MessageID", "ReplyTo", "FaultTo", "From", "To", "RelatesTo", "Security" };

    /// <summary>Why the header cannot be taken; null when it can.</summary>
    public static ItkFault? Check(XElement? header, Instant now, List<string> doubts) => header switch
    {
        null => ItkFault.Invalid("The SOAP Envelope must have a Header."),
        _ when header.Elements().Any(IsForeign) => new("MustUnderstand", "1000", "The message asks for something that this service does not understand.",
            "A header that must be understood is none of WS-Addressing or WS-Security.", "must-understand"),
        _ when header.At("MessageID").Text() is null => ItkFault.Invalid("The SOAP header must have a MessageID."),
        _ when header.At("ReplyTo", "Address").Text() is not (null or Anonymous) => ItkFault.Invalid("ReplyTo must be anonymous: this service answers on the connection."),
        _ => Timestamp(header.At("Security", "Timestamp"), now, doubts),
    };

    private static bool IsForeign(XElement part) => part.Value("mustUnderstand") is "1" or "true" && !Understood.Contains(part.Name.LocalName);

    private static ItkFault? Timestamp(XElement? stamp, Instant now, List<string> doubts)
    {
        if (stamp is null)
        {
            doubts.Add("security-timestamp-missing");
            return null;
        }

        var (created, expires) = (Read(stamp.At("Created")), Read(stamp.At("Expires")));
        if (created is null || expires < created)
        {
            return ItkFault.Invalid("The Timestamp must have a Created time with its offset, before its Expires.");
        }

        if (expires < now)
        {
            doubts.Add("security-timestamp-expired");
        }

        return null;
    }

    private static Instant? Read(XElement? time) =>
        time.Text() is { } text && OffsetDateTimePattern.ExtendedIso.Parse(text) is { Success: true, Value: var at } ? at.ToInstant() : null;
}
