using Ucr.Domain.Clocks;
using Ucr.Domain.Intake;
using Ucr.Domain.Outcomes;
using Ucr.Domain.Values;
using Ucr.Domain.Visits;

namespace Ucr.Server.Specs.Reporting;

/// <summary>The national figures counted from the events with no table, no SQL and another calendar: .NET's own time zones.</summary>
internal sealed class CountedByHand
{
    private static readonly TimeZoneInfo London = TimeZoneInfo.FindSystemTimeZoneById("Europe/London");

    private readonly Dictionary<(string Figure, string Month), int> counts = [];

    public CountedByHand(IReadOnlyCollection<(Guid Stream, object[] Events)> streams)
    {
        var types = streams.ToDictionary(s => s.Stream, s => IsCounted(s.Events) ? s.Events.OfType<ClockStarted>().Select(c => c.Standard).ToHashSet() : []);
        foreach (var (stream, events) in streams)
        {
            Referral(types[stream], events);
            Contacts(types, events);
        }
    }

    public int this[string figure, string month] => counts.GetValueOrDefault((figure, month));

    private static bool IsCounted(object[] events) => !events.OfType<ReferralClosed>().Any(c => c.Reason == ClosureReason.EnteredInError);

    private void Referral(HashSet<ResponseStandard> types, object[] events)
    {
        if (!types.Contains(ResponseStandard.TwoHour))
        {
            return;
        }

        Add("referrals", events.OfType<ReferralReceived>().Single().ReceivedAt);
        var last = events.OfType<ClockStarted>().Last();
        if (last.Standard == ResponseStandard.TwoHour && events.OfType<ClockStopped>().SingleOrDefault() is { } stop)
        {
            var at = events.OfType<ClockCorrected>().LastOrDefault()?.ToStoppedAt ?? stop.StoppedAt;
            Add("seen", at);
            if (at.ToUnixTimeSeconds() - last.StartedAt.ToUnixTimeSeconds() <= 7200)
            {
                Add("in-time", at);
            }
        }
    }

    private void Contacts(Dictionary<Guid, HashSet<ResponseStandard>> types, object[] events)
    {
        var counted = events.OfType<VisitPlanned>().SelectMany(v => v.Serves).SelectMany(r => types[r.Value]).Any(t => t != ResponseStandard.TwoDay);
        foreach (var contact in events.OfType<CareContactStarted>().Where(c => c.Attendance is "5" or "6"))
        {
            if (counted)
            {
                Add("contacts", contact.OccurredAt);
            }
        }
    }

    private void Add(string figure, NodaTime.Instant at)
    {
        var month = TimeZoneInfo.ConvertTime(at.ToDateTimeOffset(), London).ToString("yyyy-MM", System.Globalization.CultureInfo.InvariantCulture);
        counts[(figure, month)] = this[figure, month] + 1;
    }
}
