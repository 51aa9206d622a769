using Hl7.Fhir.Model;

namespace Ucr.Server.Specs.Integration.Fhir.Behaviours;

/// <summary>Good requests of the standard's other applications.</summary>
internal static class OtherRequests
{
    /// <summary>A referral of 111 (a1t1) or of a general practice (a5t1).</summary>
    public static Bundle Referral(string useCase, Action<Bundle>? change = null) => BarsCaller.Request(bundle =>
    {
        Kind(bundle, useCase);
        bundle.The<CarePlan>().Status = RequestStatus.Completed;
        bundle.The<Encounter>().Status = Encounter.EncounterStatus.Finished;
        change?.Invoke(bundle);
    });

    /// <summary>What another control room has when a call has just begun: where, and that somebody is there.</summary>
    public static Bundle ControlRoom(string useCase = "a6t1", Action<Bundle>? change = null) => BarsCaller.Request(bundle =>
    {
        Kind(bundle, useCase);
        bundle.The<ServiceRequest>().Occurrence = null;
        bundle.The<Encounter>().Status = Encounter.EncounterStatus.InProgress;
        bundle.The<Patient>().Name = [];
        bundle.The<Patient>().BirthDate = null;
        bundle.The<Patient>().Address = [];
        change?.Invoke(bundle);
    });

    private static void Kind(Bundle bundle, string useCase)
    {
        bundle.Meta!.VersionId = "1.0.0-beta";
        bundle.The<ServiceRequest>().Category[0].Coding[0].Code = "referral";
        bundle.The<ServiceRequest>().Category[0].Coding[1].Code = useCase;
    }
}
