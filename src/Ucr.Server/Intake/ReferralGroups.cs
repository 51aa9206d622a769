using System.Collections.Concurrent;
using Ucr.Domain;
using Ucr.Domain.Intake;
using Ucr.Domain.Values;
using Ucr.Server.Security.Encryption;
using Ucr.Server.Storage;

namespace Ucr.Server.Intake;

/// <summary>A referral at the door.</summary>
/// <param name="Id">Its id, whether it was here before or not.</param>
/// <param name="Message">The message, stored already.</param>
/// <param name="Incoming">What was read in it.</param>
internal sealed record ReferralArrived(ReferralId Id, RawMessage Message, IncomingReferral Incoming);

/// <summary>
/// Takes all referrals that wait in one transaction: as durable as each alone, for a part of the work. Only what is plainly new
/// is taken so; a repeat, a refusal and a lost race go the long way, one by one. The order of events is a stream's own.
/// </summary>
internal sealed class ReferralGroups(CommandDoor door, PatientMatch match, PatientVault vault, RawMessages messages, References references)
{
    private const int MostTogether = 64;
    private const int AtOnce = 2;
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(10);
    private readonly ConcurrentDictionary<string, WaitingLine<ReferralArrived, IntakeAnswer>> lines = new(StringComparer.Ordinal);

    /// <summary>Takes a referral, with whoever else waits.</summary>
    /// <param name="provider">The provider, as tenant.</param>
    /// <param name="by">Who hands it over: who wrote an event stands on the transaction, so that each sender has a line of its own.</param>
    /// <param name="arrival">The referral.</param>
    /// <param name="alone">The long way.</param>
    public Task<IntakeAnswer> Take(string provider, Actor by, ReferralArrived arrival, Func<ReferralArrived, Task<IntakeAnswer>> alone) =>
        lines.GetOrAdd(
            $"{provider}/{by.Id}/{string.Join(',', by.Roles.Order())}/{by.Registered}",
            _ => new(alone, several => Together(provider, by, several), MostTogether, AtOnce)).Ask(arrival);

    private async Task<IReadOnlyList<IntakeAnswer?>> Together(string provider, Actor by, IReadOnlyList<ReferralArrived> arrivals)
    {
        using var deadline = new CancellationTokenSource(Deadline);
        var names = await references.Next(provider, arrivals.Count, deadline.Token);
        var answers = new IntakeAnswer?[arrivals.Count];
        var answer = await door.Run(new(provider, by, Guid.NewGuid()), kind: null, async (work, cancellation) =>
        {
            Array.Clear(answers);
            await work.Streams.Read([.. arrivals.Select(arrival => arrival.Id)], cancellation);
            var known = await vault.WithNhsNumbers(work.Session, arrivals.Select(arrival => PatientMatch.VerifiedNumber(arrival.Incoming.Patient)).OfType<string>(), cancellation);
            var patients = known.ToDictionary(same => same.Key, same => same.Count() == 1 ? new PatientId(same.Single()) : (PatientId?)null, StringComparer.Ordinal);
            for (var at = 0; at < arrivals.Count; at++)
            {
                answers[at] = await Take(work, arrivals[at], names[at], patients, cancellation);
            }

            return (null, 0);
        });
        return answer.Taken ? answers : new IntakeAnswer?[arrivals.Count];
    }

    /// <summary>Puts one new referral into the transaction; null, and nothing in it, for one that goes the long way.</summary>
    private async Task<IntakeAnswer?> Take(Work work, ReferralArrived arrival, string reference, Dictionary<string, PatientId?> patients, CancellationToken cancellation)
    {
        var held = await work.Streams.Referral(arrival.Id, cancellation);
        if (held.State is not null || held.Version > 0)
        {
            return null;
        }

        var number = PatientMatch.VerifiedNumber(arrival.Incoming.Patient);
        var known = number is null ? null : patients.GetValueOrDefault(number);
        var patient = known ?? match.New();
        var decision = ReferralIntake.Command(arrival, patient).Decide(null, reference, work.Context);
        if (decision.Refusal is not null || !decision.Any())
        {
            return null;
        }

        if (known is null)
        {
            vault.Begin(work.Session, patient.Value);
        }

        // Two of one group about one new person find each other, as they would one after the other; a number that two people bear matches nobody.
        if (number is not null)
        {
            patients.TryAdd(number, patient);
        }

        await vault.Store(work.Session, patient.Value, arrival.Incoming.Patient, cancellation);
        await messages.Conclude(work.Session, arrival.Message, RawMessageOutcome.Created, reference, patient.Value, cancellation);
        foreach (var happened in decision.Cast<IReferralEvent>())
        {
            work.Happened(held, happened);
        }

        held.CausedBy(arrival.Id.Value);
        work.Session.Insert(new CommandRecord(arrival.Id.Value, nameof(ReceiveReferral), work.Context.By.Id.Value, work.Context.Now, 1));
        return new(arrival.Id, reference, Repeated: false);
    }
}
