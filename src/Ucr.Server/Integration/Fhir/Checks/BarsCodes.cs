namespace Ucr.Server.Integration.Fhir.Checks;

/// <summary>Codes and addresses of the Booking and Referral Standard that this service reads.</summary>
public static class BarsCodes
{
    /// <summary>The referral request event.</summary>
    public const string Request = "servicerequest-request";

    /// <summary>The use case: 999 to Community Services, Application 4.</summary>
    public const string UseCase = "a4t3";

    /// <summary>The category of the use case's workflow.</summary>
    public const string Validation = "validation";

    /// <summary>The category of a referral from 111 or a general practice.</summary>
    public const string Referral = "referral";

    /// <summary>The reply to a referral request.</summary>
    public const string Response = "servicerequest-response";

    /// <summary>Direct care: the only consent that this route carries.</summary>
    public const string DirectCare = "DRC";

    /// <summary>The rank of a contact, on Patient.contact.</summary>
    public const string ContactRank = "https://fhir.hl7.org.uk/StructureDefinition/Extension-UKCore-ContactRank";

    /// <summary>All events of the standard.</summary>
    public static readonly IReadOnlySet<string> Events =
        new HashSet<string>(StringComparer.Ordinal) { Request, Response, "booking-request", "booking-response" };

    /// <summary>All reasons of the standard.</summary>
    public static readonly IReadOnlySet<string> Reasons = new HashSet<string>(StringComparer.Ordinal) { "new", "update", "delete" };
}
