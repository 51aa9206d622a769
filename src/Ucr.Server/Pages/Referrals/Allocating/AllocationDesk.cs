using Marten;
using NodaTime;
using Ucr.Dispatch;
using Ucr.Dispatch.Travel;
using Ucr.Domain;
using Ucr.Domain.Triage;
using Ucr.Domain.Values;
using Ucr.Server.Allocation;
using Ucr.Server.Intake;
using Ucr.Server.Security;

namespace Ucr.Server.Pages.Referrals.Allocating;

/// <summary>Who could go to a referral's visit, at the moment that somebody asks.</summary>
/// <param name="Visit">The visit that is planned, or the id of the one that has to be planned first.</param>
/// <param name="Planned">The visit is there.</param>
/// <param name="Slot">The ranking; null when every slot is held.</param>
/// <param name="Policy">The rule that ranked them.</param>
public sealed record RankedCrew(VisitId Visit, bool Planned, PlannedSlot? Slot, string Policy);

/// <summary>Runs the planner on the live situation for the allocation page.</summary>
public sealed class AllocationDesk(IDocumentStore store, StaffNames staff, IClock clock)
{
    private const int MostVisits = 20;

    /// <summary>The ranking for a referral now.</summary>
    public async Task<RankedCrew> Rank(string provider, Referral referral, Visit? open, CancellationToken cancellation)
    {
        await using var session = store.QuerySession(provider);
        var situation = await LiveSituation.Read(session, clock.GetCurrentInstant(), cancellation);
        var visit = open?.Id ?? await Next(session, referral.Id, cancellation);
        if (open is null)
        {
            situation = situation with { Visits = [.. situation.Visits, ToPlan(visit, referral)] };
        }

        var plan = Planner.Plan(situation, EstimatedTravelTime.Instance);
        return new(visit, open is not null, plan.For(visit), plan.Policy);
    }

    /// <summary>The candidates as the page shows them: the planner's order, then those who cannot go.</summary>
    public IReadOnlyList<AllocateModel.Candidate> Candidates(PlannedSlot? slot) => slot is null ? [] :
    [
        .. slot.Ranked.Select(one => new AllocateModel.Candidate(
            one.Clinician.Value, staff.Of(one.Clinician), Profession(one.Clinician), one.ChanceInTime is { } chance ? (int)Math.Floor(chance * 100) : null, one.Why, CanGo: true)),
        .. slot.RuledOut.Select(one => new AllocateModel.Candidate(one.Clinician.Value, staff.Of(one.Clinician), Profession(one.Clinician), null, one.Why, CanGo: false)),
    ];

    private string Profession(StaffId clinician) => staff.ProfessionOf(clinician) ?? "profession not known";

    /// <summary>The first crisis visit's id that nobody has planned yet: one that was called off keeps its own.</summary>
    private static async Task<VisitId> Next(IQuerySession session, ReferralId referral, CancellationToken cancellation)
    {
        for (var number = 1; number < MostVisits; number++)
        {
            var id = ReferralIds.CrisisVisit(referral, number);
            if (await session.LoadAsync<Visit>(id, cancellation) is null)
            {
                return id;
            }
        }

        return ReferralIds.CrisisVisit(referral, MostVisits);
    }

    /// <summary>The visit as it will be planned, so that the page can rank before anybody has decided anything.</summary>
    private static OpenVisit ToPlan(VisitId id, Referral referral)
    {
        var needs = referral.VisitNeeds ?? VisitNeeds.Usual;
        return new(id, VisitStage.Planned, needs.ExpectedMinutes, needs.People)
        {
            Place = referral.Place,
            DueAt = referral.Clock is { Runs: true } running ? running.DueAt : null,
            Standard = referral.Clock?.Standard,
            Urgency = referral.Urgency ?? ClinicalUrgency.Usual,
            Capabilities = needs.Capabilities,
        };
    }
}
