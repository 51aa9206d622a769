using Ucr.Domain;
using Ucr.Server.Intake;
using Ucr.Server.Security.Encryption;
using Ucr.Simulation.Counties;

namespace Ucr.Server.Operations.Demo;

/// <summary>
/// The invented county's parts by postcode district, for senders that do not name the part: a message of the Booking and
/// Referral Standard has no field for it.
/// </summary>
internal sealed class DemoLocalities(ReferralIntake intake, County county) : IReferralIntake
{
    public Task<IntakeAnswer> ReceiveAsync(string provider, RawMessage message, IncomingReferral incoming, Actor by) =>
        intake.ReceiveAsync(provider, message, incoming.Locality is null ? incoming with { Locality = PartOf(incoming.Patient) } : incoming, by);

    private string? PartOf(PatientIdentity patient) =>
        county.Localities.FirstOrDefault(part => (patient.WhereNow?.Postcode ?? patient.Postcode)?.StartsWith($"{part.District} ", StringComparison.OrdinalIgnoreCase) == true)?.Name;
}
