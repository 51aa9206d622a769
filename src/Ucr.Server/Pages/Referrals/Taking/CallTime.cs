using NodaTime;
using Ucr.Server.Pages.Forms;
using Ucr.Server.Pages.Referrals.Deciding;

namespace Ucr.Server.Pages.Referrals.Taking;

/// <summary>When the call began: the service received the referral then, however long it took to type. When it was saved is kept beside it.</summary>
internal static class CallTime
{
    /// <summary>The field.</summary>
    public const string Field = "callStarted";

    private static readonly Duration Longest = Duration.FromHours(12);

    /// <summary>The instant; null with an error for one that cannot be, null without for one that nobody gave.</summary>
    public static (Instant? At, FieldError? Wrong) Of(FormState form, Instant now)
    {
        if (form.Text(Field) is null)
        {
            return (null, null);
        }

        var (at, wrong) = LocalMoment.Read(form, Field);
        return wrong switch
        {
            { } => (null, wrong),
            null when at > now => (null, new(Field, "The call cannot begin in the future. Check the time")),
            null when at < now - Longest => (null, new(Field, "Give a time in the last 12 hours. A referral from before that is entered as paper")),
            null => (at, null),
        };
    }
}
