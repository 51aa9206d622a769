using Marten;
using Ucr.Dispatch;
using Ucr.Domain;
using Ucr.Domain.Triage;
using Ucr.Domain.Values;
using Ucr.Server.Allocation.Planning;
using Ucr.Server.Intake;
using Ucr.Server.Pages.Decisions;
using Ucr.Server.Pages.Wording;
using Ucr.Server.Security;

namespace Ucr.Server.Pages.Referrals.Allocating;

/// <summary>Who could go to a referral's visit, at the moment that somebody asks.</summary>
/// <param name="Visit">The visit that is planned, or the id of the one that has to be planned first.</param>
/// <param name="Planned">The visit is there.</param>
/// <param name="Slot">The ranking; null when every slot is held.</param>
/// <param name="Read">What was known.</param>
/// <param name="Plan">Who should go where.</param>
public sealed record RankedCrew(VisitId Visit, bool Planned, PlannedSlot? Slot, LiveReading Read, Plan Plan)
{
    /// <summary>Who holds the slot and has not accepted in time: taking somebody else takes it from them.</summary>
    public StaffId? InsteadOf { get; init; }
}

/// <summary>Runs the planner on the live situation for the allocation page.</summary>
public sealed class AllocationDesk(IDocumentStore store, PlanNow now, StaffNames staff)
{
    private const int MostVisits = 20;

    /// <summary>The ranking for a referral now.</summary>
    public async Task<RankedCrew> Rank(string provider, Referral referral, Visit? open, CancellationToken cancellation)
    {
        await using var session = store.QuerySession(provider);
        var read = await now.Read(session, cancellation);
        var visit = open?.Id ?? await Next(session, referral.Id, cancellation);
        var situation = open is not null ? read.Situation : read.Situation with { Visits = [.. read.Situation.Visits, ToPlan(visit, referral)] };
        var plan = Planner.Plan(situation, read.Travel);
        var slot = plan.For(visit);
        return new(visit, open is not null, slot, read with { Situation = situation }, plan)
        {
            InsteadOf = open?.Crew.FirstOrDefault(held => held.Number == slot?.Slot)?.Clinician,
        };
    }

    /// <summary>Keeps what the ranking was made from, before somebody decides by it.</summary>
    public Task Keep(string provider, RankedCrew crew, CancellationToken cancellation) => now.Keep(provider, crew.Read.Situation, crew.Plan, crew.Read.Travel, cancellation);

    /// <summary>The candidates as the page shows them: the planner's order, then those who cannot go.</summary>
    public IReadOnlyList<AllocateModel.Candidate> Candidates(PlannedSlot? slot) => slot is null ? [] :
    [
        .. slot.Ranked.Select(one => new AllocateModel.Candidate(one.Clinician.Value, staff.Of(one.Clinician), Profession(one.Clinician), CandidateWords.Why(one.Why), CanGo: true)
        {
            Arrives = $"At the door {TimeText.Clock(one.ArrivesAt)}",
            ChancePercent = one.ChanceInTime is { } chance ? (int)Math.Floor(chance * 100) : null,
        }),
        .. slot.RuledOut.Select(one => new AllocateModel.Candidate(one.Clinician.Value, staff.Of(one.Clinician), Profession(one.Clinician), CandidateWords.Sentence(one.Why), CanGo: false)),
    ];

    /// <summary>A clinician's name.</summary>
    public string Name(StaffId clinician) => staff.Of(clinician);

    /// <summary>What would make it possible, where nobody can go.</summary>
    public IReadOnlyList<string> Help(RankedCrew crew) => [.. (crew.Slot?.WouldHelp ?? []).Select(help => DecisionModel.Named(help, crew.Read.Situation, staff))];

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
