using JasperFx.Events;
using Marten;
using Ucr.Domain.Settings;
using Ucr.Domain;
using Ucr.Domain.Visits;
using Ucr.Server.Pages.Board;
using Ucr.Server.Pages.Referrals.Stories;
using Ucr.Server.Security;
using Ucr.Server.Security.Encryption;

namespace Ucr.Server.Pages.Referrals.Reading;

/// <summary>Reads one referral whole: its own facts and those of its visits, with the words that were typed.</summary>
public sealed class ReferralPageReading(IDocumentStore store, PatientVault vault, StaffNames staff)
{
    /// <summary>The page of a referral that was opened, the access recorded.</summary>
    public async Task<ReferralPageModel> Read(HttpContext http, OpenedReferral opened)
    {
        await using var session = store.QuerySession(http.User.Provider);
        var facts = await Facts(session, opened.Referral, http.RequestAborted);
        var texts = await vault.ReadTexts(session, ReferralStory.Texts(facts), http.RequestAborted);
        var story = ReferralStory.Of(facts, new(staff.Of, opened.Policies), texts);
        return new(
            opened.Head,
            BoardRows.StageOf(opened.Referral, opened.Visit),
            Clocks(opened, facts),
            ReferralFactsShown.Of(opened, staff),
            ReferralActions.For(opened.Referral, opened.Visit, http.User.Actor),
            story)
        {
            Warnings = PatientWords.Warnings(opened.Referral, opened.Texts),
            Ring999 = opened.Referral is { Safety.Danger: true, Stage: Stage.AwaitingTriage },
        };
    }

    private static async Task<IReadOnlyList<ReferralStory.Recorded>> Facts(IQuerySession session, Referral referral, CancellationToken cancellation)
    {
        var own = await session.Events.FetchStreamAsync(referral.Id.Value, token: cancellation);
        var all = new List<IEvent>(own);
        foreach (var visit in own.Select(stored => stored.Data).OfType<VisitArranged>().Select(arranged => arranged.Visit))
        {
            all.AddRange(await session.Events.FetchStreamAsync(visit.Value, token: cancellation));
        }

        return [.. all.Where(stored => stored.Data is IUcrEvent).Select(ReferralStory.Recorded.Of)];
    }

    /// <summary>The clock that counts. One that was left behind runs no more: the story tells of it.</summary>
    private static IReadOnlyList<ReferralPageModel.ClockEntry> Clocks(OpenedReferral opened, IReadOnlyList<ReferralStory.Recorded> facts) =>
        opened.Referral.Clock is { AbandonedAt: null } clock
            ? [new(BoardRows.FaceOf(clock, opened.Settings)!, ClockWhy.Of(clock, facts.Select(fact => fact.Happened)))]
            : [];
}
