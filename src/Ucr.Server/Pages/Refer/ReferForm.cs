using NodaTime;
using Ucr.Domain.Intake;
using Ucr.Server.Intake;
using Ucr.Server.Intake.Partners;
using Ucr.Server.Pages.Components.Nhs;
using Ucr.Server.Pages.Forms;
using Ucr.Server.Pages.Referrals.Taking;
using Ucr.Server.Security.Encryption;

namespace Ucr.Server.Pages.Refer;

/// <summary>A referral as somebody outside the service types it.</summary>
internal static class ReferForm
{
    private const int LongestText = 4000;
    private const int LongestLine = 200;

    /// <summary>Who sends the public form.</summary>
    public static readonly IReadOnlyList<Choice> Who = [new("self", "Me"), new("other", "Somebody I care for, a relative or a neighbour")];

    /// <summary>Whether the person knows.</summary>
    public static readonly IReadOnlyList<Choice> Knows =
        [new("yes", "Yes, and they agree"), new("cannot", "They are too unwell or confused to say"), new("no", "No, they do not know")];

    /// <summary>What is wrong in which field. After a danger sign nothing holds it up.</summary>
    public static IReadOnlyList<FieldError> Wrong(FormState form, Partner? partner)
    {
        FieldError?[] wrong =
        [
            partner is null && form["who"] is not ("self" or "other") ? new("who", "Choose who needs help") : null,
            form.Text("needText") is null ? new("needText", "Say what has happened") : null,
            form.Text("callerTelephone") is null ? new("callerTelephone", "Give a number on which we can ring you back") : null,
            form.Text("family") is null ? new("family", "Give the family name") : null,
            form.Text("address") is null && form.Text("postcode") is null ? new("address", "Give the address, so that somebody can come") : null,
            form.Text("bornOn") is { } typed && PhoneForm.Date(typed) is null ? new("bornOn", "Give the date of birth as day, month and year, for example 16 8 1938") : null,
            form.Text("email") is { } mail && !mail.Contains('@', StringComparison.Ordinal) ? new("email", "Give an e-mail address with an @, or leave it blank") : null,
        ];
        return PhoneForm.Safety(form).Danger && form.Text("needText") is not null ? [] : [.. wrong.OfType<FieldError>(), .. TooLong(form)];
    }

    /// <summary>The referral as the door takes it.</summary>
    public static NewReferral Read(FormState form, Partner? partner) => new()
    {
        MessageId = form.CommandId.ToString(),
        Source = partner?.Source ?? ReferralSource.SelfOrCarer,
        Referrer = partner?.OdsCode,
        Need = form.Text("need"),
        Narrative = Narrative(form, partner),
        Patient = Patient(form),
        Safety = PhoneForm.Safety(form),
        Alerts = form.Text("access") is { } access ? [new(AlertKind.Access, null, access)] : [],
    };

    /// <summary>How whoever sent it is reached.</summary>
    public static ReferrerContact Contact(FormState form, Partner? partner) => new(form.Text("email") ?? partner?.Email, partner is not null, HasLink: true);

    private static IEnumerable<FieldError> TooLong(FormState form) => form.Values.Keys
        .Where(field => (form.Text(field)?.Length ?? 0) > (field is "needText" or "address" ? LongestText : LongestLine))
        .Select(field => new FieldError(field, "This is too long: say it shorter"));

    private static PatientIdentity Patient(FormState form) => PhonePatient.Of(form, PhoneForm.Date(form.Text("bornOn")));

    private static string Narrative(FormState form, Partner? partner)
    {
        string?[] said =
        [
            form.Text("needText"),
            form.Text("whereNow") is { } now ? $"Where the patient is now: {now}" : null,
            partner is null
                ? form["who"] is "self" ? "Sent by the patient" : $"Sent by somebody who cares for the patient{Name(form)}"
                : $"Sent by {partner.Name}{Name(form)}",
            Knows.FirstOrDefault(choice => string.Equals(choice.Value, form["knows"], StringComparison.Ordinal)) is { } knows ? $"Does the patient know? {knows.Text}" : null,
        ];
        return string.Join('\n', said.OfType<string>());
    }

    private static string Name(FormState form) => form.Text("callerName") is { } name ? $": {name}" : "";
}
