using Marten;
using Ucr.Domain;
using Ucr.Domain.Outcomes;
using Ucr.Domain.Settings;
using Ucr.Domain.Values;
using Ucr.Domain.Visits.Handovers;
using Ucr.Server.Pages.Board;
using Ucr.Server.Pages.Components.Nhs;
using Ucr.Server.Pages.Forms;
using Ucr.Server.Security;
using Ucr.Server.Security.Access;
using Ucr.Server.Security.Development;
using Ucr.Server.Security.Encryption;
using Ucr.Server.Settings;

namespace Ucr.Server.Pages.Handovers;

/// <summary>Reads what somebody answers for, and what is on its way to them. Whose names are shown is recorded first.</summary>
public sealed class HandoverReading(IDocumentStore store, PatientVault vault, ProviderSettings settings, AccessLog access, StaffNames staff)
{
    private static readonly Role[] Takes = [Role.CallTaker, Role.TriageClinician, Role.Dispatcher, Role.Clinician];

    /// <summary>What is known of one referral for its row.</summary>
    private sealed record Known(Referral Referral, Visit? Visit, HandoverItem? Open);

    /// <summary>The page for whoever asks.</summary>
    public async Task<HandoverModel> Read(HttpContext http, FormState form)
    {
        await using var session = store.QuerySession(http.User.Provider);
        var rules = await settings.Of(session, http.RequestAborted);
        var (me, now) = (http.User.StaffId, http.Now());
        var open = await session.Query<Referral>().Where(referral => referral.Stage != Stage.Closed).ToListAsync(http.RequestAborted);
        var visits = await session.Query<Visit>().Where(visit => visit.Stage != VisitStage.Ended && visit.Stage != VisitStage.Cancelled).ToListAsync(http.RequestAborted);
        List<Known> known = [.. open.Select(referral => new Known(referral, visits.LastOrDefault(visit => visit.Serves.Contains(referral.Id)), referral.Care.Handovers.LastOrDefault(item => item.IsOpen)))];
        var oversees = !Policies.Admits[Policies.PatientRecord].Any(http.User.Roles.Contains);
        List<Known> given = oversees ? [.. known.Where(one => one.Open is not null)] : [];
        List<Known> toMe = [.. known.Where(one => one.Open?.To == me)];
        List<Known> mine = [.. known.Where(one => Accountable.For(one.Referral, [.. visits.Where(visit => visit.Serves.Contains(one.Referral.Id))], rules)?.Who == me)];
        List<Known> shown = [.. toMe.Concat(mine).Concat(given).DistinctBy(one => one.Referral.Id)];
        if (shown.Count > 0)
        {
            await access.RecordSearchAsync(http.User, [.. shown.Select(one => one.Referral.Patient.Value).Distinct()]);
        }

        var people = await vault.ReadMany(session, [.. shown.Select(one => one.Referral.Patient.Value).Distinct()], http.RequestAborted);
        var texts = await vault.ReadTexts(session, [.. shown.Select(one => one.Open?.What?.Id).OfType<Guid>()], http.RequestAborted);
        IReadOnlyList<HandoverRow> Rows(IEnumerable<Known> of, Func<HandoverItem, StaffId> with) =>
            [.. of.OrderBy(one => one.Referral.Clock?.DueAt ?? one.Referral.ReceivedAt).Select(one => Row(one, people.GetValueOrDefault(one.Referral.Patient.Value), texts, rules, with))];
        return new(
            http.Frame(),
            form,
            Rows(toMe, item => item.From),
            Rows(mine.Where(one => one.Open is not null), item => item.To),
            Rows(mine.Where(one => one.Open is null), item => item.To),
            Colleagues(http.User.Provider, me))
        {
            Overview = oversees ? new(Rows(given, item => item.From), Answering(open, visits, rules)) : null,
        };
    }

    private IReadOnlyList<(string Who, int Referrals)> Answering(IReadOnlyList<Referral> open, IReadOnlyList<Visit> visits, ServiceSettings rules) =>
    [
        .. open.GroupBy(referral => Accountable.For(referral, [.. visits.Where(visit => visit.Serves.Contains(referral.Id))], rules)?.Who)
            .Select(group => (Who: group.Key is { } who ? staff.Of(who) : "Nobody yet: the service's lead answers", Referrals: group.Count()))
            .OrderByDescending(one => one.Referrals).ThenBy(one => one.Who, StringComparer.Ordinal),
    ];

    /// <summary>Who could take something, by name.</summary>
    private static IReadOnlyList<Choice> Colleagues(string provider, StaffId me) =>
    [
        .. People.All.Where(person => string.Equals(person.Provider, provider, StringComparison.Ordinal) && Takes.Contains(person.Role) && !string.Equals(person.Id, me.Value, StringComparison.Ordinal))
            .OrderBy(person => person.Role == Role.Clinician).ThenBy(person => person.Name, StringComparer.Ordinal)
            .Select(person => new Choice(person.Id, $"{person.Name}, {person.Profession}")),
    ];

    private HandoverRow Row(Known one, PatientIdentity? identity, IReadOnlyDictionary<Guid, string> texts, ServiceSettings rules, Func<HandoverItem, StaffId> with) => new(
        one.Referral.Reference,
        new(identity?.FamilyName, identity?.GivenName, identity?.Title),
        identity?.NhsNumber,
        BoardRows.NeedWords(one.Referral.Need, rules),
        one.Referral.Locality ?? "place not known",
        StageWords.Of(BoardRows.StageOf(one.Referral, one.Visit)).Words,
        BoardRows.FaceOf(one.Referral.Clock, rules))
    {
        Item = one.Open?.Id,
        With = one.Open is { } item ? staff.Of(with(item)) : null,
        To = one.Open is { } handed ? staff.Of(handed.To) : null,
        GivenAt = one.Open?.GivenAt,
        What = one.Open?.What is { } what ? texts.GetValueOrDefault(what.Id, "Erased") : null,
        Owed = ClosureRule.OwedByNobody(one.Referral) is { Count: > 0 } owed ? string.Join("; ", owed) : null,
    };
}
