using System.Text.Json;
using NodaTime;
using NodaTime.Text;
using Ucr.Domain.Intake;
using Ucr.Domain.Values;
using Ucr.Server.Intake;
using Ucr.Server.Pages.Components.Nhs;
using Ucr.Server.Pages.Forms;

namespace Ucr.Server.Pages.Referrals.Taking;

/// <summary>The form of a referral that is taken by telephone: what was typed, read field by field.</summary>
public static class PhoneForm
{
    /// <summary>The field of the button that was pressed, and of what it does; nothing stands for saving.</summary>
    public const string Step = "step";

    /// <summary>The button: the caller rang off.</summary>
    public const string RangOff = "rang-off";

    /// <summary>The button: only advice was asked for.</summary>
    public const string Advice = "advice";

    /// <summary>The field that holds the chosen patient.</summary>
    public const string Patient = "patient";

    private static readonly LocalDatePattern[] Dates =
        [.. new[] { "d-MMM-uuuu", "d M uuuu", "d/M/uuuu", "d.M.uuuu", "d-M-uuuu", "ddMMuuuu", "uuuu-MM-dd" }.Select(LocalDatePattern.CreateWithInvariantCulture)];

    /// <summary>Who may refer.</summary>
    public static IReadOnlyList<Choice> Sources { get; } =
        [.. Enum.GetValues<ReferralSource>().Select(source => new Choice(source.ToString(), Capital(Board.IntakeWords.Of(source))))];

    /// <summary>Exactly what was typed, as the message that is stored before anything is decided.</summary>
    public static byte[] Message(FormState form) => JsonSerializer.SerializeToUtf8Bytes(
        form.Values.OrderBy(field => field.Key, StringComparer.Ordinal).ToDictionary(field => field.Key, field => field.Value.ToArray(), StringComparer.Ordinal));

    /// <summary>The safety-first answers.</summary>
    public static SafetyAnswers Safety(FormState form) => new(
        Answered(form["conscious"]), Answered(form["breathing"]), Answered(form["bleeding"]), Answered(form["stroke"]), Answered(form["chestPain"]), Answered(form["alone"]));

    /// <summary>A danger sign among the first questions, or among those of the need.</summary>
    public static bool Danger(FormState form) => Safety(form).Danger || PhoneAnswers.Flags(form).Any(flag => flag.Answer == Answer.Yes);

    /// <summary>
    /// What cannot be read. After a danger sign, and for a caller who is gone, nothing holds the referral up: what cannot be read is
    /// left out, and stands in the stored message (clinical ruling 1).
    /// </summary>
    public static IReadOnlyList<FieldError> Wrong(FormState form, Instant now)
    {
        FieldError?[] wrong =
        [
            form.Text("bornOn") is { } typed && Date(typed) is null ? new("bornOn", "Give the date of birth as day, month and year, for example 16 8 1938") : null,
            Source(form) is null ? new("source", "Choose who refers the patient") : null,
            CallTime.Of(form, now).Wrong,
        ];
        return Danger(form) || form[Step] is RangOff ? [] : [.. wrong.OfType<FieldError>()];
    }

    /// <summary>The referral as the door takes it. The form's own id is its message id: posted twice, it is one referral.</summary>
    public static NewReferral Read(FormState form, Instant now) => new()
    {
        MessageId = form.CommandId.ToString(),
        Source = Source(form) ?? ReferralSource.Other,
        SenderCase = form.Text("senderCase"),
        Need = form.Text("need"),
        Narrative = Narrative(form),
        Patient = PhonePatient.Of(form, Date(form.Text("bornOn"))),
        Safety = Safety(form),
        Alerts = [.. Alerts(form)],
        OccurredAt = CallTime.Of(form, now).At,
    };

    /// <summary>The held patient whom the call taker chose; null for somebody new.</summary>
    public static PatientId? Chosen(FormState form) => Guid.TryParse(form[Patient], out var id) ? new(id) : null;

    /// <summary>A date as people write it; null when it is none.</summary>
    public static LocalDate? Date(string? typed) =>
        typed is null ? null : Dates.Select(pattern => pattern.Parse(typed)).Where(read => read.Success).Select(read => (LocalDate?)read.Value).FirstOrDefault();

    /// <summary>An answer to a question; not asked where nothing was chosen.</summary>
    public static Answer Answered(string? typed) => typed switch
    {
        "yes" => Answer.Yes,
        "no" => Answer.No,
        "unknown" => Answer.NotKnown,
        _ => Answer.NotAsked,
    };

    private static ReferralSource? Source(FormState form) =>
        Enum.TryParse<ReferralSource>(form["source"], out var source) && Enum.IsDefined(source) ? source : null;

    private static IEnumerable<IncomingAlert> Alerts(FormState form)
    {
        if (form.Text("access") is { } access) yield return new(AlertKind.Access, null, access);
        if (form.Text("hazards") is { } hazards) yield return new(AlertKind.SceneSafety, null, hazards);
    }

    private static string? Narrative(FormState form)
    {
        var caller = string.Join(", ", new[] { form.Text("callerName"), form.Text("callerOrganisation") }.OfType<string>());
        string?[] said =
        [
            form[Step] is Advice ? "Rang for advice only." : null,
            form.Text("needText"),
            form.Text("whereNow") is { } now ? $"Where the patient is now: {now}" : null,
            caller.Length > 0 ? $"Caller: {caller}" : null,
        ];
        var words = string.Join('\n', said.OfType<string>());
        return words.Length == 0 ? null : words;
    }

    private static string Capital(string words) => char.ToUpperInvariant(words[0]) + words[1..];
}
