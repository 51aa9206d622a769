using NodaTime;
using NodaTime.Text;
using Ucr.Domain.Triage.Criteria;

namespace Ucr.Server.Integration.Fhir.Mapping;

/// <summary>Times and dates of FHIR. Any offset is taken, with up to nine decimals; times are compared as instants.</summary>
internal static class FhirTimes
{
    /// <summary>Reads a moment; null when the text is a date only, has no offset, or is none at all.</summary>
    public static Instant? Read(string? text) =>
        text is not null && OffsetDateTimePattern.ExtendedIso.Parse(text.Trim()) is { Success: true, Value: var moment } ? moment.ToInstant() : null;

    /// <summary>Reads a whole date; null when it is only a year or a month.</summary>
    public static LocalDate? ReadDate(string? text) =>
        text is not null && LocalDatePattern.Iso.Parse(text.Trim()) is { Success: true, Value: var date } ? date : null;

    /// <summary>The day in London.</summary>
    public static LocalDate LondonDate(Instant now) => now.InZone(LondonDays.Zone).Date;
}
