using Marten;
using Marten.Linq.MatchesSql;
using NodaTime;
using Ucr.Domain;
using Ucr.Domain.Intake.History;
using Ucr.Domain.Values;
using Ucr.Server.Clocks;
using Ucr.Server.Security.Encryption;
using Ucr.Server.Settings;
using Ucr.Server.Storage;

namespace Ucr.Server.Intake.History;

/// <summary>Decides on the lines of a batch, and puts what was decided into its unit of work.</summary>
public sealed class HistoryDeciding(ProviderSettings settings, References references, PatientKeys patients, PatientVault vault, RawMessages messages, MasterKey master, IClock clock)
{
    /// <summary>Older open referrals are history: they stand on the board, and nothing is raised for them.</summary>
    private static readonly Duration StillWatched = Duration.FromHours(48);

    /// <summary>Reads what is held, in a few questions for the whole batch.</summary>
    internal async Task<HistoryHeld> Held(IDocumentSession session, IReadOnlyList<ReadLine> lines, CancellationToken cancellation)
    {
        var provider = session.TenantId;
        var ids = lines.Select(line => IdOf(provider, line.Line!).Value).Distinct().ToArray();
        var people = lines.Select(line => PatientOf(provider, line.Line!.PatientKey)).Distinct().ToArray();
        var referrals = await session.Query<Referral>().Where(referral => referral.MatchesSql("d.id = any(?)", (object)ids)).ToListAsync(cancellation);
        return new()
        {
            Referrals = referrals.ToDictionary(referral => referral.Id),
            Patients = await patients.Known(session, people, cancellation),
            References = new(await references.Next(provider, lines.Count - referrals.Count, cancellation)),
            Settings = await settings.Of(session, cancellation),
            Now = clock.GetCurrentInstant(),
        };
    }

    /// <summary>Decides line by line: a line sees what the lines before it did.</summary>
    internal HistoryTotals Decide(IDocumentSession session, IReadOnlyList<ReadLine> lines, HistoryHeld held, HistorySender sender)
    {
        var totals = new HistoryTotals();
        var faults = new List<HistoryFault>();
        foreach (var line in lines)
        {
            totals = Decide(session, line, held, sender) switch
            {
                Refusal refusal => Refused(refusal),
                IUcrEvent and HistoryImported => totals with { Created = totals.Created + 1 },
                IUcrEvent => totals with { Corrected = totals.Corrected + 1 },
                _ => totals with { Repeated = totals.Repeated + 1 },
            };

            HistoryTotals Refused(Refusal refusal)
            {
                faults.Add(new(line.File.Number, refusal.Field ?? "", refusal.Words));
                messages.Keep(session.TenantId, held.Rows, Message(line, sender), message => message with
                {
                    // Whoever brings the file in is told at once: no task for anybody else.
                    Outcome = RawMessageOutcome.Refused,
                    OutcomeAt = held.Now,
                    Refusal = refusal.Code,
                    SeenBy = message.Sender,
                    SeenAt = held.Now,
                });
                return totals with { Refused = totals.Refused + 1 };
            }
        }

        held.Rows.Queue(session, held.Now);
        return totals with { Faults = faults };
    }

    private object? Decide(IDocumentSession session, ReadLine read, HistoryHeld held, HistorySender sender)
    {
        var (provider, line) = (session.TenantId, read.Line!);
        var (id, patient) = (IdOf(provider, line), PatientOf(provider, line.PatientKey));
        if (held.Patients.TryGetValue(patient, out var known) && known is null)
        {
            return new Refusal("patient-erased", "This person was erased, and nothing about them is brought in again.", "patient.key");
        }

        var current = held.Referrals.GetValueOrDefault(id);
        var command = new ImportHistory(id, new(patient), new(Guid.Empty, ""), HistoryOf(provider, line, held), Digest(line), line.Corrects);
        var decision = command.Decide(current, held.References.TryPeek(out var next) ? next : "", new(sender.By, held.Now, held.Settings));
        if (decision.Refusal is { } refusal)
        {
            return refusal;
        }

        return decision.FirstOrDefault() is { } decided ? Take(session, read, held, sender, decided) : null;
    }

    private IReferralEvent Take(IDocumentSession session, ReadLine read, HistoryHeld held, HistorySender sender, IUcrEvent decided)
    {
        var (provider, line) = (session.TenantId, read.Line!);
        var (id, patient) = (IdOf(provider, line), PatientOf(provider, line.PatientKey));
        var (current, known) = (held.Referrals.GetValueOrDefault(id), held.Patients.GetValueOrDefault(patient));
        var reference = current?.Reference ?? held.References.Dequeue();
        var key = known ?? NewPatient(provider, patient, line, held);
        if (known is not null && line.Corrects)
        {
            held.Rows.Store(patient, vault.Sealed(provider, patient, known, line.Patient));
        }

        var outcome = current is null ? RawMessageOutcome.Created : RawMessageOutcome.Amended;
        var message = messages.Keep(provider, held.Rows, Message(read, sender), kept => kept with { Outcome = outcome, OutcomeAt = held.Now, Reference = reference }, key, patient);
        var happened = In(new(message.Id, message.Hash, line.History.SenderReference), decided);
        var after = Referral.Evolve(current, happened);
        if (current is null || held.Rows.Begins(id.Value))
        {
            held.Rows.Begin(id.Value, happened, after);
        }
        else
        {
            session.Events.Append(id.Value, happened);
        }

        held.Referrals[id] = after with { Version = (current?.Version ?? 0) + 1 };
        if (after.IsOpen && after.ReceivedAt > held.Now - StillWatched)
        {
            Deadlines.Store(session, after, [], held.Settings);
        }

        return happened;
    }

    /// <summary>The line is stored once it is known what becomes of it, and the event says where.</summary>
    private static IReferralEvent In(Domain.Intake.ReceivedMessage message, IUcrEvent decided) => decided switch
    {
        HistoryImported e => e with { Message = message },
        HistoryCorrected e => e with { Message = message },
        _ => throw new System.Diagnostics.UnreachableException($"{decided.GetType().Name} comes of no line."),
    };

    private DataKey NewPatient(string provider, Guid patient, HistoryLine line, HistoryHeld held)
    {
        var (kept, key) = patients.Create(provider, patient);
        held.Rows.Insert(patient, kept);
        held.Rows.Store(patient, vault.Sealed(provider, patient, key, line.Patient));
        held.Patients[patient] = key;
        return key;
    }

    private static HistoryOfReferral HistoryOf(string provider, HistoryLine line, HistoryHeld held)
    {
        var history = line.History with
        {
            Contacts = [.. line.History.Contacts.Select(contact => contact with { Id = ReferralIds.Hash("history-contact", provider, line.History.SenderReference, contact.SenderId) })],
        };
        return line.Accepted is { } accepted ? history with { Clocks = HistoryClocks.Of(accepted, history, line.ClockStartedAt, held.Settings) } : history;
    }

    private static ReceivedMessage Message(ReadLine line, HistorySender sender) => new("import", sender.By.Id.Value, "application/x-ndjson", line.File.Bytes);

    private static ReferralId IdOf(string provider, HistoryLine line) => ReferralIds.Of(provider, "history", line.History.SenderReference);

    /// <summary>The same person every time; nobody can find out whose key it was made of without the master key.</summary>
    private Guid PatientOf(string provider, string key) => ReferralIds.Hash("history-patient", Convert.ToHexString(master.ForBlindIndex.Hash(System.Text.Encoding.UTF8.GetBytes($"history-patient/{provider}/{key}"))));

    private string Digest(HistoryLine line) => Convert.ToHexStringLower(master.ForBlindIndex.Hash(line.Canonical));
}
