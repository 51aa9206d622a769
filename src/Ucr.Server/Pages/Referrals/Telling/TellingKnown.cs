using Ucr.Domain;
using Ucr.Domain.Triage;
using Ucr.Server.Pages.Components.Nhs;
using Ucr.Server.Pages.Referrals.Deciding;
using Ucr.Server.Pages.Referrals.Questions;
using Ucr.Server.Pages.Referrals.Reading;
using Ucr.Server.Pages.Wording;

namespace Ucr.Server.Pages.Referrals.Telling;

/// <summary>What the patient knows and what they are owed, in words.</summary>
internal static class TellingKnown
{
    /// <summary>One sentence for each fact.</summary>
    public static IReadOnlyList<string> Of(OpenedReferral opened)
    {
        var (telling, now) = (opened.Referral.Triage.Telling, opened.Head.Frame.Now);
        string[] facts =
        [
            opened.Referral.Triage.Person.DoNotTell ? "Do not tell: no link, no e-mail, no text message and no arrival time. Speak to the patient alone." : "",
            telling.Last is { } last ? $"{TriageText.Of(last.Whom)} was told last at {TimeText.Moment(last.At, now)}{(last.Window is { } told ? $": between {Between(told, now)}" : "")}." : "Nobody has been told anything yet.",
            telling.CallOwedSince is not null && telling.Window is { } window ? $"They were told another window than the one that holds now, {Between(window, now)}: a call is owed." : "",
        ];
        return [.. facts.Where(fact => fact.Length > 0)];
    }

    private static string Between(ArrivalWindow window, NodaTime.Instant now) => $"{TimeText.Moment(window.From, now)} and {TimeText.Moment(window.To, now)}";
}
