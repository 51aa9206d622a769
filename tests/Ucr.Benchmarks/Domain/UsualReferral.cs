using NodaTime;
using Ucr.Domain;
using Ucr.Domain.Allocation;
using Ucr.Domain.Clocks;
using Ucr.Domain.Intake;
using Ucr.Domain.Outcomes;
using Ucr.Domain.Settings;
using Ucr.Domain.Triage;
using Ucr.Domain.Values;
using Ucr.Domain.Visits;

namespace Ucr.Benchmarks.Domain;

/// <summary>
/// One referral from receipt to closing, seen after 50 minutes, as the real deciders write it: the facts that the benchmark
/// puts on top of one another.
/// </summary>
internal sealed class UsualReferral
{
    public static readonly Actor Nurse = new(new("nurse"), new HashSet<Role> { Role.TriageClinician, Role.Clinician }, Registered: true);

    private static readonly ReferralId Id = new(new Guid(1, 0, 0, new byte[8]));
    private static readonly VisitId VisitId = new(new Guid(2, 0, 0, new byte[8]));
    private static readonly FreeText Why = FreeText.Typed(new(3, 0, 0, new byte[8]), "Cannot stand; alone");

    private readonly List<IUcrEvent> facts = [];
    private Referral? referral;
    private Visit? visit;

    private UsualReferral()
    {
        Apply(Receive(At(0)).Decide(null, "UCR-24601", Context(At(0))));
        Apply(Accept(At(10)).Decide(referral!, Context(At(10))));
        Apply(new PlanVisit(VisitId, [Id], VisitPurpose.Crisis, null, null, At(12)).Decide(null, [referral!], Context(At(12))));
        var onShift = new ClinicianOnShift(Nurse.Id, ["lifting"], At(300));
        Do(new AllocateClinician(VisitId, null, Nurse.Id, "Nearest", At(13)) { OnShift = [onShift] }, At(13));
        Do(new AcceptAllocation(VisitId, Nurse.Id, At(14)), At(14));
        Do(new SetOff(VisitId, Nurse.Id, At(20)), At(20));
        Do(new ArriveAtDoor(VisitId, Nurse.Id, At(45)), At(45));
        Do(new StartCareContact(VisitId, Nurse.Id, new(4, 0, 0, new byte[8]), true, "01", "5", At(50)), At(50));
        Do(new RecordOutcome(VisitId, Nurse.Id, OutcomeResult.TreatedAtHome, Why, At(90)), At(90));
        Apply(new InformReferrer(Id, "Phone", At(95)).Decide(referral!, Context(At(95))));
    }

    /// <summary>The facts, in order.</summary>
    public static IReadOnlyList<IUcrEvent> Facts { get; } = new UsualReferral().facts;

    /// <summary>The referral before triage.</summary>
    public static Referral Waiting { get; } = Referral.Evolve(null, (IReferralEvent)Facts[0]);

    public static DecisionContext Context(Instant now) => new(Nurse, now, ServiceSettings.Default);

    public static Instant At(int minute) => Instant.FromUtc(2026, 1, 15, 9, 0) + Duration.FromMinutes(minute);

    public static AcceptReferral Accept(Instant at) =>
        new(Id, ResponseStandard.TwoHour, ClinicalUrgency.High, new("falls"), new(["lifting"], 1, 45), Why, null, at);

    private static ReceiveReferral Receive(Instant at) => new(
        Id, new(new Guid(5, 0, 0, new byte[8])), Channel.Bars, ReferralSource.Ambulance999, null, new(new(6, 0, 0, new byte[8]), new string('0', 64)),
        new("falls"), null, 84, new Place(400_000, 300_000), "North", [], new(), null, [], at, at);

    private void Do(IVisitCommand command, Instant now) => Apply(command.Decide(visit!, [referral!], Context(now) with { Visits = [visit!] }));

    private void Apply(Decision decision)
    {
        foreach (var happened in decision.Refusal is { } refusal ? throw new InvalidOperationException(refusal.Code) : decision)
        {
            facts.Add(happened);
            if (happened is IVisitEvent e)
            {
                visit = Visit.Evolve(visit, e);
                Apply([.. Consequences.For(referral!, VisitId, e, ServiceSettings.Default)]);
            }
            else
            {
                referral = Referral.Evolve(referral, (IReferralEvent)happened);
            }
        }
    }
}
