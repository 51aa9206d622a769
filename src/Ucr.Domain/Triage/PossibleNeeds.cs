namespace Ucr.Domain.Triage;

/// <summary>What a visit can need.</summary>
internal static class PossibleNeeds
{
    /// <summary>The refusal when the needs cannot be right; null when they can.</summary>
    public static Refusal? Refused(VisitNeeds? needs, string field) => needs switch
    {
        null => Refusal.Missing(field, "Say what the visit needs."),
        { People: < 1 or > 2 } => Refusal.Impossible(field, "One or two people go to a visit."),
        { ExpectedMinutes: < 5 or > 480 } => Refusal.Impossible(field, "Give the expected time with the patient in minutes, from 5 to 480."),
        { LeastGrades: var grades } when grades.Any(least => least.Grade is < 1 or > 9 || !needs.Capabilities.Contains(least.Key, StringComparer.Ordinal)) =>
            Refusal.Impossible(field, "A grade is a number from 1 to 9, of a capability that the visit needs."),
        _ => null,
    };
}
