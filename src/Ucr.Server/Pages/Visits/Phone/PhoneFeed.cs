using System.Collections.Concurrent;
using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using System.Threading.Channels;
using Marten;
using NodaTime;
using NodaTime.Text;
using Ucr.Domain;
using Ucr.Domain.Allocation;
using Ucr.Domain.Values;
using Ucr.Server.Storage;
using Ucr.Server.Storage.News;

namespace Ucr.Server.Pages.Visits.Phone;

/// <summary>
/// Tells a clinician's phone that its day has changed: a visit that is theirs now, was theirs, or whose referral says something
/// else. What changed is not said here; the phone asks for the day.
/// </summary>
public sealed class PhoneFeed(IDocumentStore store, IClock clock, IHostApplicationLifetime lifetime) : IEventNews
{
    /// <summary>A visit that becomes somebody's who had nothing to do with it before.</summary>
    private static readonly string Allocated = EventNames.All[typeof(ClinicianAllocated)];

    private static readonly TimeSpan Heartbeat = TimeSpan.FromSeconds(15);
    private readonly ConcurrentDictionary<Guid, Phone> phones = new();

    /// <param name="Provider">Whose clinician.</param>
    /// <param name="Clinician">Who.</param>
    /// <param name="Changed">Holds one: a second change before the phone asked adds nothing.</param>
    private sealed record Phone(string Provider, StaffId Clinician, Channel<bool> Changed)
    {
        /// <summary>The visits and referrals that their day was made of.</summary>
        public IReadOnlySet<Guid> Streams { get; set; } = new HashSet<Guid>();
    }

    /// <summary>What one phone receives, from now on.</summary>
    public async IAsyncEnumerable<SseItem<string>> Subscribe(string provider, StaffId clinician, [EnumeratorCancellation] CancellationToken aborted)
    {
        using var gone = CancellationTokenSource.CreateLinkedTokenSource(aborted, lifetime.ApplicationStopping);
        var id = Guid.NewGuid();
        var phone = phones[id] = new(provider, clinician, Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite }));
        try
        {
            phone.Streams = StreamsOf(await OpenVisits(provider, gone.Token), clinician);
            yield return Clock();
            while (!gone.IsCancellationRequested)
            {
                var changed = phone.Changed.Reader.WaitToReadAsync(gone.Token).AsTask();
                await Task.WhenAny(changed, Task.Delay(Heartbeat, CancellationToken.None));
                if (changed.IsCanceled)
                {
                    yield break;
                }

                yield return phone.Changed.Reader.TryRead(out _) ? new("", "visits") : Clock();
            }
        }
        finally
        {
            phones.TryRemove(id, out _);
        }
    }

    /// <summary>Looks whose day a change belongs to.</summary>
    public async ValueTask Tell(string provider, IReadOnlyList<EventNotice> news, CancellationToken cancellation)
    {
        List<Phone> watching = [.. phones.Values.Where(phone => string.Equals(phone.Provider, provider, StringComparison.Ordinal))];
        var streams = news.Select(notice => notice.Stream).ToHashSet();
        if (!watching.Any(phone => streams.Overlaps(phone.Streams)) && (watching.Count == 0 || !news.Any(notice => string.Equals(notice.Name, Allocated, StringComparison.Ordinal))))
        {
            return;
        }

        var open = await OpenVisits(provider, cancellation);
        foreach (var phone in watching)
        {
            var now = StreamsOf(open, phone.Clinician);
            if (streams.Overlaps(now) || streams.Overlaps(phone.Streams))
            {
                phone.Streams = now;
                phone.Changed.Writer.TryWrite(true);
            }
        }
    }

    private async Task<IReadOnlyList<Visit>> OpenVisits(string provider, CancellationToken cancellation)
    {
        await using var session = store.QuerySession(provider);
        return await session.Query<Visit>().Where(visit => visit.Stage != VisitStage.Ended && visit.Stage != VisitStage.Cancelled).ToListAsync(cancellation);
    }

    private static HashSet<Guid> StreamsOf(IReadOnlyList<Visit> open, StaffId clinician) =>
        [.. open.Where(visit => visit.SlotOf(clinician) is not null).SelectMany(visit => visit.Serves.Select(referral => referral.Value).Append(visit.Id.Value))];

    private SseItem<string> Clock() => new(InstantPattern.ExtendedIso.Format(clock.GetCurrentInstant()), "clock");
}
