using System.Text.Json;
using NodaTime;
using Ucr.Domain.Clocks;
using Ucr.Domain.Intake.History;
using Ucr.Domain.Triage;
using Ucr.Server.Security.Encryption;

namespace Ucr.Server.Intake.History;

/// <summary>From the bytes of a line to history, or to what is wrong with it. Pure, and it never throws.</summary>
public static class HistoryLineReader
{
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false, MaxDepth = 16 };

    /// <summary>Reads a line.</summary>
    /// <param name="number">Its number, from 1.</param>
    /// <param name="bytes">The line without its end.</param>
    public static (HistoryLine? Line, HistoryFault? Fault) Read(long number, ReadOnlyMemory<byte> bytes)
    {
        try
        {
            using var document = JsonDocument.Parse(bytes, Strict);
            var faults = new LineFaults();
            var line = Line(document.RootElement, faults);
            return faults.First is { } first ? (null, new(number, first.Field, first.Words)) : (line, null);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            // The second: text that is no UTF-8, or half a surrogate.
            return (null, new(number, "", "This line is no JSON object in UTF-8 whose fields have each a name of their own. Write one referral a line."));
        }
    }

    private static HistoryLine? Line(JsonElement root, LineFaults faults)
    {
        var line = new LineFields(root, "", faults, HistoryWords.Line);
        var patient = line.Object("patient", HistoryWords.Patient);
        var history = History(line, patient);
        var (accepted, changes) = Pathway(line, history.Decision);
        var key = patient?.Text("key", 100, required: true);
        var identity = Identity(patient, key);
        var provider = line.Organisation("provider", required: true);
        var corrects = line.Flag("corrects") ?? false;
        if (line.Text("reason", 1000) is null && corrects)
        {
            line.Wrong("reason", "Say why an earlier line is put right.");
        }

        var startedAt = line.Time("clockStartedAt");
        line.Text("clockStartReason", 1000);
        if (faults.First is not null)
        {
            return null;
        }

        var born = identity.BornOn;
        return new(
            provider!.Value.Value, history with { Changes = changes, AgeInYears = born is null ? null : PatientMatch.AgeAt(identity, history.ReceivedAt) }, accepted, startedAt, key!, identity, corrects, CanonicalJson.Of(root));
    }

    private static HistoryOfReferral History(LineFields line, LineFields? patient)
    {
        var (closedAt, closure) = (line.Time("closedAt"), line.Choice("closure", HistoryWords.Closures));
        if (closedAt is null != closure is null)
        {
            line.Wrong(closedAt is null ? "closedAt" : "closure", "A closed referral has both: when it was closed, and why.");
        }

        line.Text("needText", 20_000);
        return new()
        {
            SenderReference = line.Text("reference", 40, required: true) ?? "",
            ReceivedAt = line.Time("receivedAt", required: true) ?? Instant.MinValue,
            Source = line.Choice("source", HistoryWords.Sources, required: true) ?? default,
            Referrer = line.Organisation("referrerOrganisation"),
            Need = line.Text("need", 60, required: true) is { } need ? new(need) : NeedKey.Other,
            Decision = line.Choice("decision", HistoryWords.Decisions),
            DecidedAt = line.Time("decidedAt"),
            Rejection = line.Choice("rejectionReason", HistoryWords.Rejections),
            RedirectedTo = line.Text("redirectedTo", 200),
            Contacts = Contacts(line),
            ClosedAt = closedAt,
            Closure = closure,
            DiedOn = line.Date("diedOn"),
            Team = line.Text("team", 100),
            Locality = line.Text("locality", 100),
            Frailty = patient?.Number("frailty", 1, 9),
            CaseManaged = patient?.Flag("caseManaged"),
        };
    }

    /// <summary>What it was accepted on and how that changed. What was not taken on has no standard, whatever the line says.</summary>
    private static (ResponseStandard? Accepted, IReadOnlyList<HistoryChange> Changes) Pathway(LineFields line, HistoryDecision? decision)
    {
        line.Text("exemptReason", 1000);
        var none = line.Text("standard", 40) is "none";
        var standard = none ? null : line.Choice("standard", HistoryWords.Standards, required: decision == HistoryDecision.Accepted);
        HistoryChange[] changes = [.. line.List("changes", HistoryWords.Change).Select(Change).OrderBy(change => change.At)];
        if (decision != HistoryDecision.Accepted || standard is not { } accepted || changes.Length == 0)
        {
            return (decision == HistoryDecision.Accepted ? standard : null, []);
        }

        // Some systems keep the standard that it was accepted on, others the last one: the changes say which.
        if (changes[0].From != accepted && changes[^1].To != accepted)
        {
            line.Wrong("changes", "The first change does not begin with the standard that it was accepted on.");
        }
        else if (changes.Zip(changes.Skip(1)).Any(pair => pair.First.To != pair.Second.From))
        {
            line.Wrong("changes", "Each change begins where the one before it ended.");
        }

        return (changes[0].From, changes);
    }

    private static HistoryChange Change(LineFields change)
    {
        change.Text("reason", 1000);
        return new(
            change.Time("at", required: true) ?? Instant.MinValue,
            change.Choice("from", HistoryWords.Standards, required: true) ?? default,
            change.Choice("to", HistoryWords.Standards, required: true) ?? default,
            change.Text("by", 100));
    }

    private static IReadOnlyList<HistoryContact> Contacts(LineFields line)
    {
        HistoryContact[] contacts = [.. line.List("contacts", HistoryWords.Contact).Select(Contact).OrderBy(contact => contact.StartedAt)];
        if (contacts.DistinctBy(contact => contact.SenderId, StringComparer.Ordinal).Count() < contacts.Length)
        {
            line.Wrong("contacts", "Two contacts of this referral have the same id. Give each its own.");
        }

        return contacts;
    }

    private static HistoryContact Contact(LineFields contact)
    {
        contact.Text("outcome", 1000);
        return new(
            Guid.Empty,
            contact.Text("id", 60, required: true) ?? "",
            contact.Time("startedAt", required: true) ?? Instant.MinValue,
            contact.Time("endedAt"),
            contact.Text("mechanism", 2, required: true) ?? "",
            Attendance(contact),
            contact.Text("team", 100),
            contact.Text("clinician", 100),
            contact.Text("staffGroup", 60),
            contact.Text("location", 10));
    }

    /// <summary>Newer systems pad it: 05 is 5.</summary>
    private static string Attendance(LineFields contact)
    {
        var code = (contact.Text("attendance", 2, required: true) ?? "5").TrimStart('0');
        if (code is not ("2" or "3" or "4" or "5" or "6" or "7"))
        {
            contact.Wrong("attendance", "Use one of: 5, 6, 7, 2, 3, 4.");
        }

        return code;
    }

    private static PatientIdentity Identity(LineFields? patient, string? key) => new()
    {
        LocalPatientId = key,
        BornOn = patient?.Date("birthDate"),
        NhsNumber = patient?.Text("nhsNumber", 20),
        Gender = patient?.Text("gender", 20),
        PhenotypicSex = patient?.Text("sex", 20),
        EthnicCategory = patient?.Text("ethnicCategory", 10),
        Postcode = patient?.Text("postcode", 10),
        GpPracticeCode = patient?.Text("gpPractice", 20),
    };
}
