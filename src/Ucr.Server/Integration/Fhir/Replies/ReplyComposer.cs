using Hl7.Fhir.Model;
using Marten;
using Microsoft.Extensions.Options;
using Ucr.Domain;
using Ucr.Domain.Intake.Replies;
using Ucr.Server.Clocks;
using Ucr.Server.Integration.Fhir.Checks;
using Ucr.Server.Integration.Fhir.Door;
using Ucr.Server.Integration.Fhir.Versions;
using Ucr.Server.Security.Encryption;
using Ucr.Server.Settings;

namespace Ucr.Server.Integration.Fhir.Replies;

/// <summary>
/// Writes a reply out of what happened and what the sender sent: its own request, patient and organisation go back to it as
/// it knows them, with our Encounter as the focus.
/// </summary>
/// <remarks>Source: BaRS Application 4, validation response, interim and full.</remarks>
public sealed class ReplyComposer(BarsCases cases, PatientVault vault, ProviderSettings settings, IOptionsMonitor<BarsSettings> bars)
{
    /// <summary>Writes it; null when what the sender sent fell with the patient's key.</summary>
    public async Task<Bundle?> Compose(IQuerySession session, Referral referral, OwedReply reply, CancellationToken cancellation)
    {
        if (await cases.Held(session, referral, cancellation) is not { } held || new BarsMessage(held) is not { Request: not null, Patient: not null } request)
        {
            return null;
        }

        var texts = reply.Words is { } words ? await vault.ReadTexts(session, [words.Id], cancellation) : null;
        var policies = (await settings.Of(session, cancellation)).At(reply.OwedAt);
        var contact = OurContact.Of(await RecordedFacts.Read(session, referral.Id, cancellation));
        var facts = new ReplyFacts(request, referral, reply, policies, reply.Words is { } text ? texts?.GetValueOrDefault(text.Id) : null, bars.CurrentValue, session.TenantId, contact);
        return ReplyBundle.Of(facts);
    }
}
