using Ucr.Domain;
using Ucr.Domain.Intake.People;
using Ucr.Server.Pages.Wording;
using Ucr.Server.Security;
using Ucr.Server.Security.Access;
using Ucr.Server.Security.Encryption;

namespace Ucr.Server.Pages.Referrals.Reading;

/// <summary>Right person: somebody else who is open has a name like this one (clinical ruling 13).</summary>
public sealed class NameAlert(OpenNames names, AccessLog access)
{
    /// <summary>What a phone says of it: it names nobody else.</summary>
    public const string OnThePhone = "We are seeing somebody else whose name is like this one. Check the date of birth and the NHS number at the door.";

    /// <summary>Each namesake in words: "SUTCLIFFE, Brenda". Whose names are shown is recorded first.</summary>
    public async Task<IReadOnlyList<string>> Of(HttpContext http, Referral referral)
    {
        var similar = await Similar(http, referral);
        if (similar.Count > 0)
        {
            await access.RecordSearchAsync(http.User, [.. similar.Select(one => one.Person.Patient.Value)]);
        }

        return [.. similar.Select(Words)];
    }

    /// <summary>What the clinician's card says; null when nobody has a name like this one.</summary>
    public async Task<string?> ForPhone(HttpContext http, Referral referral) => (await Similar(http, referral)).Count > 0 ? OnThePhone : null;

    /// <summary>One namesake in words.</summary>
    public static string Words(SimilarName similar) =>
        $"{new PersonName(similar.Person.FamilyName, similar.Person.GivenName)}{(similar.SameCareHome ? $", in the same care home{(similar.Person.Room is { } room ? $", room {room}" : "")}" : "")}";

    private async Task<IReadOnlyList<SimilarName>> Similar(HttpContext http, Referral referral) =>
        referral.IsOpen ? (await names.Alerts(http.User.Provider, [referral.Patient], http.RequestAborted)).GetValueOrDefault(referral.Patient, []) : [];
}
