using NodaTime;
using Ucr.Server.Pages.Forms;
using Ucr.Server.Security.Encryption;

namespace Ucr.Server.Pages.Referrals.Taking;

/// <summary>Who a call is about, as far as the caller knows.</summary>
internal static class PhonePatient
{
    public static PatientIdentity Of(FormState form, LocalDate? bornOn) => new()
    {
        FamilyName = form.Text("family"),
        GivenName = form.Text("given"),
        Title = form.Text("title"),
        BornOn = bornOn,
        Gender = form.Text("gender"),
        NhsNumber = form.Text("nhsNumber"),
        AddressLines = form.Text("address")?.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [],
        Postcode = form.Text("postcode")?.ToUpperInvariant(),
        KeySafe = form.Text("keySafe"),
        Phones = [.. Phones(form)],
    };

    /// <summary>The number to ring back stands first.</summary>
    private static IEnumerable<PatientPhone> Phones(FormState form)
    {
        if (form.Text("callerTelephone") is { } caller)
        {
            yield return new(caller, 1, "caller", form.Text("callerName"));
        }

        if (form.Text("telephone") is { } there)
        {
            yield return new(there, 2, "at the address");
        }
    }
}
