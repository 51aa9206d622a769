using NodaTime;
using Ucr.Domain.Settings;
using Ucr.Server.Intake.Calls;
using Ucr.Server.Pages.Board;
using Ucr.Server.Pages.Components.Nhs;
using Ucr.Server.Pages.Forms;
using Ucr.Server.Pages.Referrals.Linking;
using Ucr.Server.Pages.Wording;

namespace Ucr.Server.Pages.Referrals.Taking;

/// <summary>Whom a call may be about.</summary>
/// <param name="Form">The call's form: the patient who was chosen stays chosen.</param>
/// <param name="People">Held people, by id, with who they are and why they are shown.</param>
/// <param name="Open">Open referrals that it may belong to.</param>
public sealed record CallFoundModel(FormState Form, IReadOnlyList<Choice> People, IReadOnlyList<CallFoundModel.OpenReferral> Open)
{
    /// <param name="Reference">"UCR-10002".</param>
    /// <param name="Words">Who, what, since when.</param>
    /// <param name="Why">Why it is shown.</param>
    /// <param name="SameCallerOnly">Only the telephone agrees.</param>
    public sealed record OpenReferral(string Reference, string Words, string Why, bool SameCallerOnly);

    /// <summary>Nothing was typed by which anybody could be found.</summary>
    public static CallFoundModel Nothing(FormState form) => new(form, [], []);

    /// <summary>What a search found, in words.</summary>
    public static CallFoundModel Of(FormState form, CallMatches found, ServiceSettings settings, Instant now) => new(
        form,
        [.. found.People.Select(one => new Choice(one.Patient.Value.ToString(), Who(one.Identity), LikenessText.Of(one.Likeness)))],
        [
            .. found.Open.Select(one => new OpenReferral(
                one.Referral.Reference,
                $"{new PersonName(one.Identity?.FamilyName, one.Identity?.GivenName)}: {BoardRows.NeedWords(one.Referral.Need, settings)}, received {TimeText.Moment(one.Referral.ReceivedAt, now)}",
                LikenessText.Of(one.Likeness),
                one.Likeness.Verdict == Domain.Intake.People.LikenessVerdict.SameCaller)),
        ]);

    private static string Who(Security.Encryption.PatientIdentity identity)
    {
        string?[] parts =
        [
            new PersonName(identity.FamilyName, identity.GivenName, identity.Title).ToString(),
            identity.BornOn is { } born ? $"born {TimeText.Date(born)}" : null,
            identity.NhsNumber is { } number ? $"NHS No. {NhsNumberText.Of(number)}" : null,
            identity.Postcode,
        ];
        return string.Join(", ", parts.OfType<string>());
    }
}
