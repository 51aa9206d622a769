using NodaTime;
using Ucr.Domain.Intake;
using Ucr.Server.Intake;
using Ucr.Server.Security.Encryption;
using Ucr.Simulation.Demand;

namespace Ucr.Server.Operations.Demo;

/// <summary>An arrival as the service's own API takes it.</summary>
public static class DemoMessage
{
    /// <summary>The invented ambulance service's own address in the national standard.</summary>
    public const string AmbulanceEndpoint = "https://fhir.nhs.uk/id/dos-service-id|222222222";

    private static readonly Duration Recently = Duration.FromMinutes(10);

    /// <summary>Whether it comes as a message of the Booking and Referral Standard; this service takes 999's (Application 4).</summary>
    public static bool IsBars(Arrival arrival) => arrival.Source == ReferralSource.Ambulance999;

    /// <summary>When the referrer rang: what has waited since before the day began was rung through again.</summary>
    public static Instant RangAt(Arrival arrival, Instant now) => Instant.Min(Instant.Max(arrival.At, now - Recently), now);

    /// <summary>The message.</summary>
    public static NewReferral Of(Arrival arrival, Instant now) => new()
    {
        MessageId = arrival.MessageId.ToString(),
        Source = arrival.Source,
        Need = arrival.Need.Value,
        Narrative = arrival.Narrative,
        Place = arrival.Patient.Place,
        Locality = arrival.Patient.Locality.Name,
        Safety = arrival.Safety,
        OccurredAt = RangAt(arrival, now),
        Patient = new()
        {
            FamilyName = arrival.Patient.FamilyName,
            GivenName = arrival.Patient.GivenName,
            NhsNumber = arrival.Patient.NhsNumber.Digits,
            NhsNumberStatus = "number-present-and-verified",
            BornOn = arrival.Patient.BornOn,
            Gender = arrival.Patient.Gender,
            AddressLines = arrival.Patient.AddressLines,
            Postcode = arrival.Patient.Postcode.Value,
            Phones = [new PatientPhone(arrival.Patient.Phone, 1, "self")],
        },
    };
}
