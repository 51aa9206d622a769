using NodaTime;
using Ucr.Domain;
using Ucr.Domain.Intake;
using Ucr.Domain.Outcomes;
using Ucr.Server.Pages.Referrals.Protecting;
using Ucr.Server.Pages.Wording;
using Ucr.Server.Security.Encryption;

namespace Ucr.Server.Pages.Referrals.Reading;

/// <summary>Who a page is about and what to take care of, in words. Blank never reads as none.</summary>
public static class PatientWords
{
    /// <summary>The banner.</summary>
    public static PatientBannerModel Banner(PatientIdentity? identity, Referral referral) => new(
        new(identity?.FamilyName, identity?.GivenName, identity?.Title),
        identity?.BornOn,
        GenderText.Of(identity?.Gender),
        identity?.NhsNumber,
        referral.Closure == ClosureReason.Died);

    /// <summary>Where the person is, on one line, without the postcode.</summary>
    public static string Address(PatientIdentity? identity)
    {
        var there = identity?.WhereNow;
        string?[] parts = there is null or { Name: null, AddressLines.Count: 0 } ? [.. identity?.AddressLines ?? []] : [there.Name, .. there.AddressLines];
        var known = string.Join(", ", parts.Where(part => !string.IsNullOrWhiteSpace(part)));
        return known.Length == 0 ? "Address not known" : known;
    }

    /// <summary>The postcode of where the person is.</summary>
    public static string Postcode(PatientIdentity? identity) => identity?.WhereNow?.Postcode ?? identity?.Postcode ?? "postcode not known";

    /// <summary>The number to ring first; null when none is known.</summary>
    public static string? Telephone(PatientIdentity? identity) =>
        identity?.Phones.OrderBy(phone => phone.Rank).Select(phone => phone.Number).FirstOrDefault();

    /// <summary>Whom to ring back and who that is: a daughter's number is no patient's. Null when none is known.</summary>
    public static string? CallBack(PatientIdentity? identity)
    {
        var phones = identity?.Phones.OrderBy(phone => phone.Rank).Select(phone => phone switch
        {
            { Name: { } name, Relationship: { } relationship } => $"{phone.Number} ({name}, {relationship})",
            { Name: { } name } => $"{phone.Number} ({name})",
            { Relationship: { } relationship } => $"{phone.Number} ({relationship})",
            _ => phone.Number,
        }).ToList();
        return phones is { Count: > 0 } ? string.Join("; ", phones) : null;
    }

    /// <summary>What must be seen before anybody acts.</summary>
    /// <param name="referral">The referral.</param>
    /// <param name="persons">What is known of the person beyond it.</param>
    /// <param name="texts">The opened texts of both.</param>
    /// <param name="now">The service's time: a warning expires.</param>
    public static IReadOnlyList<string> Warnings(Referral referral, IReadOnlyList<PersonState> persons, IReadOnlyDictionary<Guid, string> texts, Instant now) =>
    [
        .. Danger(referral.Safety),
        .. referral.Care.Death is { IsReported: false } ? ["The national record shows a death: ask before anything else. Nothing is closed"] : Array.Empty<string>(),
        .. referral.Intake.Trace is { Restricted: true } ? ["Restricted record: tell nobody where this person lives"] : Array.Empty<string>(),
        .. referral.Triage.Person.DoNotTell ? ["Do not tell: no link, e-mail, SMS or arrival time"] : Array.Empty<string>(),
        .. referral.Triage.Person.Safeguarding.Select(concern => $"Safeguarding, {TriageText.Of(concern.Of)}: {texts.GetValueOrDefault(concern.What.Id, "erased")}"),
        .. ShownWarning.Of(referral, persons, texts, now).Select(warning => warning.Words),
        .. referral.WithdrawalRequested ? ["The sender wants this referral back: answer them"] : Array.Empty<string>(),
        .. referral.Alerts.Where(alert => alert.Kind != AlertKind.Access).Select(alert => $"{Kind(alert.Kind)}: {Words(alert, texts)}"),
    ];

    /// <summary>How to get in; null when nobody said.</summary>
    public static string? Access(Referral referral, PatientIdentity? identity, IReadOnlyDictionary<Guid, string> texts)
    {
        string?[] said = [.. referral.Alerts.Where(alert => alert.Kind == AlertKind.Access).Select(alert => Words(alert, texts)), identity?.WhereNow?.Directions];
        var words = string.Join(". ", said.Where(part => !string.IsNullOrWhiteSpace(part)));
        return words.Length == 0 ? null : words;
    }

    /// <summary>The danger signs that were told at the first questions, in words.</summary>
    public static IEnumerable<string> Danger(SafetyAnswers safety)
    {
        if (safety.Conscious == Answer.No) yield return "Not conscious";
        if (safety.BreathingNormally == Answer.No) yield return "Not breathing normally";
        if (safety.BleedingHeavily == Answer.Yes) yield return "Bleeding heavily";
        if (safety.StrokeSigns == Answer.Yes) yield return "Signs of a stroke";
        if (safety.ChestPain == Answer.Yes) yield return "Chest pain";
        if (safety.Alone == Answer.Yes) yield return "Alone";
    }

    private static string Words(Alert alert, IReadOnlyDictionary<Guid, string> texts) =>
        alert.Words is { } text ? texts.GetValueOrDefault(text.Id, alert.Code ?? "erased") : alert.Code ?? "not described";

    private static string Kind(AlertKind kind) => kind switch
    {
        AlertKind.Safeguarding => "Safeguarding",
        AlertKind.SceneSafety => "Safety at the place",
        AlertKind.ReasonableAdjustment => "Reasonable adjustment",
        AlertKind.Infection => "Infection",
        AlertKind.Respect => "ReSPECT or emergency care decision",
        AlertKind.Access => "Getting in",
        _ => "Flagged by the sender",
    };
}
