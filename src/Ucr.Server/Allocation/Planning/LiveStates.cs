using Marten;
using NodaTime;
using Ucr.Domain;
using Ucr.Domain.Allocation;
using Ucr.Domain.Values;
using Ucr.Server.Storage;

namespace Ucr.Server.Allocation.Planning;

/// <summary>What a plan is made from, kept in memory by its versions: a service with hundreds of open visits plans again without reading them all again.</summary>
public sealed class LiveStates
{
    private readonly LastRead<Visit> visits = new("mt_doc_visit", visit => visit.Id.Value, visit => visit.Version);
    private readonly LastRead<Referral> referrals = new("mt_doc_referral", referral => referral.Id.Value, referral => referral.Version);
    private readonly LastRead<PersonState> people = new("mt_doc_personstate", person => person.Id.Value, person => person.Version);
    private readonly LastRead<Shift> shifts = new("mt_doc_shift", shift => shift.Id.Value, shift => shift.Version);

    /// <summary>Visits that are open, and those that ended after an instant.</summary>
    public async Task<IReadOnlyList<Visit>> Visits(IQuerySession session, Instant endedAfter, CancellationToken cancellation) =>
        await visits.Of(
            session, $"(d.stage not in ('{nameof(VisitStage.Ended)}', '{nameof(VisitStage.Cancelled)}') or (d.stage = '{nameof(VisitStage.Ended)}' and d.stage_since > $2))", endedAfter, cancellation);

    /// <summary>Referrals that are open, of those with these ids.</summary>
    public async Task<IReadOnlyDictionary<ReferralId, Referral>> Open(IQuerySession session, Guid[] ids, CancellationToken cancellation) =>
        (await referrals.Of(session, $"d.id = any($2) and d.stage <> '{nameof(Stage.Closed)}'", ids, cancellation)).ToDictionary(referral => referral.Id);

    /// <summary>What is known of people, whatever referral it came with.</summary>
    public async Task<IReadOnlyDictionary<PatientId, PersonState>> People(IQuerySession session, Guid[] ids, CancellationToken cancellation) =>
        (await people.Of(session, "d.id = any($2)", ids, cancellation)).ToDictionary(person => person.Id);

    /// <summary>The shifts that cover an instant, overtime that was allowed included; of two that overlap, the one that started last.</summary>
    public async Task<IReadOnlyList<Shift>> ShiftsCovering(IQuerySession session, Instant now, CancellationToken cancellation) =>
        ShiftsNow.Covering(await shifts.Of(session, "d.ends_at > $2", now - ShiftsNow.Overtime, cancellation), now);
}
