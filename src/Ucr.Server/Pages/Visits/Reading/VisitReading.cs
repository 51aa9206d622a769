using Marten;
using Ucr.Domain;
using Ucr.Domain.Values;
using Ucr.Server.Pages.Forms;
using Ucr.Server.Pages.Referrals.Deciding;
using Ucr.Server.Pages.Referrals.Messaging;
using Ucr.Server.Pages.Referrals.Reading;
using Ucr.Server.Pages.Visits.Colleagues;
using Ucr.Server.Security;
using Ucr.Server.Security.Access;
using Ucr.Server.Security.Encryption;
using Ucr.Server.Settings;

namespace Ucr.Server.Pages.Visits.Reading;

/// <summary>Reads a clinician's visits, the access recorded before.</summary>
public sealed class VisitReading(IDocumentStore store, PatientVault vault, ProviderSettings settings, AccessLog access, StaffNames staff, NameAlert names)
{
    /// <summary>The visit, if the signed-in clinician is in its crew; nothing of the patient is read.</summary>
    public async Task<Visit?> Find(HttpContext http, VisitId id)
    {
        await using var session = store.QuerySession(http.User.Provider);
        return await session.LoadAsync<Visit>(id, http.RequestAborted) is { } visit && visit.SlotOf(http.User.StaffId) is not null ? visit : null;
    }

    /// <summary>Whom a visit is to, whoever goes now; null when there is no such visit.</summary>
    public async Task<Guid?> PatientOf(HttpContext http, VisitId id)
    {
        await using var session = store.QuerySession(http.User.Provider);
        return (await session.LoadAsync<Visit>(id, http.RequestAborted))?.Patient.Value;
    }

    /// <summary>The first referral that a visit serves; null when there is none.</summary>
    public async Task<Referral?> Served(HttpContext http, Visit visit)
    {
        await using var session = store.QuerySession(http.User.Provider);
        return await session.LoadAsync<Referral>(visit.Serves[0], http.RequestAborted);
    }

    /// <summary>The card of one of the clinician's visits; null when there is none.</summary>
    public async Task<VisitCardModel?> Open(HttpContext http, VisitId id)
    {
        if (await Find(http, id) is not { } visit)
        {
            return null;
        }

        await access.RecordAllocatedAsync(http.User, AccessedThing.Visit, visit.Patient.Value);
        await using var session = store.QuerySession(http.User.Provider);
        return await Card(session, visit, http, http.User.StaffId);
    }

    /// <summary>A colleague's visit, for who records it for them: the look is recorded before anything is shown. Null when it is not theirs.</summary>
    public async Task<VisitCardModel?> OpenFor(HttpContext http, VisitId id, StaffId clinician)
    {
        await using var session = store.QuerySession(http.User.Provider);
        if (await session.LoadAsync<Visit>(id, http.RequestAborted) is not { } visit || visit.SlotOf(clinician) is null)
        {
            return null;
        }

        await access.RecordAsync(http.User, AccessedThing.Visit, visit.Patient.Value);
        return await Card(session, visit, http, clinician);
    }

    /// <summary>The open visits of everybody else, without a patient in them.</summary>
    public async Task<IReadOnlyList<ColleaguesModel.Entry>> OfColleagues(HttpContext http)
    {
        await access.RecordAsync(http.User, AccessedThing.Board, "visits of colleagues");
        await using var session = store.QuerySession(http.User.Provider);
        var open = await session.Query<Visit>().Where(visit => visit.Stage != VisitStage.Ended && visit.Stage != VisitStage.Cancelled).ToListAsync(http.RequestAborted);
        var entries = new List<ColleaguesModel.Entry>();
        foreach (var (visit, clinician) in open.SelectMany(visit => visit.Crew.Where(slot => slot.Clinician is { } who && who != http.User.StaffId).Select(slot => (visit, slot.Clinician!.Value))))
        {
            var referral = await session.LoadAsync<Referral>(visit.Serves[0], http.RequestAborted);
            entries.Add(new(
                $"/visits/{visit.Id}/for/{Uri.EscapeDataString(clinician.Value)}", StaffChoices.NameOf(clinician), VisitWords.Standing(VisitCards.NextFor(visit, clinician)),
                visit.StageSince, referral?.Locality ?? "place not known", referral?.Reference ?? "no reference"));
        }

        return [.. entries.OrderBy(entry => entry.Clinician, StringComparer.Ordinal)];
    }

    /// <summary>The clinician's open visits: one that is new to them first, then those under way, then by when they are due.</summary>
    public async Task<IReadOnlyList<VisitCardModel>> Mine(HttpContext http)
    {
        await access.RecordAllocatedAsync(http.User, AccessedThing.Visit, null, $"clinician={http.User.StaffId}");
        await using var session = store.QuerySession(http.User.Provider);
        var open = await session.Query<Visit>().Where(visit => visit.Stage != VisitStage.Ended && visit.Stage != VisitStage.Cancelled).ToListAsync(http.RequestAborted);
        var cards = new List<VisitCardModel>();
        foreach (var visit in open.Where(visit => visit.SlotOf(http.User.StaffId) is not null)
            .OrderByDescending(visit => visit.SlotOf(http.User.StaffId)!.AcceptedAt is null).ThenByDescending(visit => visit.Stage).ThenBy(visit => visit.DueAt))
        {
            if (await Card(session, visit, http, http.User.StaffId) is { } card)
            {
                cards.Add(card);
            }
        }

        return cards;
    }

    private async Task<VisitCardModel?> Card(IQuerySession session, Visit visit, HttpContext http, StaffId clinician)
    {
        if (await session.LoadAsync<Referral>(visit.Serves[0], http.RequestAborted) is not { } referral)
        {
            return null;
        }

        var identity = await vault.Read(session, visit.Patient.Value, http.RequestAborted);
        var persons = await ReferralReading.PersonsOf(session, referral, http.RequestAborted);
        var texts = await vault.ReadTexts(session, ReferralReading.TextsOf(referral, persons), http.RequestAborted);
        var warnings = PatientWords.Warnings(referral, persons, texts, http.Now());
        return VisitCards.Of(visit, referral, identity, texts, warnings, clinician, await settings.Of(session, http.RequestAborted)) with
        {
            Messages = MessageShown.Of(referral, [visit], texts, staff, http.User.Actor, http.Now()),
            NameAlert = await names.ForPhone(http, referral),
        };
    }
}
