namespace Ucr.Dispatch.Specs;

/// <summary>Situations in the words of the specs: Tuesday 3 March 2026, so that local time is UTC.</summary>
internal static class Given
{
    public static readonly Place Harbour = new(410_000, 310_000);

    public static Instant T(int hour, int minute = 0) => Instant.FromUtc(2026, 3, 3, hour, minute);

    public static Place East(double kilometres) => Place.Near(Harbour.Easting + (kilometres * 1000), Harbour.Northing);

    public static VisitId Id(int number) => new(new Guid(number, 0, 0, [0, 0, 0, 0, 0, 0, 0, 0]));

    public static OpenVisit Visit(int number, double east = 5, Instant? due = null, string[]? capabilities = null, int people = 1) =>
        new(Id(number), VisitStage.Planned, 45, people) { Place = East(east), DueAt = due ?? T(14), Capabilities = capabilities ?? [] };

    public static AvailableClinician Clinician(string id, double east = 0, Instant? ends = null, params string[] capabilities) =>
        new(new(id), East(east), T(8), ends ?? T(20)) { Capabilities = capabilities };

    public static Situation At(Instant now, IReadOnlyList<OpenVisit> visits, params AvailableClinician[] clinicians) =>
        new(DispatchPolicy.Standard with { Iterations = 50 }, now, visits, clinicians);

    public static Plan Plan(this Situation situation) => Planner.Plan(situation, EstimatedTravelTime.Instance);

    public static string? WhyNot(this PlannedSlot slot, string clinician) =>
        slot.RuledOut.SingleOrDefault(one => string.Equals(one.Clinician.Value, clinician, StringComparison.Ordinal))?.Why;

    public static Candidate Ranked(this PlannedSlot slot, string clinician) =>
        slot.Ranked.Single(one => string.Equals(one.Clinician.Value, clinician, StringComparison.Ordinal));
}
