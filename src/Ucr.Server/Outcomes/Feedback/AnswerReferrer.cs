using Marten;
using NodaTime;
using Ucr.Domain;
using Ucr.Domain.Outcomes.Feedback;
using Ucr.Domain.Values;
using Ucr.Server.Settings;
using Wolverine;

namespace Ucr.Server.Outcomes.Feedback;

/// <summary>Whoever referred is to be told something. Durable, and sent in the transaction that made it true.</summary>
/// <param name="Provider">The provider, as tenant.</param>
/// <param name="Referral">The referral whose referrer is told.</param>
/// <param name="Kind">What.</param>
/// <param name="Attempt">Counted from 1.</param>
public sealed record AnswerReferrer(string Provider, ReferralId Referral, FeedbackKind Kind, int Attempt = 1);

/// <summary>Tells them, tries again, waits for the next day, or makes a call task. Everybody who called about the same need is told.</summary>
public static class AnswerReferrerHandler
{
    private static readonly TimeSpan BetweenAttempts = TimeSpan.FromSeconds(30);

    /// <summary>Tells whoever referred by what they left. Safe to repeat: what they know they are not told again.</summary>
    public static async Task<OutgoingMessages> Handle(AnswerReferrer message, IDocumentStore store, ReferrerAnswers answers, ProviderSettings settings, IClock clock)
    {
        var next = new OutgoingMessages();
        await using var session = store.QuerySession(message.Provider);
        if (await session.LoadAsync<Referral>(message.Referral) is not { } referral)
        {
            return next;
        }

        var now = clock.GetCurrentInstant();
        var policies = (await settings.Of(session, CancellationToken.None)).At(now).Intake;
        if (message.Kind == FeedbackKind.Outcome && !referral.IsOpen && policies.OutcomeDueAt(referral.StageSince) is var due && due > now)
        {
            next.Delay(message, (due - now).ToTimeSpan());
            return next;
        }

        if (message.Attempt == 1)
        {
            next.AddRange(referral.Intake.Linked.Select(call => message with { Referral = call.Referral }));
        }

        var goesOn = referral.DuplicateOf is { } first ? await session.LoadAsync<Referral>(first) ?? referral : referral;
        if (await answers.Tell(session, referral, goesOn, message, policies.RingsOtherwise) is { } again)
        {
            next.Delay(again, BetweenAttempts);
        }

        return next;
    }
}
