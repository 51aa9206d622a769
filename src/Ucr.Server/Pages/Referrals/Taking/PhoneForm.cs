using System.Text.Json;
using NodaTime;
using NodaTime.Text;
using Ucr.Domain.Intake;
using Ucr.Server.Intake;
using Ucr.Server.Pages.Components.Nhs;
using Ucr.Server.Pages.Forms;

namespace Ucr.Server.Pages.Referrals.Taking;

/// <summary>The form of a referral that is taken by telephone: what was typed, read field by field.</summary>
public static class PhoneForm
{
    private static readonly LocalDatePattern[] Dates =
        [.. new[] { "d-MMM-uuuu", "d M uuuu", "d/M/uuuu", "d.M.uuuu", "d-M-uuuu", "uuuu-MM-dd" }.Select(LocalDatePattern.CreateWithInvariantCulture)];

    /// <summary>Who may refer.</summary>
    public static IReadOnlyList<Choice> Sources { get; } =
        [.. Enum.GetValues<ReferralSource>().Select(source => new Choice(source.ToString(), Capital(Board.IntakeWords.Of(source))))];

    /// <summary>Exactly what was typed, as the message that is stored before anything is decided.</summary>
    public static byte[] Message(FormState form) => JsonSerializer.SerializeToUtf8Bytes(
        form.Values.OrderBy(field => field.Key, StringComparer.Ordinal).ToDictionary(field => field.Key, field => field.Value.ToArray(), StringComparer.Ordinal));

    /// <summary>The safety-first answers.</summary>
    public static SafetyAnswers Safety(FormState form) => new(
        Answered(form["conscious"]), Answered(form["breathing"]), Answered(form["bleeding"]), Answered(form["stroke"]), Answered(form["chestPain"]), Answered(form["alone"]));

    /// <summary>
    /// What cannot be read. After a danger sign nothing holds the referral up: what cannot be read is left out, and stands in
    /// the stored message (clinical ruling 1).
    /// </summary>
    public static IReadOnlyList<FieldError> Wrong(FormState form)
    {
        FieldError?[] wrong =
        [
            form.Text("bornOn") is { } typed && Date(typed) is null ? new("bornOn", "Give the date of birth as day, month and year, for example 16 8 1938") : null,
            Source(form) is null ? new("source", "Choose who refers the patient") : null,
        ];
        return Safety(form).Danger ? [] : [.. wrong.OfType<FieldError>()];
    }

    /// <summary>The referral as the door takes it. The form's own id is its message id: posted twice, it is one referral.</summary>
    public static NewReferral Read(FormState form) => new()
    {
        MessageId = form.CommandId.ToString(),
        Source = Source(form) ?? ReferralSource.Other,
        Need = form.Text("need"),
        Narrative = Narrative(form),
        Patient = PhonePatient.Of(form, Date(form.Text("bornOn"))),
        Safety = Safety(form),
        Alerts = form.Text("access") is { } access ? [new(AlertKind.Access, null, access)] : [],
    };

    private static ReferralSource? Source(FormState form) =>
        Enum.TryParse<ReferralSource>(form["source"], out var source) && Enum.IsDefined(source) ? source : null;

    private static string? Narrative(FormState form)
    {
        var caller = string.Join(", ", new[] { form.Text("callerName"), form.Text("callerOrganisation") }.OfType<string>());
        string?[] said =
        [
            form.Text("needText"),
            form.Text("whereNow") is { } now ? $"Where the patient is now: {now}" : null,
            caller.Length > 0 ? $"Caller: {caller}" : null,
        ];
        var words = string.Join('\n', said.OfType<string>());
        return words.Length == 0 ? null : words;
    }

    private static LocalDate? Date(string? typed) =>
        typed is null ? null : Dates.Select(pattern => pattern.Parse(typed)).Where(read => read.Success).Select(read => (LocalDate?)read.Value).FirstOrDefault();

    private static Answer Answered(string? typed) => typed switch
    {
        "yes" => Answer.Yes,
        "no" => Answer.No,
        "unknown" => Answer.NotKnown,
        _ => Answer.NotAsked,
    };

    private static string Capital(string words) => char.ToUpperInvariant(words[0]) + words[1..];
}
