using Marten;
using NodaTime;
using Ucr.Domain;
using Ucr.Domain.Clocks;
using Ucr.Domain.Clocks.Escalations;
using Ucr.Domain.Intake;
using Ucr.Domain.Settings;
using Ucr.Domain.Triage;
using Ucr.Domain.Values;
using Ucr.Server.Clocks;
using Ucr.Server.Security.Development;

namespace Ucr.Benchmarks.Clocks;

/// <summary>Referrals that were sent on and wait for their receiver's answer, which is due after 15 minutes by day and night: stored as the service stores them, many at once.</summary>
internal sealed class OpenClocks(IDocumentStore store)
{
    private const int InOneCommit = 250;
    private static readonly Actor Nurse = new(new("amira.khan"), new HashSet<Role> { Role.TriageClinician }, Registered: true);
    private static readonly Duration Limit = ServicePolicies.Default.Clocks.For(ClockKind.RedirectAcceptance).Limit;
    private int number;

    /// <summary>Stores referrals whose next due is at one instant.</summary>
    /// <returns>Their ids.</returns>
    public async Task<IReadOnlyList<Guid>> Store(int count, Instant dueAt, CancellationToken cancellation)
    {
        var sentOnAt = dueAt - Limit;
        var ids = new List<Guid>();
        foreach (var some in Enumerable.Range(0, count).Chunk(InOneCommit))
        {
            await using var session = store.LightweightSession(People.Provider);
            foreach (var _ in some)
            {
                var id = new ReferralId(Guid.NewGuid());
                var (state, events) = SentOn(id, sentOnAt, $"UCR-B{++number}");
                session.Events.StartStream<Referral>(id.Value, events);
                var due = DueList.Next(state, [], ServiceSettings.Default) ?? throw new InvalidOperationException("Nothing falls due.");
                if (due != dueAt)
                    throw new InvalidOperationException($"It falls due at {due}, not at {dueAt}.");
                session.Store(new NextDue(id.Value, due));
                ids.Add(id.Value);
            }

            await session.SaveChangesAsync(cancellation);
        }

        return ids;
    }

    private static (Referral State, IReadOnlyList<object> Events) SentOn(ReferralId id, Instant at, string reference)
    {
        var received = new ReferralReceived(
            id, reference, new PatientId(Guid.NewGuid()), Channel.Api, ReferralSource.Gp, null, new(Guid.NewGuid(), new string('0', 64)), new("falls"), null, 84,
            new Place(430_250, 433_800), "Harbour", [], new(), null, [], at, Nurse.Id, at);
        var state = Referral.Evolve(null, received);
        var sendOn = new RedirectReferral(id, "Falls service", FreeText.Typed(Guid.NewGuid(), "They know the person"), at);
        var decided = sendOn.Decide(state, new(Nurse, at, ServiceSettings.Default)).Cast<IReferralEvent>().ToList();
        return (decided.Aggregate(state, Referral.Evolve), [received, .. decided]);
    }
}
