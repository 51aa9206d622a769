using Ucr.Domain;
using Ucr.Domain.Intake;
using Ucr.Domain.Values;
using Ucr.Server.Clocks;
using Ucr.Server.Integration.Fhir.Replies;
using Ucr.Server.Security.Encryption;
using Ucr.Server.Storage;
using Ucr.Server.Storage.Together;

namespace Ucr.Server.Intake;

/// <summary>Decides on several referrals and puts what follows into one unit of work, each kind of row in one statement.</summary>
internal sealed class GroupTaking(PatientMatch match, PatientVault vault, PatientKeys keys, RawMessages messages)
{
    /// <summary>Takes them.</summary>
    /// <returns>An answer for each; null, and nothing in the unit of work, for one that goes the long way.</returns>
    public IReadOnlyList<IntakeAnswer?> Take(Work work, GroupHeld held, IReadOnlyList<string> names)
    {
        var rows = new RowsTogether();
        List<IntakeAnswer?> answers = [.. held.Arrivals.Zip(names, (arrival, reference) => held.Held.GetValueOrDefault(arrival.Id) is { } before
            ? Again(work, held, rows, arrival, before)
            : rows.Begins(arrival.Id.Value) ? null : New(work, held, rows, arrival, reference))];
        rows.Queue(work.Session, work.Context.Now);
        return answers;
    }

    /// <summary>A repeat finds the answer that the first arrival had, and its message is concluded as such.</summary>
    private IntakeAnswer? Again(Work work, GroupHeld held, RowsTogether rows, ReferralArrived arrival, Referral before)
    {
        var (_, message, _) = arrival;
        if (before.Message.Id != message.Id)
        {
            if (held.Keys.GetValueOrDefault(before.Patient.Value) is not { } key)
            {
                return null;
            }

            rows.Store(message.Id, messages.Concluded(work.Session.TenantId, message, RawMessageOutcome.Repeated, before.Reference, before.Patient.Value, key));
        }

        return new(before.Id, before.Reference, Repeated: true);
    }

    private IntakeAnswer? New(Work work, GroupHeld held, RowsTogether rows, ReferralArrived arrival, string reference)
    {
        var (provider, number) = (work.Session.TenantId, PatientMatch.VerifiedNumber(arrival.Incoming.Patient));
        if (number is not null && held.Merged.Contains(number))
        {
            return null;
        }

        var known = number is null ? null : held.Patients.GetValueOrDefault(number);
        var patient = known ?? match.New();
        var decision = ReferralIntake.Command(arrival, patient).Decide(null, reference, work.Context);
        if (decision.Refusal is not null || decision.Count() != 1 || (known is not null && held.Keys.GetValueOrDefault(patient.Value) is null))
        {
            return null;
        }

        var key = held.Keys.GetValueOrDefault(patient.Value) ?? Meet(provider, held, rows, patient);
        // Two of one group about one new person find each other, as they would one after the other; a number that two people bear matches nobody.
        if (number is not null)
        {
            held.Patients.TryAdd(number, patient);
        }

        rows.Store(patient.Value, vault.Sealed(provider, patient.Value, key, arrival.Incoming.Patient));
        rows.Store(arrival.Message.Id, messages.Concluded(provider, arrival.Message, RawMessageOutcome.Created, reference, patient.Value, key));
        Happen(work, rows, arrival.Id, (IReferralEvent)decision.Single(), patient, key);
        return new(arrival.Id, reference, Repeated: false);
    }

    private DataKey Meet(string provider, GroupHeld held, RowsTogether rows, PatientId patient)
    {
        var (kept, key) = keys.Create(provider, patient.Value);
        rows.Insert(patient.Value, kept);
        held.Keys[patient.Value] = key;
        return key;
    }

    /// <summary>The first fact of a referral, and what goes with it: its words, its state, and what falls due.</summary>
    private static void Happen(Work work, RowsTogether rows, ReferralId id, IReferralEvent happened, PatientId patient, DataKey key)
    {
        var state = Referral.Evolve(null, happened);
        rows.Begin(id.Value, happened, state, causedBy: id.Value);
        foreach (var text in FreeTexts.In(happened).Where(text => text.Words is not null))
        {
            rows.Insert(text.Id, PatientVault.Sealed(work.Session.TenantId, patient.Value, key, text.Id, text.Words!));
        }

        if (Deadlines.Of(state, work.Context.Settings) is { } due)
        {
            rows.Store(id.Value, due);
        }

        ReplyToSend.Store(work.Session, state);
        work.OnNewReferrals.Add((id, happened));
    }
}
