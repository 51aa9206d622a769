using Marten;
using Ucr.Domain;
using Ucr.Domain.Values;
using Ucr.Domain.Clocks.Escalations;
using Ucr.Server.Clocks;
using Ucr.Server.Clocks.Escalations;
using Ucr.Server.Integration.Fhir.Replies;
using Ucr.Server.Integration.Push;
using Ucr.Server.Security.Encryption;
using Wolverine.Marten;

namespace Ucr.Server.Storage;

using ReferralWriting = StreamWriting<Referral, IReferralEvent>;
using VisitWriting = StreamWriting<Visit, IVisitEvent>;

/// <summary>
/// One transaction of the command door: the streams it writes to, and everything that has to be stored with their events
/// (free text, due times, follow-up messages, the wake-up of live pages).
/// </summary>
internal sealed class Work(IDocumentSession session, IMartenOutbox outbox, PatientVault vault, DecisionContext context)
{
    public IDocumentSession Session => session;

    public DecisionContext Context => context;

    /// <summary>What has been read to be written to.</summary>
    public WorkStreams Streams { get; } = new(session);

    /// <summary>What has been put on referrals whose rows are written together with others': what follows from it is sent with them.</summary>
    public List<(ReferralId Referral, IReferralEvent Event)> OnNewReferrals { get; } = [];

    /// <summary>What has been put on shifts.</summary>
    public List<(ShiftId Shift, IShiftEvent Event)> OnShifts { get; } = [];

    /// <summary>Decides on a referral, and puts what was decided on it.</summary>
    public Refusal? Decide(ReferralWriting referral, IReadOnlyList<Visit> open, IReferralCommand command)
    {
        var decision = command.Decide(referral.State!, context with { Visits = open });
        foreach (var happened in decision.Cast<IReferralEvent>())
        {
            Happened(referral, happened);
        }

        return decision.Refusal;
    }

    /// <summary>Puts a fact on a referral, and what it means for its visits on theirs.</summary>
    public void Happened(ReferralWriting referral, IReferralEvent happened)
    {
        referral.Add(happened);
        foreach (var visit in Streams.Visits.Values.Where(visit => visit.State!.Serves.Contains(referral.State!.Id)))
        {
            foreach (var consequence in Consequences.For(visit.State!, happened))
            {
                Happened(visit, consequence);
            }
        }
    }

    /// <summary>Puts a fact on each of several referrals.</summary>
    public void HappenedToEach(IEnumerable<Referral> served, IReferralEvent happened)
    {
        foreach (var referral in served)
        {
            Happened(Streams.Referrals[referral.Id], happened);
        }
    }

    /// <summary>Puts a fact on a visit, and what it means for the referrals it serves on theirs.</summary>
    public void Happened(VisitWriting visit, IVisitEvent happened)
    {
        visit.Add(happened);
        foreach (var referral in visit.State!.Serves.Select(id => Streams.Referrals[id]))
        {
            foreach (var consequence in Consequences.For(referral.State!, visit.State.Id, happened, context.Settings))
            {
                Happened(referral, consequence);
            }
        }
    }

    /// <summary>Puts what was decided about a visit where it belongs: on the visit, or on each referral that it serves.</summary>
    public (Refusal? Refusal, long Version) Append(VisitWriting visit, IReadOnlyList<Referral> served, Decision decision)
    {
        foreach (var happened in decision)
        {
            switch (happened)
            {
                case IVisitEvent onVisit:
                    Happened(visit, onVisit);
                    break;
                case IReferralEvent onReferral:
                    HappenedToEach(served, onReferral);
                    break;
            }
        }

        return (decision.Refusal, visit.Version);
    }

    /// <summary>Stores what goes with the events and commits everything at once.</summary>
    public async Task Commit(CancellationToken cancellation)
    {
        foreach (var (_, referral) in Streams.Referrals.Where(entry => entry.Value.Added.Count > 0))
        {
            await FreeTexts.Store(vault, session, referral.State!.Patient, referral.Added, cancellation);
            ReplyToSend.Store(session, referral.State!);
        }

        foreach (var (_, visit) in Streams.Visits.Where(entry => entry.Value.Added.Count > 0))
        {
            await FreeTexts.Store(vault, session, visit.State!.Patient, visit.Added, cancellation);
        }

        foreach (var (id, referral) in Streams.Referrals.Where(entry => entry.Value.State is not null))
        {
            var open = Streams.Visits.Values.Select(visit => visit.State!).Where(visit => visit.IsOpen && visit.Serves.Contains(id));
            Deadlines.Store(session, referral.State!, [.. open], context.Settings);
        }

        if (Streams.OfDesk?.State is { } atDesk)
        {
            Deadlines.Store(session, atDesk, context.Settings);
        }

        foreach (var message in Messages().Concat(await TellPhones.After(session, Streams.Visits.Values.SelectMany(visit => visit.Added), cancellation)))
        {
            await outbox.SendAsync(message);
        }

        await session.SaveChangesAsync(cancellation);
    }

    private IEnumerable<object> Messages()
    {
        var onReferrals = Streams.Referrals.SelectMany(referral => referral.Value.Added.Select(e => (Referral: referral.Key, Event: e))).Concat(OnNewReferrals).ToList();
        return
        [
            .. FollowUps.Of(session.TenantId, onReferrals, id => Streams.Referrals.GetValueOrDefault(id)?.State, context.Policies),
            .. FollowUps.OfShifts(session.TenantId, OnShifts),
            .. onReferrals.SelectMany(item => NotifyOfEscalation.For(session.TenantId, item.Referral, item.Event, context.Settings)),
            .. (Streams.OfDesk?.Added ?? []).SelectMany(happened => NotifyOfEscalation.For(session.TenantId, null, happened, context.Settings)),
        ];
    }
}
