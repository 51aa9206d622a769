using System.Diagnostics;
using Ucr.Domain.Visits.Searching;

namespace Ucr.Server.Pages.Wording;

/// <summary>The steps of a search in words.</summary>
public static class SearchText
{
    /// <summary>"Patient rung".</summary>
    public static string Of(SearchStep step) => step switch
    {
        SearchStep.PatientPhoned => "Patient rung",
        SearchStep.NextOfKinPhoned => "Next of kin rung",
        SearchStep.ReferrerPhoned => "Whoever referred rung",
        SearchStep.KeySafeTried => "Key safe tried",
        SearchStep.HospitalsAsked => "Hospitals asked",
        SearchStep.NeighboursAsked => "Neighbours asked",
        SearchStep.PoliceAsked => "Police asked",
        SearchStep.AmbulanceAsked => "999 rung",
        _ => throw new UnreachableException($"No words for {step}."),
    };
}
