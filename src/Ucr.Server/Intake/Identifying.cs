using Marten;
using Ucr.Domain;
using Ucr.Domain.Intake;
using Ucr.Domain.Values;
using Ucr.Server.Security.Encryption;
using Ucr.Server.Storage;

namespace Ucr.Server.Intake;

/// <summary>Says by NHS number who a referral is about: the person already held under it, or this one, who then bears it. One transaction (rule 57).</summary>
public sealed class Identifying(CommandDoor door, PatientVault vault)
{
    /// <summary>The check digit is wrong.</summary>
    public static readonly Refusal NotANumber = Refusal.Impossible("NhsNumber", "This is no NHS number: check its ten digits.");

    /// <summary>More than one record bears it.</summary>
    public static readonly Refusal HeldTwice = new(
        "nhs-number-held-twice", "More than one record bears this number. A clinician says first that they are one person, or which of them is wrong.", "NhsNumber");

    /// <summary>Gives the command.</summary>
    /// <param name="sender">Who asks.</param>
    /// <param name="id">The referral.</param>
    /// <param name="typed">The number as it was typed.</param>
    /// <param name="traced">It was traced, which makes it verified.</param>
    /// <param name="at">When, UTC.</param>
    public Task<CommandAnswer> Identify(CommandSender sender, ReferralId id, string typed, bool traced, NodaTime.Instant at) =>
        door.Run(sender, nameof(IdentifyPatient), async (work, cancellation) =>
        {
            if (!NhsNumber.TryParse(typed, out var number))
            {
                return (NotANumber, 0);
            }

            if (await work.Streams.Referral(id, cancellation) is not { State: { } state } referral)
            {
                return (CommandAnswer.NotThere, 0);
            }

            var held = await vault.WithNhsNumber(work.Session, number.Digits, cancellation);
            var known = held.Count == 0 ? null : await SamePeople.First(work.Session, held, cancellation);
            if (held.Count > 0 && known is null)
            {
                return (HeldTwice, referral.Version);
            }

            var status = traced ? NhsNumberStatuses.Verified : NhsNumberStatuses.NotTraced;
            var patient = known ?? state.Patient;
            var decision = new IdentifyPatient(id, patient, status, at).Decide(state, work.Context);
            foreach (var happened in decision.Cast<IReferralEvent>())
            {
                work.Happened(referral, happened);
            }

            if (decision.Refusal is null && patient == state.Patient && (held.Count == 0 || held.Contains(patient.Value)))
            {
                await Bears(work.Session, patient, number, status, cancellation);
            }

            return (decision.Refusal, referral.Version);
        });

    private async Task Bears(IDocumentSession session, PatientId patient, NhsNumber number, string status, CancellationToken cancellation)
    {
        if (await vault.Read(session, patient.Value, cancellation) is { } identity)
        {
            await vault.Store(session, patient.Value, identity with { NhsNumber = number.Digits, NhsNumberStatus = status }, cancellation);
        }
    }
}
