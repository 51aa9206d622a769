using Marten;
using NodaTime;
using Ucr.Dispatch;
using Ucr.Domain;
using Ucr.Domain.Values;
using Ucr.Server.Allocation;
using Ucr.Server.Allocation.Planning;
using Ucr.Server.Intake;
using Ucr.Server.Pages.Maps;
using Ucr.Server.Security;

namespace Ucr.Server.Pages.Referrals.Allocating;

/// <summary>Runs the planner on the live situation for the allocation page. Where no plan can be made, a person chooses without one.</summary>
public sealed partial class AllocationDesk(IDocumentStore store, PlanNow now, IClock clock, StaffNames staff, AreaBoundary boundary, ILogger<AllocationDesk> log)
{
    private const int MostVisits = 20;

    /// <summary>The ranking for a referral now.</summary>
    public async Task<RankedCrew> Rank(string provider, Referral referral, Visit? open, CancellationToken cancellation)
    {
        await using var session = store.QuerySession(provider);
        var visit = open?.Id ?? await Next(session, referral.Id, cancellation);
        try
        {
            return await Planned(session, visit, referral, open, cancellation);
        }
        catch (Exception e) when (!cancellation.IsCancellationRequested)
        {
            NoPlan(visit, e.GetType().Name, e.Message);
            return new(visit, open is not null, Plan: null) { OnShift = await ShiftsNow.Covering(session, clock.GetCurrentInstant(), cancellation) };
        }
    }

    /// <summary>Keeps what the ranking was made from, before somebody decides by it.</summary>
    public Task Keep(string provider, RankedCrew crew, CancellationToken cancellation) =>
        crew.Plan is { } plan ? now.Keep(provider, plan.Read.Situation, plan.Made, plan.Read.Travel, cancellation) : Task.CompletedTask;

    /// <summary>The candidates as the page shows them: the planner's order, then those who cannot go.</summary>
    public IReadOnlyList<AllocateModel.Candidate> Candidates(RankedCrew crew, Referral referral) => crew switch
    {
        { Plan: null } => UnrankedCandidates.Of(crew.OnShift, referral.VisitNeeds ?? Domain.Triage.VisitNeeds.Usual, clock.GetCurrentInstant(), staff),
        { Slot: { } slot } => RankedCandidates.Of(slot, crew.Plan.Read, staff, boundary.Shapes),
        _ => [],
    };

    /// <summary>The same people on a map; null where nobody knows where the patient is.</summary>
    public MapModel? Map(RankedCrew crew) => RankedCandidates.Map(crew, staff, boundary.Shapes);

    private async Task<RankedCrew> Planned(IQuerySession session, VisitId visit, Referral referral, Visit? open, CancellationToken cancellation)
    {
        var read = await now.Read(session, cancellation);
        var situation = open is not null ? read.Situation : read.Situation with { Visits = [.. read.Situation.Visits, await ToPlan(session, visit, referral, read.Situation, cancellation)] };
        var plan = Planner.Plan(situation, read.Travel);
        return new(visit, open is not null, new(read with { Situation = situation }, plan))
        {
            InsteadOf = open?.Crew.FirstOrDefault(held => held.Number == plan.For(visit)?.Slot)?.Clinician,
        };
    }

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
    private static async Task<OpenVisit> ToPlan(IQuerySession session, VisitId id, Referral referral, Situation situation, CancellationToken cancellation) =>
        VisitToCome.Of(id, referral, await session.LoadAsync<PersonState>(referral.Patient, cancellation), situation);

    [LoggerMessage(LogLevel.Error, "No plan could be made for visit {Visit}; a person chooses without one: {Kind}: {Words}")]
    private partial void NoPlan(VisitId visit, string kind, string words);
}
