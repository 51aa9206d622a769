using Marten;
using Ucr.Domain;
using Ucr.Domain.Values;
using Ucr.Server.Security.Encryption;
using Ucr.Server.Storage;

namespace Ucr.Server.Intake;

/// <summary>
/// Later messages about a referral: what its sender changes or takes back. The fact, the patient's record, the message's
/// outcome and what the door keeps beside them are one transaction.
/// </summary>
public sealed class ReferralChanges(CommandDoor door, PatientVault vault, RawMessages messages)
{
    /// <summary>Gives the command that a message stands for.</summary>
    /// <param name="sender">Who delivered it, under an id that follows from the message.</param>
    /// <param name="message">The stored message.</param>
    /// <param name="outcome">What it comes to when the command is taken.</param>
    /// <param name="command">The command.</param>
    /// <param name="identity">Who it is about, as the message says; null when that does not change.</param>
    /// <param name="beside">What the door keeps in the same transaction; null for nothing.</param>
    /// <returns>The answer; after a refusal nothing was stored, and the message still needs its outcome.</returns>
    public Task<CommandAnswer> Apply(
        CommandSender sender, RawMessage message, RawMessageOutcome outcome, IReferralCommand command, PatientIdentity? identity = null,
        Func<IDocumentSession, CancellationToken, Task>? beside = null) =>
        door.Run(sender, command.GetType().Name, async (work, cancellation) =>
        {
            if (await work.Streams.Referral(command.Referral, cancellation) is not { State: { } state } referral)
            {
                return (CommandAnswer.NotThere, 0);
            }

            if (work.Decide(referral, await work.Streams.OpenVisits(state, cancellation), command) is { } refusal)
            {
                return (refusal, referral.Version);
            }

            await Know(work.Session, state.Patient, identity, cancellation);
            await messages.Conclude(work.Session, message.Id, outcome, state.Reference, state.Patient.Value, cancellation);
            if (beside is not null)
            {
                await beside(work.Session, cancellation);
            }

            return (null, referral.Version);
        });

    private async Task Know(IDocumentSession session, PatientId patient, PatientIdentity? sent, CancellationToken cancellation)
    {
        if (sent is not null)
        {
            var held = await vault.Read(session, patient.Value, cancellation);
            await vault.Store(session, patient.Value, held is null ? sent : held.UpdatedBy(sent), cancellation);
        }
    }
}
