using NodaTime;
using NodaTime.Text;
using Ucr.Domain.Clocks.Measures;
using Ucr.Domain.Triage.Criteria;
using Ucr.Server.Pages.Forms;

namespace Ucr.Server.Pages.Referrals.Deciding;

/// <summary>A London date and time as a browser's field sends it: <c>2026-10-25T01:30</c>. Which of two equal times is asked for, never guessed.</summary>
internal static class LocalMoment
{
    private static readonly LocalDateTimePattern Minutes = LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm");


    /// <summary>An instant as a browser's field shows it.</summary>
    public static string Typed(Instant at) => Minutes.Format(at.InZone(LondonDays.Zone).LocalDateTime);

    /// <summary>Reads a field; the field named with <c>Offset</c> behind it says BST or GMT in the hour that comes twice.</summary>
    public static (Instant At, FieldError? Wrong) Read(FormState form, string field)
    {
        var typed = form[field]?.Trim() ?? "";
        var local = Minutes.Parse(typed) is { Success: true } whole ? whole : LocalDateTimePattern.ExtendedIso.Parse(typed);
        if (!local.Success)
        {
            return (default, new(field, "Give the date and the time"));
        }

        Offset? said = form[$"{field}Offset"] switch { "bst" => Offset.FromHours(1), "gmt" => Offset.Zero, _ => null };
        var (at, refused) = LondonTime.Read(local.Value, said, field);
        return (at, refused is null ? null : new(field, refused.Words));
    }
}
