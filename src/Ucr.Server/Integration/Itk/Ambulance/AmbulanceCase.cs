using NodaTime;
using Ucr.Domain;
using Ucr.Domain.Outcomes.Emergencies;
using Ucr.Server.Security.Encryption;

namespace Ucr.Server.Integration.Itk.Ambulance;

/// <summary>What an ambulance request is made of.</summary>
/// <param name="Referral">The referral.</param>
/// <param name="Request">What is asked for.</param>
/// <param name="Patient">Who it is about.</param>
/// <param name="Settings">To whom it goes.</param>
/// <param name="At">When the message is made, UTC.</param>
public sealed record AmbulanceCase(Referral Referral, AmbulanceRequest Request, PatientIdentity Patient, AmbulanceSettings Settings, Instant At)
{
    /// <summary>What was found when 999 was asked for; null where nobody may know any more.</summary>
    public string? Found { get; init; }

    /// <summary>What the referrer told us.</summary>
    public string? Told { get; init; }

    /// <summary>The words of the referral's alerts, by text.</summary>
    public IReadOnlyDictionary<Guid, string> Texts { get; init; } = new Dictionary<Guid, string>();

    /// <summary>Who asked, by name.</summary>
    public string Asked { get; init; } = "";

    /// <summary>1 or 2.</summary>
    public int Category => (int)Request.Category + 1;

    /// <summary>Masked: it is about a patient.</summary>
    public override string ToString() => "ambulance case (masked)";
}
