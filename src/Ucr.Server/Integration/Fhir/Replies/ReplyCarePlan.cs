using Hl7.Fhir.Model;
using Ucr.Domain.Outcomes;
using Ucr.Server.Pages.Wording;

namespace Ucr.Server.Integration.Fhir.Replies;

/// <summary>What came of it: completed where the sender has nothing to do, active where an ambulance was asked for.</summary>
internal static class ReplyCarePlan
{
    public static CarePlan Of(ReplyFacts facts, string encounter)
    {
        var ambulance = facts.Referral.Care.Ambulance;
        return new()
        {
            Meta = new() { LastUpdated = facts.Reply.OwedAt.ToDateTimeOffset(), Profile = ["https://fhir.hl7.org.uk/StructureDefinition/UKCore-CarePlan"] },
            Status = ambulance is null ? RequestStatus.Completed : RequestStatus.Active,
            Intent = CarePlan.CarePlanIntent.Plan,
            Subject = facts.Request.Request!.Subject,
            Encounter = new(encounter),
            Period = new() { StartElement = new(facts.Referral.ReceivedAt.ToDateTimeOffset()), EndElement = new(facts.Reply.OwedAt.ToDateTimeOffset()) },
            Activity =
            [
                new()
                {
                    OutcomeCodeableConcept =
                    [
                        ambulance is null ? Arp("C5", "Non Ambulance") : Arp($"C{(int)ambulance.Category + 1}", null),
                        .. facts.Referral.Care.LiftedAt is null ? Array.Empty<CodeableConcept>() : [new("https://fhir.nhs.uk/CodeSystem/response-outcome-codes", "PATLIFT", "Patient has been lifted", null)],
                        new() { Text = Words(facts) },
                    ],
                },
            ],
        };
    }

    private static CodeableConcept Arp(string code, string? display) => new() { Coding = [new("https://fhir.nhs.uk/CodeSystem/arp-priority-codes", code, display)] };

    /// <summary>What came of it, in words.</summary>
    internal static string Words(ReplyFacts facts)
    {
        string?[] parts =
        [
            facts.Referral.Outcome is { } outcome ? ClosureText.Of(outcome) : null,
            facts.Referral.Closure is { } closure ? ClosureText.Of(closure) : null,
            facts.Referral.Closure == ClosureReason.Duplicate ? "The response goes on under the referral that was there first" : null,
            facts.Words,
        ];
        return string.Join(". ", parts.Where(part => part is not null));
    }
}
