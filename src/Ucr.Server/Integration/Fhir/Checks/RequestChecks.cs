using Hl7.Fhir.Model;

namespace Ucr.Server.Integration.Fhir.Checks;

/// <summary>The request itself: its use case, its states, and what must be there.</summary>
/// <remarks>Source: BaRS Application 4, payload of the validation request, and the national receiver test pack.</remarks>
internal static class RequestChecks
{
    public static IEnumerable<BarsIssue> Check(BarsMessage message) =>
        [.. Category(message.Request!), .. States(message), .. Subjects(message), .. Consents(message), .. Places(message)];

    private static IEnumerable<BarsIssue> Category(ServiceRequest request)
    {
        var useCase = BarsKinds.UseCaseOf(request) ?? "";
        switch (BarsKinds.ProfileOf(request))
        {
            case null:
                yield return BarsIssue.Invariant("ServiceRequest.category", "ServiceRequest.category must hold validation or referral.");
                break;
            case BarsProfile.Referral when useCase is BarsCodes.UseCase:
                yield return BarsIssue.Invariant("ServiceRequest.category", "Use case a4t3 is a validation: ServiceRequest.category must hold validation.");
                break;
            case BarsProfile.Validation when useCase is not BarsCodes.UseCase:
            case BarsProfile.Referral when !BarsKinds.IsReferral(useCase):
                yield return BarsIssue.NotSupported(
                    "ServiceRequest.category", "This service takes use case a4t3, 999 to Community Services, and the referrals of Applications 1, 5 and 6.");
                break;
        }

        if (request.Status != RequestStatus.Active)
            yield return BarsIssue.Invariant("ServiceRequest.status", "The ServiceRequest of a request must be active.");
    }

    private static IEnumerable<BarsIssue> States(BarsMessage message)
    {
        // Who refers has finished; who asks to validate still holds the case (behaviours 30 and 31). Between control rooms both happen.
        var profile = BarsKinds.ProfileOf(message.Request);
        if (message.CarePlan is null)
            yield return BarsIssue.Required("ServiceRequest.basedOn", "There must be a CarePlan.");
        else if (!(message.CarePlan.Status is RequestStatus.Active && profile != BarsProfile.Referral) && !(message.CarePlan.Status is RequestStatus.Completed && profile is BarsProfile.Referral or BarsProfile.CadToCad))
            yield return BarsIssue.Invariant("CarePlan.status", "The CarePlan must be active in a validation request, and completed in a referral.");
        if (message.Encounter is null)
            yield return BarsIssue.Required("ServiceRequest.encounter", "There must be an Encounter.");
        else if (!Fits(message.Encounter.Status, profile))
            yield return BarsIssue.Invariant("Encounter.status", "The Encounter must be triaged, or in-progress in a validation request, or finished in a referral.");
    }

    private static bool Fits(Encounter.EncounterStatus? status, BarsProfile? profile) => status switch
    {
        Encounter.EncounterStatus.Triaged => true,
        Encounter.EncounterStatus.InProgress => profile != BarsProfile.Referral,
        Encounter.EncounterStatus.Finished => profile is BarsProfile.Referral or BarsProfile.CadToCad,
        _ => false,
    };

    private static IEnumerable<BarsIssue> Subjects(BarsMessage message)
    {
        if (message.Patient is not { } patient)
        {
            yield return message.Request!.Subject is null || !message.All<Patient>().Any()
                ? BarsIssue.Required("ServiceRequest.subject", "The ServiceRequest must refer to a Patient in the message.")
                : BarsIssue.BadRequest("not-found", "ServiceRequest.subject", "The subject is not a Patient in the message. Nothing outside of it is fetched.");
            yield break;
        }

        if (message.All<Patient>().Count() > 1 && message.All<ServiceRequest>().Count() > 1)
            yield return BarsIssue.Invariant("Bundle.entry", "A message is about one request for one patient.");
        if (IsAnother(message, patient, message.Encounter?.Subject))
            yield return BarsIssue.Invariant("Encounter.subject", "The ServiceRequest and the Encounter are about different people.");
        if (IsAnother(message, patient, message.CarePlan?.Subject))
            yield return BarsIssue.Invariant("CarePlan.subject", "The ServiceRequest and the CarePlan are about different people.");
        if (message.All<Flag>().Any(f => message.Find<Patient>(f.Subject) is { } other && other != patient))
            yield return BarsIssue.Invariant("Flag.subject", "The ServiceRequest and a Flag are about different people.");
    }

    private static bool IsAnother(BarsMessage message, Patient patient, ResourceReference? subject) =>
        subject?.Reference is not null && message.Find<Patient>(subject) != patient;

    private static IEnumerable<BarsIssue> Consents(BarsMessage message)
    {
        var consents = message.All<Consent>().ToList();
        if (consents.Count == 0)
            yield return BarsIssue.Required("Consent", "There must be a Consent.");
        else if (!consents.TrueForAll(c => c.Category.Exists(one => one.Coding.Exists(IsDirectCare))))
            yield return BarsIssue.Invariant("Consent.category", "Each Consent must be for direct care.");
    }

    private static bool IsDirectCare(Coding coding) => string.Equals(coding.Code, BarsCodes.DirectCare, StringComparison.Ordinal);

    private static IEnumerable<BarsIssue> Places(BarsMessage message)
    {
        // A referral is for where the person lives, where it names no other place.
        if (message.Location is null && BarsKinds.ProfileOf(message.Request) != BarsProfile.Referral)
            yield return BarsIssue.Required("ServiceRequest.locationReference", "There must be a Location: where the person is.");
    }
}
