using NodaTime;
using Ucr.Domain.Intake;
using Ucr.Domain.Triage;
using Ucr.Domain.Values;
using Ucr.Server.Security.Encryption;

namespace Ucr.Server.Intake;

/// <summary>A referral as the service's own API takes it: <c>POST /api/referrals</c>. Only what must be known is required.</summary>
public sealed record NewReferral
{
    /// <summary>The sender's own id of this referral, 1 to 100 characters: the same again finds the first.</summary>
    public string? MessageId { get; init; }

    /// <summary>Who referred.</summary>
    public ReferralSource? Source { get; init; }

    /// <summary>ODS code of the referring organisation.</summary>
    public string? Referrer { get; init; }

    /// <summary>The sender's case number that people read to each other.</summary>
    public string? SenderCase { get; init; }

    /// <summary>Key of a configured condition; <c>other</c> when it is left out.</summary>
    public string? Need { get; init; }

    /// <summary>What happened, in the referrer's words.</summary>
    public string? Narrative { get; init; }

    /// <summary>Who it is about.</summary>
    public PatientIdentity? Patient { get; init; }

    /// <summary>Where the person is, British National Grid metres.</summary>
    public Place? Place { get; init; }

    /// <summary>The part of the service's area.</summary>
    public string? Locality { get; init; }

    /// <summary>The safety-first answers.</summary>
    public SafetyAnswers? Safety { get; init; }

    /// <summary>What whoever goes there has to know.</summary>
    public IReadOnlyList<IncomingAlert>? Alerts { get; init; }

    /// <summary>When the sender acts itself, UTC.</summary>
    public Instant? SenderBreachAt { get; init; }

    /// <summary>When the caller rang or the sender wrote, UTC; receipt when it is left out.</summary>
    public Instant? OccurredAt { get; init; }

    /// <summary>Masked: the record holds identity.</summary>
    public override string ToString() => "new referral (masked)";
}

/// <summary>Reads a referral of the service's own API or form, field by field.</summary>
public static class NewReferralReading
{
    private const int LongestName = 200;
    private const int LongestKey = 60;
    private const int MostOfAKind = 100;
    private const int LongestNarrative = 20_000;

    /// <summary>What is wrong, by field; empty when it can be received.</summary>
    public static IReadOnlyDictionary<string, string[]> Faults(NewReferral referral, Instant receivedAt)
    {
        var faults = new Dictionary<string, string[]>(StringComparer.Ordinal);
        void Unless(bool right, string field, string words)
        {
            if (!right)
            {
                faults[field] = [words];
            }
        }

        Unless(referral.MessageId is { Length: >= 1 and <= 100 }, "/messageId", "Give your own id of this referral, 1 to 100 characters.");
        Unless(referral.Source is not null, "/source", "Say who referred.");
        Unless(referral.Referrer is null || OdsCode.TryParse(referral.Referrer, out _), "/referrer", "An ODS code is 3 to 10 letters and digits.");
        Unless(referral.Patient is not null, "/patient", "Say who it is about, as far as it is known.");
        Unless((referral.Patient?.FamilyName?.Length ?? 0) <= LongestName, "/patient/familyName", "A name has 200 characters at most.");
        Unless((referral.Patient?.GivenName?.Length ?? 0) <= LongestName, "/patient/givenName", "A name has 200 characters at most.");
        Unless(referral.Patient?.EstimatedAge is null or (>= 0 and <= 129), "/patient/estimatedAge", "An age is 0 to 129 years.");
        Unless(referral.Patient?.BornOn is not { } born || born <= receivedAt.InUtc().Date, "/patient/bornOn", "The date of birth lies in the future.");
        Unless((referral.Narrative?.Length ?? 0) <= LongestNarrative, "/narrative", "The narrative has 20,000 characters at most.");
        Unless(referral.OccurredAt is not { } occurred || occurred <= receivedAt, "/occurredAt", "The time lies in the future. Give the time when it happened.");
        Unless(referral.Source is not { } source || Enum.IsDefined(source), "/source", "Say who referred.");
        Unless((referral.SenderCase?.Length ?? 0) <= LongestName, "/senderCase", "A case number has 200 characters at most.");
        Unless((referral.Need?.Length ?? 0) <= LongestKey, "/need", "The key of a need has 60 characters at most.");
        Unless((referral.Locality?.Length ?? 0) <= LongestName, "/locality", "A locality has 200 characters at most.");
        Unless(referral.Alerts is not { } alerts || (alerts.Count <= MostOfAKind && alerts.All(alert => alert is not null && Enum.IsDefined(alert.Kind))), "/alerts", "Give up to 100 alerts, each with its kind.");
        Unless(referral.Safety is not { } safety || Asked(safety).All(Enum.IsDefined), "/safety", "An answer is Yes, No, NotKnown or NotAsked.");
        Unless(Whole(referral.Patient), "/patient", "Give up to 100 address lines and numbers, each with its text.");
        return faults;
    }

    private static Answer[] Asked(SafetyAnswers safety) =>
        [safety.Conscious, safety.BreathingNormally, safety.BleedingHeavily, safety.StrokeSigns, safety.ChestPain, safety.Alone];

    /// <summary>Nothing in its lists is missing: the serializer says nothing about what stands in a list.</summary>
    private static bool Whole(PatientIdentity? patient) => patient is null
        || (patient.KeySafe is null or { Length: <= LongestKey } && Lines(patient.AddressLines) && Lines(patient.WhereNow?.AddressLines ?? []) && patient.Phones is { Count: <= MostOfAKind } phones && phones.All(phone => phone?.Number is { Length: <= LongestName }));

    private static bool Lines(IReadOnlyList<string>? lines) => lines is { Count: <= MostOfAKind } && lines.All(line => line is not null);

    /// <summary>The referral as intake takes it.</summary>
    public static IncomingReferral Read(NewReferral referral, Channel channel, string sender, Instant receivedAt) => new()
    {
        Channel = channel,
        Source = referral.Source!.Value,
        Sender = sender,
        SenderMessageId = referral.MessageId!,
        Referrer = OdsCode.TryParse(referral.Referrer, out var code) ? code : null,
        SenderCase = referral.SenderCase,
        Patient = referral.Patient!,
        Need = string.IsNullOrWhiteSpace(referral.Need) ? NeedKey.Other : new(referral.Need),
        Narrative = referral.Narrative,
        Place = referral.Place is { } place ? Place.Near(place.Easting, place.Northing) : null,
        Locality = referral.Locality,
        Alerts = referral.Alerts ?? [],
        Safety = referral.Safety ?? new(),
        SenderBreachAt = referral.SenderBreachAt,
        Doubts = Doubts(referral),
        OccurredAt = referral.OccurredAt ?? receivedAt,
    };

    private static IReadOnlyList<string> Doubts(NewReferral referral) =>
        string.IsNullOrWhiteSpace(referral.Patient?.NhsNumber) ? ["nhs-number-not-given"]
        : NhsNumber.TryParse(referral.Patient.NhsNumber, out _) ? []
        : ["nhs-number-fails-check-digit"];
}
