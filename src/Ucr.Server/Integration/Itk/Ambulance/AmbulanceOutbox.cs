using System.Xml.Linq;
using Marten;
using NodaTime;
using Ucr.Domain;
using Ucr.Domain.Outcomes.Emergencies;
using Ucr.Domain.Triage;
using Ucr.Domain.Values;
using Ucr.Server.Intake;
using Ucr.Server.Security;
using Ucr.Server.Security.Encryption;
using Ucr.Server.Storage;

namespace Ucr.Server.Integration.Itk.Ambulance;

/// <summary>
/// Sends ambulance requests for 60 seconds, until one is acknowledged: then a person rings 999, and a message that came late
/// would be a second call. What was sent is kept, sealed under the patient's key, and sent again byte for byte.
/// </summary>
public sealed class AmbulanceOutbox(IDocumentStore store, CommandDoor door, PatientVault vault, StaffNames staff, IClock clock, IEnumerable<AmbulanceLine> lines)
{
    private static readonly Duration[] Pauses = [Duration.FromSeconds(2), Duration.FromSeconds(4), Duration.FromSeconds(8)];

    /// <summary>Sends a request, if it still waits and its provider has a line.</summary>
    /// <returns>How long to wait before the next attempt; null when there is none.</returns>
    public async Task<Duration?> Send(SendAmbulanceRequest message)
    {
        await using var session = store.LightweightSession(message.Provider);
        if (lines.FirstOrDefault(line => string.Equals(line.Settings.Provider, message.Provider, StringComparison.OrdinalIgnoreCase)) is not { } line
            || await session.LoadAsync<Referral>(message.Referral) is not { } referral
            || referral.Care.Ambulance is not { WaitsForAnswer: true } request || request.Id != message.Request)
        {
            return null;
        }

        var reply = clock.GetCurrentInstant() >= request.RequestedAt + AmbulanceRequest.TriedFor
            ? new("no-answer")
            : await Message(session, referral, request, line.Settings) is { } words ? await line.Send(words) : new AmbulanceReply("patient-not-known");
        return await Answered(message, request, reply);
    }

    private async Task<Duration?> Answered(SendAmbulanceRequest message, AmbulanceRequest request, AmbulanceReply reply)
    {
        var now = clock.GetCurrentInstant();
        var sender = CommandSender.Service(message.Provider, ReferralIds.Hash("ambulance", message.Request.ToString(), message.Attempt.ToString(System.Globalization.CultureInfo.InvariantCulture)));
        if (reply.Why is not { } why)
        {
            await door.Send(sender, new AcknowledgeAmbulanceRequest(message.Referral, message.Request, ByPhone: false, CadNumber: null, now)).OrAgain();
            return null;
        }

        var pause = Pauses[Math.Min(message.Attempt, Pauses.Length) - 1];
        var again = reply.MayPass && now + pause < request.RequestedAt + AmbulanceRequest.TriedFor;
        await door.Send(sender, new RecordAmbulanceMessage(message.Referral, message.Request, message.Attempt, why, again, now)).OrAgain();
        return again ? pause : null;
    }

    /// <summary>What is sent: kept before it goes out the first time. Null when nobody may know the patient any more.</summary>
    private async Task<string?> Message(IDocumentSession session, Referral referral, AmbulanceRequest request, AmbulanceSettings settings)
    {
        var id = ReferralIds.Hash("ambulance-message", request.Id.ToString());
        if ((await vault.ReadTexts(session, [id])).TryGetValue(id, out var kept))
        {
            return kept;
        }

        if (await vault.Read(session, referral.Patient.Value) is not { } patient)
        {
            return null;
        }

        var words = AmbulanceEnvelope.Of(await Case(session, referral, request, patient, settings)).ToString(SaveOptions.DisableFormatting);
        await vault.StoreText(session, referral.Patient.Value, id, words);
        await session.SaveChangesAsync();
        return words;
    }

    private async Task<AmbulanceCase> Case(IQuerySession session, Referral referral, AmbulanceRequest request, PatientIdentity patient, AmbulanceSettings settings)
    {
        var facts = (await session.Events.FetchStreamAsync(referral.Id.Value)).Select(stored => stored.Data).ToList();
        var found = facts.OfType<EmergencyRaised>().LastOrDefault()?.Why;
        var asked = facts.OfType<AmbulanceRequested>().LastOrDefault()?.By ?? StaffId.Service;
        var texts = await vault.ReadTexts(session, [.. referral.Alerts.Select(alert => alert.Words).Append(found).Append(referral.Narrative).OfType<FreeText>().Select(text => text.Id)]);
        return new(referral, request, patient, settings, clock.GetCurrentInstant())
        {
            Found = found is null ? null : texts.GetValueOrDefault(found.Id),
            Told = referral.Narrative is { } told ? texts.GetValueOrDefault(told.Id) : null,
            Texts = texts,
            Asked = staff.Of(asked),
        };
    }
}
