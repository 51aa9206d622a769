using Marten;
using Ucr.Domain;
using Ucr.Domain.Allocation;
using Ucr.Domain.Clocks.Queue;
using Ucr.Domain.Values;
using Ucr.Server.Allocation;
using Ucr.Server.Security;
using Ucr.Server.Security.Encryption;
using Ucr.Server.Settings;
using Ucr.Server.Storage;

namespace Ucr.Server.Pages.Board;

/// <summary>Reads the board from inline state: what was committed a moment ago is on it.</summary>
public sealed class BoardReading(IDocumentStore store, PatientVault vault, ProviderSettings settings, StaffNames staff)
{
    /// <summary>Every open referral of a provider, and the position of the event store that they stand at.</summary>
    public async Task<(IReadOnlyList<BoardRowModel> Rows, long Position)> Open(string provider, CancellationToken cancellation)
    {
        await using var session = store.QuerySession(provider);

        // The position first: a change between the two reads comes again on the stream, and none is lost.
        var position = await Position(session, cancellation);
        var referrals = await session.Query<Referral>().Where(referral => referral.Stage != Stage.Closed).ToListAsync(cancellation);
        return (await Rows(session, referrals, cancellation), position);
    }

    /// <summary>The rows of referrals, and of the referrals that visits serve, by the ids of their streams; ids of anything else are left out.</summary>
    public async Task<IReadOnlyList<BoardRowModel>> Of(string provider, IReadOnlyCollection<Guid> streams, CancellationToken cancellation)
    {
        await using var session = store.QuerySession(provider);
        var visits = await ById<Visit>(session, streams, cancellation);
        var referrals = await ById<Referral>(session, [.. streams, .. visits.SelectMany(visit => visit.Serves).Select(id => id.Value)], cancellation);
        return await Rows(session, referrals, cancellation);
    }

    /// <summary>Clinicians on shift, for the list beside the board.</summary>
    public async Task<IReadOnlyList<BoardClinician>> Clinicians(string provider, NodaTime.Instant now, CancellationToken cancellation)
    {
        await using var session = store.QuerySession(provider);
        var shifts = await ShiftsNow.Covering(session, now, cancellation);
        var visits = await OpenVisits(session, cancellation);
        return
        [
            .. shifts.Select(shift => ClinicianOf(shift, visits)).OrderBy(clinician => clinician.State, StringComparer.Ordinal)
                .ThenBy(clinician => clinician.Name, StringComparer.Ordinal),
        ];
    }

    /// <summary>The last event's position in the store.</summary>
    private static async Task<long> Position(IQuerySession session, CancellationToken cancellation)
    {
        await using var command = session.Connection!.CreateCommand();
        command.CommandText = $"select coalesce(max(seq_id), 0) from {StorageSetup.Schema}.mt_events";
        return (long)(await command.ExecuteScalarAsync(cancellation))!;
    }

    private async Task<IReadOnlyList<BoardRowModel>> Rows(IQuerySession session, IReadOnlyList<Referral> referrals, CancellationToken cancellation)
    {
        var visits = await ById<Visit>(session, [.. referrals.SelectMany(referral => referral.OpenVisits).Select(id => id.Value)], cancellation);
        var people = await vault.ReadMany(session, [.. referrals.Select(referral => referral.Patient.Value).Distinct()], cancellation);
        var rules = await settings.Of(session, cancellation);
        return
        [
            .. referrals.Select(referral => BoardRows.Of(
                referral,
                visits.LastOrDefault(visit => visit.Serves.Contains(referral.Id)),
                people.GetValueOrDefault(referral.Patient.Value),
                rules,
                staff,
                QueuePlace.Of(referral, [.. visits.Where(visit => visit.IsOpen && visit.Serves.Contains(referral.Id))], rules))),
        ];
    }

    private BoardClinician ClinicianOf(Shift shift, IReadOnlyList<Visit> visits)
    {
        var theirs = visits.Where(visit => visit.SlotOf(shift.Clinician) is not null).ToList();
        var state = theirs.Exists(visit => visit.Stage == VisitStage.WithPatient) ? "With patient"
            : theirs.Exists(visit => visit.Stage is VisitStage.OnTheWay or VisitStage.AtTheDoor or VisitStage.NoAccess) ? "On the way"
            : "Free now";
        var note = $"{shift.Profession}, {shift.Team}" + (theirs.Count > 0 ? $", {theirs.Count} open" : "");
        return new(staff.Of(shift.Clinician), state, note);
    }

    private static Task<IReadOnlyList<Visit>> OpenVisits(IQuerySession session, CancellationToken cancellation) =>
        session.Query<Visit>().Where(visit => visit.Stage != VisitStage.Ended && visit.Stage != VisitStage.Cancelled).ToListAsync(cancellation);

    private static async Task<IReadOnlyList<T>> ById<T>(IQuerySession session, IReadOnlyCollection<Guid> ids, CancellationToken cancellation)
        where T : class =>
        ids.Count == 0 ? [] : await session.QueryAsync<T>("where d.tenant_id = ? and d.id = any(?)", cancellation, session.TenantId, ids.Distinct().ToArray());
}
