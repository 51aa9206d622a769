using Ucr.Domain.Clocks;
using Ucr.Domain.Intake;
using Ucr.Domain.Settings;
using static Ucr.Domain.Clocks.Certainty;
using static Ucr.Domain.Clocks.RuleOrigin;

namespace Ucr.Domain.Triage;

/// <summary>The policies of triage that a manager chooses.</summary>
public static class TriageChoiceEntries
{
    private const string NotFound = "No national rule was found";

    /// <summary>The policies.</summary>
    public static IReadOnlyList<PolicyEntry> All { get; } =
    [
        Chosen(
            new("remote-recording", "How is a need recorded that was fully met without a visit?", Local, ProductDecision, NotFound) { Rules = [25], Present = _ => "" },
            policies => policies.Triage.RemoteResolution, (triage, value) => triage with { RemoteResolution = value },
            (RemoteResolution.AsExempt, "remote-as-exempt/1", "As type 07 with the reason; no telephone call stops a clock, and such responses are counted by themselves."),
            (RemoteResolution.WithoutStop, "remote-without-stop/1", "On its own standard, without a clock stop: it stands in no percentage."),
            (RemoteResolution.NotAllowed, "remote-not-allowed/1", "Not at all: everybody is visited, sent on or given advice only.")),
        Chosen(
            new("hospital-referrals", "What does a hospital's referral mean for the two-day standard?", Local, ProductDecision, "That wards are not taken is verified; how a ward is known is not") { Rules = [40], Present = _ => "" },
            policies => policies.Triage.HospitalReferrals, (triage, value) => triage with { HospitalReferrals = value },
            (HospitalReferrals.AskWhetherWard, "ask-whether-ward/1", "Somebody asks whether the person is on a ward before it is accepted."),
            (HospitalReferrals.CountAsWard, "hospital-is-ward/1", "It counts as from a ward, and is sent on to the discharge team or rejected."),
            (HospitalReferrals.CountAsElsewhere, "hospital-is-elsewhere/1", "It counts as from elsewhere in the hospital: the emergency department, a clinic.")),
        Chosen(
            new("closed-hours", "What is a digital sender told while the service is closed?", Local, ProductDecision, NotFound) { Rulings = [7], Present = _ => "" },
            policies => policies.Triage.ClosedHours, (triage, value) => triage with { ClosedHours = value },
            (ClosedHoursPolicy.OnCallElseNoResource, "on-call-else-no-resource/1", "At once: whoever is on call answers; with nobody on call, that there is no resource."),
            (ClosedHoursPolicy.AlwaysNoResource, "always-no-resource/1", "At once: that there is no resource.")),
        Lengths("closed-hours-call", "How soon does a clinician ring the patient of an overnight referral?", [7], policies => policies.Triage.OvernightCall, (triage, value) => triage with { OvernightCall = value }, 5, 120),
        Lengths("arrival-window", "How wide is the window that a patient is told, at least?", [18], policies => policies.Triage.LeastWindow, (triage, value) => triage with { LeastWindow = value }, 15, 480),
        Lengths("near-deadline", "How long before the deadline does a downgrade count as near it?", [], policies => policies.Triage.NearDeadline, (triage, value) => triage with { NearDeadline = value }, 1, 120) with { Rules = [39] },
        new("no-wrong-referral", "Must a rejection say where the person goes instead?", Local, Verified, "One service's practice")
        {
            Rules = [12],
            Present = policies => policies.Triage.SignpostInappropriate ? "Yes, when the service is not the right one." : "No, only why it was rejected.",
            Fields =
            [
                PolicyFields.Switch("no-wrong-referral", "Say where the person goes instead", _ => "/triage/signpostInappropriate", policies => policies.Triage.SignpostInappropriate, (policies, value) => With(policies, triage => triage with { SignpostInappropriate = value })),
            ],
        },
    ];

    private static PolicyEntry Chosen<T>(
        PolicyEntry entry, Func<ServicePolicies, T> read, Func<TriagePolicies, T, TriagePolicies> write, params (T Value, string Name, string Words)[] ways)
        where T : struct, Enum =>
        entry with
        {
            Present = policies => ways.Single(way => way.Value.Equals(read(policies))).Words,
            Alternatives = [.. ways.Select(way => new PolicyAlternative(new(way.Name), way.Words, Offered: true))],
            Fields =
            [
                PolicyFields.Choice(
                    entry.Key, entry.Question, _ => $"/triage/{Pointers.GetValueOrDefault(entry.Key) ?? Member(entry.Key)}", policies => read(policies).ToString(),
                    (policies, value) => With(policies, triage => write(triage, Enum.Parse<T>(value))), [.. ways.Select(way => new PolicyOption(way.Value.ToString(), way.Words))]),
            ],
        };

    private static PolicyEntry Lengths(
        string key, string question, IReadOnlyList<int> rulings, Func<ServicePolicies, Duration> read, Func<TriagePolicies, Duration, TriagePolicies> write, int least, int most) =>
        new(key, question, Local, ProductDecision, NotFound)
        {
            Rulings = rulings,
            Present = policies => $"{read(policies).TotalMinutes:0} minutes.",
            Fields = [PolicyFields.Minutes(key, question, _ => $"/triage/{Pointers[key]}", read, (policies, value) => With(policies, triage => write(triage, value)), least, most)],
        };

    private static readonly Dictionary<string, string> Pointers = new(StringComparer.Ordinal)
    {
        ["remote-recording"] = "remoteResolution",
        ["closed-hours-call"] = "overnightCall",
        ["arrival-window"] = "leastWindow",
        ["near-deadline"] = "nearDeadline",
    };

    private static string Member(string key) => string.Concat(key.Split('-').Select((part, place) => place == 0 ? part : char.ToUpperInvariant(part[0]) + part[1..]));

    private static ServicePolicies With(ServicePolicies policies, Func<TriagePolicies, TriagePolicies> change) => policies with { Triage = change(policies.Triage) };
}
