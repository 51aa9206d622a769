using Hl7.Fhir.Model;
using Ucr.Server.Integration.Fhir.Mapping;
using Duration = NodaTime.Duration;
using Instant = NodaTime.Instant;
using Period = Hl7.Fhir.Model.Period;

namespace Ucr.Server.Integration.Fhir.Checks;

/// <summary>Times that can be: with their offset, not far ahead, and in order.</summary>
internal static class TimeChecks
{
    /// <summary>How far a sender's clock may run ahead before its times mean nothing.</summary>
    private static readonly Duration Ahead = Duration.FromDays(1);

    /// <summary>How far ahead a sender may say that it will act itself: far beyond any urgent response.</summary>
    private static readonly Duration FarAhead = Duration.FromDays(31);

    public static IEnumerable<BarsIssue> Check(BarsMessage message, Instant now)
    {
        var request = message.Request!;
        var occurrence = request.Occurrence as Period;
        return
        [
            .. Moment("ServiceRequest.authoredOn", request.AuthoredOn, now + Ahead),
            .. Span("ServiceRequest.occurrencePeriod", occurrence, now + FarAhead),
            .. Span("Encounter.period", message.Encounter?.Period, now + Ahead),
            .. Moment("CarePlan.period.start", message.CarePlan?.Period?.Start, now + Ahead),
        ];
    }

    private static IEnumerable<BarsIssue> Moment(string where, string? text, Instant latest)
    {
        if (text is null)
            yield break;
        if (FhirTimes.Read(text) is not { } moment)
        {
            if (text.Contains('T', StringComparison.Ordinal))
                yield return BarsIssue.Value(where, "The time must have an offset.");
        }
        else if (moment > latest)
        {
            yield return BarsIssue.Value(where, "The time lies too far in the future.");
        }
    }

    private static IEnumerable<BarsIssue> Span(string where, Period? period, Instant latest)
    {
        var (start, end) = (FhirTimes.Read(period?.Start), FhirTimes.Read(period?.End));
        foreach (var issue in Moment($"{where}.start", period?.Start, latest).Concat(Moment($"{where}.end", period?.End, latest)))
            yield return issue;
        if (start > end)
            yield return BarsIssue.Invariant(where, "The period ends before it starts.");
    }
}
