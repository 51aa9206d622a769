using Ucr.Domain.Triage.Assessment;
using static Ucr.Server.Pages.Referrals.Assessing.AssessmentField;

namespace Ucr.Server.Pages.Referrals.Assessing;

/// <summary>Reaching and moving the person, what was decided before, and who is around them.</summary>
internal static class AroundFields
{
    public static IReadOnlyList<AssessmentField> Communication { get; } =
    [
        .. Said("interpreter", "Do they need an interpreter?", "Which language?", found => found.Communication.Interpreter, (found, said) => found with { Communication = found.Communication with { Interpreter = said } }),
        .. Said("accessible", "Do they need information in another form?", "Which form?", found => found.Communication.AccessibleInformation, (found, said) => found with { Communication = found.Communication with { AccessibleInformation = said } }),
        .. Said("hearing", "Do they hear badly?", "What helps?", found => found.Communication.Hearing, (found, said) => found with { Communication = found.Communication with { Hearing = said } }),
        .. Said("sight", "Do they see badly?", "What helps?", found => found.Communication.Sight, (found, said) => found with { Communication = found.Communication with { Sight = said } }),
        OneOf("mobility", "How do they move?", AssessmentLists.Mobilities, found => found.Communication.Mobility, (found, value) => found with { Communication = found.Communication with { Mobility = value } }),
        Whole("weight", "Weight in kilograms", found => found.Communication.WeightKg, (found, value) => found with { Communication = found.Communication with { WeightKg = value } }),
    ];

    public static IReadOnlyList<AssessmentField> Plans { get; } =
    [
        .. Plan("respect", "a ReSPECT form", found => found.Plans.Respect, (found, plan) => found with { Plans = found.Plans with { Respect = plan } }),
        .. Plan("dnacpr", "a decision not to attempt resuscitation", found => found.Plans.Dnacpr, (found, plan) => found with { Plans = found.Plans with { Dnacpr = plan } }),
        .. Plan("carePlan", "a care plan", found => found.Plans.CarePlan, (found, plan) => found with { Plans = found.Plans with { CarePlan = plan } }),
        .. Plan("anticipatory", "an anticipatory plan, with its medicines", found => found.Plans.Anticipatory, (found, plan) => found with { Plans = found.Plans with { Anticipatory = plan } }),
        OneOf("placeOfCare", "Preferred place of care", AssessmentLists.Places, found => found.Plans.PlaceOfCare, (found, value) => found with { Plans = found.Plans with { PlaceOfCare = value } }),
        OneOf("placeOfDeath", "Preferred place of death", AssessmentLists.Places, found => found.Plans.PlaceOfDeath, (found, value) => found with { Plans = found.Plans with { PlaceOfDeath = value } }),
    ];

    public static IReadOnlyList<AssessmentField> People { get; } =
    [
        .. Said("carer", "Do they have an unpaid carer?", "Who, and how to reach them?", found => found.People.Carer, (found, said) => found with { People = found.People with { Carer = said } }),
        .. Said("carerNeed", "Does the carer need help?", "What help?", found => found.People.CarerNeed, (found, said) => found with { People = found.People with { CarerNeed = said } }),
        Written("coordinator", "Named co-ordinator of their care", found => found.People.Coordinator, (found, text) => found with { People = found.People with { Coordinator = text } }),
        .. Said("caseManaged", "In a case-managed cohort?", "Which?", found => found.People.CaseManaged, (found, said) => found with { People = found.People with { CaseManaged = said } }),
    ];
}
