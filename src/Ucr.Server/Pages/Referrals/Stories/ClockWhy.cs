using Ucr.Domain;
using Ucr.Domain.Clocks;
using Ucr.Server.Pages.Wording;

namespace Ucr.Server.Pages.Referrals.Stories;

/// <summary>Why a clock shows the time that it shows: the rule that started it, and what stopped it.</summary>
public static class ClockWhy
{
    /// <summary>"Starts when the service received the referral (received-by-service, version 1)."</summary>
    /// <param name="clock">The clock as it stands.</param>
    /// <param name="story">The referral's facts, oldest first.</param>
    public static string Of(ResponseClock clock, IEnumerable<IUcrEvent> story)
    {
        var sentences = new List<string> { $"{Start(clock.Policy)} ({PolicyText.Of(clock.Policy)})." };
        foreach (var happened in clock.StoppedAt is null ? [] : story)
        {
            switch (happened)
            {
                case ClockStopped stopped:
                    sentences.Add($"Stopped when a clinician was with the patient, face to face ({PolicyText.Of(stopped.Policy)}).");
                    break;
                case ClockCorrected corrected:
                    sentences.Add($"Corrected since: it had been recorded as {TimeText.Full(corrected.FromStoppedAt)}.");
                    break;
            }
        }

        return string.Join(" ", sentences);
    }

    private static string Start(PolicyName policy) => policy.Value.Split('/')[0] switch
    {
        "received-by-service" => "Starts when the service received the referral",
        "decided-pathway-change" => "Starts when a clinician changed the standard",
        _ => "Starts by a rule of this service",
    };
}
