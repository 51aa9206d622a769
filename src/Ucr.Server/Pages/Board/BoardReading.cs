using Marten;
using Ucr.Domain;
using Ucr.Domain.Allocation;
using Ucr.Domain.Clocks.Queue;
using Ucr.Domain.Values;
using Ucr.Server.Allocation;
using Ucr.Server.Pages.Referrals.Reading;
using Ucr.Server.Security;
using Ucr.Server.Security.Encryption;
using Ucr.Server.Settings;
using Ucr.Server.Storage;

namespace Ucr.Server.Pages.Board;

/// <summary>Reads the board from inline state: what was committed a moment ago is on it.</summary>
public sealed class BoardReading(IDocumentStore store, PatientVault vault, ProviderSettings settings, StaffNames staff, OpenNames names)
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

    /// <summary>Begins to watch for namesakes: from now on <see cref="Alike"/> tells whose mark has turned.</summary>
    public Task Watch(string provider, CancellationToken cancellation) => names.Alerts(provider, [], cancellation);

    /// <summary>The rows on which somebody else's coming or going has set or cleared the mark of a similar name, since this was asked last.</summary>
    public Task<IReadOnlyList<BoardRowModel>> Alike(string provider, CancellationToken cancellation) => Of(provider, names.Turned(provider), cancellation);

    /// <summary>What somebody missed who was away: the rows that changed, and the marks of similar names that they may have set on others.</summary>
    public async Task<IReadOnlyList<BoardRowModel>> Missed(string provider, IReadOnlyCollection<Guid> streams, CancellationToken cancellation)
    {
        var rows = await Of(provider, streams, cancellation);
        return rows.Any(row => row.Namesake is not null) ? [.. rows, .. await Of(provider, names.Marked(provider), cancellation)] : rows;
    }

    private async Task<IReadOnlyList<BoardRowModel>> Of(string provider, IReadOnlyList<PatientId> patients, CancellationToken cancellation)
    {
        if (patients.Count == 0)
        {
            return [];
        }

        await using var session = store.QuerySession(provider);
        var theirs = await session.QueryAsync<Referral>(
            "where d.tenant_id = ? and d.stage <> ? and d.data ->> 'patient' = any(?)", cancellation, provider, nameof(Stage.Closed), patients.Select(patient => patient.Value.ToString()).ToArray());
        return await Rows(session, theirs, cancellation);
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
        names.Leave(session.TenantId, [.. referrals.Where(referral => !referral.IsOpen).Select(referral => referral.Patient)]);
        var alike = await names.Alerts(session.TenantId, referrals.Where(referral => referral.IsOpen).Select(referral => referral.Patient), cancellation);
        return
        [
            .. referrals.Select(referral => BoardRows.Of(
                referral,
                visits.LastOrDefault(visit => visit.Serves.Contains(referral.Id)),
                people.GetValueOrDefault(referral.Patient.Value),
                rules,
                staff,
                QueuePlace.Of(referral, [.. visits.Where(visit => visit.IsOpen && visit.Serves.Contains(referral.Id))], rules)) with
            {
                Namesake = alike.GetValueOrDefault(referral.Patient)?.Select(NameAlert.Words).First(),
            }),
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
