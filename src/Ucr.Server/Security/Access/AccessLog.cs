using System.Security.Claims;
using Marten;
using NodaTime;

namespace Ucr.Server.Security.Access;

/// <summary>Records who looks at whom, committed before anything is shown.</summary>
public sealed class AccessLog(IDocumentStore store, IClock clock)
{
    // The service's own deadline: a reader who hangs up must not undo the record.
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(5);

    /// <summary>Records that somebody opens what is about one patient.</summary>
    /// <exception cref="AccessNotRecordedException">It could not be committed: show nothing. Answered with 503.</exception>
    public Task RecordAsync(ClaimsPrincipal user, AccessedThing what, Guid patientId) => Commit(user, what, patientId, null);

    /// <summary>Records that somebody opens a list within a scope.</summary>
    /// <exception cref="AccessNotRecordedException">It could not be committed: show nothing. Answered with 503.</exception>
    public Task RecordAsync(ClaimsPrincipal user, AccessedThing what, string scope) => Commit(user, what, null, scope);

    private async Task Commit(ClaimsPrincipal user, AccessedThing what, Guid? patientId, string? scope)
    {
        var now = clock.GetCurrentInstant();
        try
        {
            using var deadline = new CancellationTokenSource(Deadline);
            await using var session = store.LightweightSession(user.Provider);
            session.Insert(new AccessRecord
            {
                Id = Guid.CreateVersion7(now.ToDateTimeOffset()),
                Who = user.StaffId.Value,
                What = what,
                PatientId = patientId,
                Scope = scope,
                At = now,
            });
            await session.SaveChangesAsync(deadline.Token);
        }
        catch (Exception e)
        {
            throw new AccessNotRecordedException(e);
        }
    }
}
