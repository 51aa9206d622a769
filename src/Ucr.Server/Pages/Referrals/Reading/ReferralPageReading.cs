using Marten;
using Ucr.Domain;
using Ucr.Domain.Clocks;
using Ucr.Domain.Settings;
using Ucr.Domain.Triage.Criteria;
using Ucr.Domain.Values;
using Ucr.Domain.Visits;
using Ucr.Domain.Visits.LoneWorking;
using Ucr.Domain.Visits.Messages;
using Ucr.Server.Clocks;
using Ucr.Server.Pages.Board;
using Ucr.Server.Pages.Referrals.Assessing;
using Ucr.Server.Pages.Forms;
using Ucr.Server.Pages.Referrals.Linking;
using Ucr.Server.Pages.Referrals.Messaging;
using Ucr.Server.Pages.Referrals.Replying;
using Ucr.Server.Pages.Referrals.Stories;
using Ucr.Server.Pages.Wording;
using Ucr.Server.Security;
using Ucr.Server.Security.Encryption;

namespace Ucr.Server.Pages.Referrals.Reading;

/// <summary>Reads one referral whole: its own facts and those of its visits, with the words that were typed.</summary>
public sealed class ReferralPageReading(IDocumentStore store, PatientVault vault, StaffNames staff, RelatedReferrals related, NameAlert alike)
{
    /// <summary>The page of a referral that was opened, the access recorded.</summary>
    public async Task<ReferralPageModel> Read(HttpContext http, OpenedReferral opened)
    {
        await using var session = store.QuerySession(http.User.Provider);
        var stored = await RecordedFacts.Read(session, opened.Referral.Id, http.RequestAborted);
        var visits = RecordedFacts.Visits(stored);
        var covert = Covert.IsHiddenFrom(http.User.Actor, visits);
        var facts = stored.Select(ReferralStory.Recorded.Of).Where(fact => !(covert && Covert.Tells(fact.Happened))).ToList();
        var texts = await vault.ReadTexts(session, ReferralStory.Texts(facts), http.RequestAborted);
        var story = ReferralStory.Of(facts, new(staff.Of, opened.Policies), texts);
        return new(
            opened.Head,
            BoardRows.StageOf(opened.Referral, opened.Visit),
            Clocks(opened, ClockShown.All(opened.Referral, stored, opened.Settings, opened.Head.Frame.Now)),
            ReferralFactsShown.Of(opened with { Referral = opened.Referral.For(http.User.Actor, visits) }, staff),
            ReferralActions.For(opened.Referral, opened.Visit, http.User.Actor),
            story)
        {
            Visits = opened.Visits.Count > 1 ? [.. opened.Visits.Select(visit => Shown(visit, opened, http.User.Actor))] : [],
            Warnings = PatientWords.Warnings(opened.Referral, opened.Persons, opened.Texts, opened.Head.Frame.Now),
            More = ReferralMore.For(opened),
            Accountable = AccountableShown.Of(opened, staff),
            Owed = OwedShown.Of(opened, staff),
            Namesakes = await alike.Of(http, opened.Referral),
            Messages = MessageShown.Of(opened.Referral, opened.Visits, opened.Texts, staff, http.User.Actor, opened.Head.Frame.Now),
            MayWrite = opened.Referral.IsOpen && MessageRule.IsAtTheDesk(http.User.Actor) && MessageRule.SomebodyGoes(opened.Visits),
            NobodyReads = NobodyReads(opened, http.User.Actor),
            PageId = http.NewId(),
            NotTold = NotTold.Of(opened.Referral, opened.Head.Frame.Now),
            MayTellSender = http.User.Actor is { SeesPatients: true } or { Dispatches: true } || http.User.Actor.Roles.Contains(Role.CallTaker),
            LooksLike = opened.Referral.Stage == Stage.AwaitingTriage ? [.. (await related.Of(http, opened)).Take(3).Select(one => new ReferralPageModel.Alike(one.Words, one.Reason))] : [],
            Links = await Links(session, opened.Referral, http.RequestAborted),
            Ring999 = opened.Referral.Stage == Stage.AwaitingTriage && RedFlags.Danger(opened.Referral),
            Asked = [.. AssessmentText.Groups(opened.Referral.Triage.Assessment, opened.Policies.Triage, texts)],
        };
    }

    private static string? NobodyReads(OpenedReferral opened, Actor viewer) => (opened.Referral.IsOpen, MessageRule.IsAtTheDesk(viewer), MessageRule.SomebodyGoes(opened.Visits)) switch
    {
        (false, _, _) => "The referral is closed: nothing more is written to it.",
        (_, true, false) => "Nobody has the visit: once somebody is allocated, you can write to them here.",
        (_, false, _) => "Write to the desk from the visit in My visits.",
        _ => null,
    };

    private static async Task<IReadOnlyList<ReferralPageModel.Link>> Links(IQuerySession session, Referral referral, CancellationToken cancellation)
    {
        (string Words, ReferralId? To)[] named =
            [("Duplicate of", referral.DuplicateOf), ("Goes on in", referral.Intake.ReopenedAs), .. referral.Intake.Linked.Select(call => ("Also called about in", (ReferralId?)call.Referral))];
        var links = new List<ReferralPageModel.Link>();
        foreach (var (words, to) in named)
        {
            if (to is { } id && await session.LoadAsync<Referral>(id, cancellation) is { } other)
            {
                links.Add(new(words, other.Reference));
            }
        }

        return links;
    }

    /// <summary>Every clock with its reasons; the one that counts has a face. One that was left behind runs no more, and is told of.</summary>
    private static IReadOnlyList<ReferralPageModel.ClockEntry> Clocks(OpenedReferral opened, IReadOnlyList<ClockShown> clocks) =>
    [
        .. clocks.Select(shown => new ReferralPageModel.ClockEntry(shown.Words, shown.Explanation, Counts(opened.Referral, shown) ? BoardRows.FaceOf(opened.Referral.Clock, opened.Settings) : null)
        {
            Behind = $"By {string.Join(" and ", shown.Policies.Select(PolicyText.Of))}; events {string.Join(", ", shown.Events.Select(fact => $"{fact.Type} ({fact.Sequence})"))}.",
        }),
    ];

    private ReferralPageModel.OpenVisitShown Shown(Visit visit, OpenedReferral opened, Actor viewer)
    {
        var going = string.Join(" and ", visit.Crew.Select(slot => slot.Clinician).OfType<StaffId>().Select(staff.Of));
        var first = visit.After is { } before && opened.Visits.FirstOrDefault(one => one.Id == before) is { } one ? $", after the {char.ToLowerInvariant(PurposeText.Of(one.Purpose)[0])}{PurposeText.Of(one.Purpose)[1..]}" : "";
        return new(
            $"{PurposeText.Of(visit)}{first}", going.Length == 0 ? "nobody yet" : going,
            viewer.Dispatches && visit.Stage == VisitStage.Planned ? $"/referrals/{opened.Referral.Reference}/allocate?visit={visit.Id}" : null);
    }

    private static bool Counts(Referral referral, ClockShown shown) =>
        referral.Clock is { AbandonedAt: null } clock && shown.Kind == clock.Standard.Kind() && shown.LeftAt is null && shown.StartedAt == clock.StartedAt;
}
