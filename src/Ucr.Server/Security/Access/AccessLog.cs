using System.Security.Claims;
using Marten;
using NodaTime;

namespace Ucr.Server.Security.Access;

/// <summary>Records who looks at whom, committed before anything is shown.</summary>
public sealed class AccessLog(IDocumentStore store, IClock clock, AccessQueue queue)
{
    // The service's own deadline: a reader who hangs up must not undo the record.
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(5);

    /// <summary>Records that somebody opens what is about one patient.</summary>
    /// <exception cref="AccessNotRecordedException">It could not be committed: show nothing. Answered with 503.</exception>
    public Task RecordAsync(ClaimsPrincipal user, AccessedThing what, Guid patientId) => Commit(user, what, patientId, null);

    /// <summary>Records that somebody opens a list within a scope.</summary>
    /// <exception cref="AccessNotRecordedException">It could not be committed: show nothing. Answered with 503.</exception>
    public Task RecordAsync(ClaimsPrincipal user, AccessedThing what, string scope) => Commit(user, what, null, scope);

    /// <summary>Records that somebody searched, and everybody whom the answer shows, in one commit.</summary>
    /// <exception cref="AccessNotRecordedException">It could not be committed: show nothing. Answered with 503.</exception>
    public async Task RecordSearchAsync(ClaimsPrincipal user, IReadOnlyCollection<Guid> shown)
    {
        try
        {
            await Save(user.Provider,
            [
                RecordOf(user, AccessedThing.PatientSearch, null, $"shown={shown.Count}"),
                .. shown.Select(patient => RecordOf(user, AccessedThing.PatientSearch, patient, null)),
            ]);
        }
        catch (Exception e)
        {
            throw new AccessNotRecordedException(e);
        }
    }

    /// <summary>
    /// Records that a clinician opens what belongs to their own allocated visits. What cannot be committed now is queued for
    /// the audit and not refused: the allocation is the reason to look (clinical ruling 24).
    /// </summary>
    /// <param name="user">Who looks.</param>
    /// <param name="what">At what.</param>
    /// <param name="patientId">About whom; null for a list.</param>
    /// <param name="scope">What a list is limited to.</param>
    /// <param name="at">When, UTC, where that was before now: a phone without signal says so later.</param>
    public async Task RecordAllocatedAsync(ClaimsPrincipal user, AccessedThing what, Guid? patientId, string? scope = null, Instant? at = null)
    {
        var record = RecordOf(user, what, patientId, scope);
        record = record with { At = at ?? record.At };
        try
        {
            await Save(user.Provider, record);
        }
        catch (Exception)
        {
            queue.Add(user.Provider, record);
        }
    }

    private async Task Commit(ClaimsPrincipal user, AccessedThing what, Guid? patientId, string? scope)
    {
        try
        {
            await Save(user.Provider, RecordOf(user, what, patientId, scope));
        }
        catch (Exception e)
        {
            throw new AccessNotRecordedException(e);
        }
    }

    private AccessRecord RecordOf(ClaimsPrincipal user, AccessedThing what, Guid? patientId, string? scope)
    {
        var now = clock.GetCurrentInstant();
        return new()
        {
            Id = Guid.CreateVersion7(now.ToDateTimeOffset()),
            Who = user.StaffId.Value,
            What = what,
            PatientId = patientId,
            Scope = scope,
            At = now,
        };
    }

    private async Task Save(string provider, params AccessRecord[] records)
    {
        using var deadline = new CancellationTokenSource(Deadline);
        await using var session = store.LightweightSession(provider);
        session.Insert(records);
        await session.SaveChangesAsync(deadline.Token);
    }
}
