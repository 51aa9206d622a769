using Marten;
using Ucr.Domain;
using Ucr.Domain.Values;
using Ucr.Server.Pages.Forms;
using Ucr.Server.Pages.Referrals.Reading;
using Ucr.Server.Security;
using Ucr.Server.Security.Access;
using Ucr.Server.Security.Encryption;
using Ucr.Server.Settings;

namespace Ucr.Server.Pages.Visits.Reading;

/// <summary>Reads a clinician's visits, the access recorded before.</summary>
public sealed class VisitReading(IDocumentStore store, PatientVault vault, ProviderSettings settings, AccessLog access)
{
    /// <summary>The visit, if the signed-in clinician is in its crew; nothing of the patient is read.</summary>
    public async Task<Visit?> Find(HttpContext http, VisitId id)
    {
        await using var session = store.QuerySession(http.User.Provider);
        return await session.LoadAsync<Visit>(id, http.RequestAborted) is { } visit && visit.SlotOf(http.User.StaffId) is not null ? visit : null;
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
        return await Card(session, visit, http);
    }

    /// <summary>The clinician's open visits, those under way first, then by when they are due.</summary>
    public async Task<IReadOnlyList<VisitCardModel>> Mine(HttpContext http)
    {
        await access.RecordAllocatedAsync(http.User, AccessedThing.Visit, null, $"clinician={http.User.StaffId}");
        await using var session = store.QuerySession(http.User.Provider);
        var open = await session.Query<Visit>().Where(visit => visit.Stage != VisitStage.Ended && visit.Stage != VisitStage.Cancelled).ToListAsync(http.RequestAborted);
        var cards = new List<VisitCardModel>();
        foreach (var visit in open.Where(visit => visit.SlotOf(http.User.StaffId) is not null).OrderByDescending(visit => visit.Stage).ThenBy(visit => visit.DueAt))
        {
            if (await Card(session, visit, http) is { } card)
            {
                cards.Add(card);
            }
        }

        return cards;
    }

    private async Task<VisitCardModel?> Card(IQuerySession session, Visit visit, HttpContext http)
    {
        if (await session.LoadAsync<Referral>(visit.Serves[0], http.RequestAborted) is not { } referral)
        {
            return null;
        }

        var identity = await vault.Read(session, visit.Patient.Value, http.RequestAborted);
        var persons = await ReferralReading.PersonsOf(session, referral, http.RequestAborted);
        var texts = await vault.ReadTexts(session, ReferralReading.TextsOf(referral, persons), http.RequestAborted);
        var warnings = PatientWords.Warnings(referral, persons, texts, http.Now());
        return VisitCards.Of(visit, referral, identity, texts, warnings, http.User.StaffId, await settings.Of(session, http.RequestAborted));
    }
}
