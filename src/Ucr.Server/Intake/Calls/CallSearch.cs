using System.Security.Claims;
using Marten;
using Ucr.Domain;
using Ucr.Domain.Intake.People;
using Ucr.Domain.Values;
using Ucr.Server.Security;
using Ucr.Server.Security.Access;
using Ucr.Server.Security.Encryption;

namespace Ucr.Server.Intake.Calls;

/// <summary>Somebody whom the service holds and whom a call may be about.</summary>
/// <param name="Patient">Who.</param>
/// <param name="Identity">Who they are.</param>
/// <param name="Likeness">Why they are shown.</param>
public sealed record FoundPerson(PatientId Patient, PatientIdentity Identity, Likeness Likeness)
{
    /// <summary>Masked: the record holds identity.</summary>
    public override string ToString() => "found person (masked)";
}

/// <summary>An open referral that a call may be about, or whose caller may ring again.</summary>
/// <param name="Referral">The referral.</param>
/// <param name="Identity">Who it is about; null when nobody may know any more.</param>
/// <param name="Likeness">Why it is shown.</param>
public sealed record FoundReferral(Referral Referral, PatientIdentity? Identity, Likeness Likeness)
{
    /// <summary>Masked: the record holds identity.</summary>
    public override string ToString() => "found referral (masked)";
}

/// <summary>What a search found, most alike first.</summary>
public sealed record CallMatches(IReadOnlyList<FoundPerson> People, IReadOnlyList<FoundReferral> Open)
{
    /// <summary>Nobody.</summary>
    public static readonly CallMatches None = new([], []);
}

/// <summary>Finds whom a call may be about, over the encrypted records. Who searched, and whom the answer shows, is recorded before it is shown.</summary>
public sealed class CallSearch(IDocumentStore store, PatientVault vault, AccessLog access)
{
    private const int MostBySearch = 40;
    private const int MostShown = 6;

    /// <summary>Searches by what is known of a call so far.</summary>
    /// <param name="user">Who searches.</param>
    /// <param name="call">What was typed.</param>
    /// <param name="except">The referral that the call already is; null while it is none.</param>
    /// <param name="cancellation">Gives up.</param>
    public async Task<CallMatches> Find(ClaimsPrincipal user, CallFacts call, ReferralId? except, CancellationToken cancellation)
    {
        await using var session = store.QuerySession(user.Provider);
        var found = new CallMatches(await People(session, call, cancellation), await Open(session, call, except, cancellation));
        Guid[] shown = [.. found.People.Select(one => one.Patient.Value).Concat(found.Open.Select(one => one.Referral.Patient.Value)).Distinct()];
        await access.RecordSearchAsync(user, shown);
        return found;
    }

    private async Task<IReadOnlyList<FoundPerson>> People(IQuerySession session, CallFacts call, CancellationToken cancellation)
    {
        var ids = new HashSet<Guid>(await vault.Perhaps(session, call.BornOn, call.FamilyName, call.GivenName, MostBySearch, cancellation));
        if (call.NhsNumber is { } number)
        {
            ids.UnionWith(await vault.WithNhsNumber(session, number.Digits, cancellation));
        }

        var people = await vault.ReadMany(session, ids, cancellation);
        return
        [
            .. people.Select(one => new FoundPerson(new(one.Key), one.Value, Likeness.Of(call, KnownFacts.Of(one.Value))))
                .Where(one => one.Likeness.Verdict is LikenessVerdict.Likely or LikenessVerdict.Possible)
                .OrderByDescending(one => one.Likeness.Score).ThenBy(one => one.Patient.Value).Take(MostShown),
        ];
    }

    private async Task<IReadOnlyList<FoundReferral>> Open(IQuerySession session, CallFacts call, ReferralId? except, CancellationToken cancellation)
    {
        var open = (await session.Query<Referral>().Where(referral => referral.Stage != Stage.Closed).ToListAsync(cancellation)).Where(referral => referral.Id != except).ToList();
        var people = await vault.ReadMany(session, [.. open.Select(referral => referral.Patient.Value).Distinct()], cancellation);
        return
        [
            .. open.Select(referral => (Referral: referral, Identity: people.GetValueOrDefault(referral.Patient.Value)))
                .Select(one => new FoundReferral(one.Referral, one.Identity, Likeness.Of(call, KnownFacts.Of(one.Referral, one.Identity))))
                .Where(one => one.Likeness.Verdict != LikenessVerdict.Unrelated)
                .OrderByDescending(one => one.Likeness.Verdict).ThenByDescending(one => one.Likeness.Score).ThenBy(one => one.Referral.ReceivedAt).Take(MostShown),
        ];
    }
}
