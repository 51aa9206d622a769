using Marten;
using Ucr.Domain;
using Ucr.Domain.Intake;
using Ucr.Domain.Intake.Tracing;
using Ucr.Domain.Outcomes.Deaths;
using Ucr.Domain.Values;
using Ucr.Server.Intake;
using Ucr.Server.Security.Encryption;
using Ucr.Server.Storage;

namespace Ucr.Server.Integration.Identity;

/// <summary>
/// Looks a referral's patient up, beside intake and never in its way. What was found stands in the patient's record; the
/// event says only how it ended. A death warns; another record with the same number is shown and merged by nobody but a person.
/// </summary>
public sealed class PatientTracing(IDocumentStore store, CommandDoor door, PatientVault vault, IPatientTrace? trace = null)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>Somebody can be looked up.</summary>
    public bool IsSetUp => trace is not null;

    /// <summary>Looks up the patient of a referral.</summary>
    /// <returns>False when the national record did not answer, and should be asked again.</returns>
    public async Task<bool> Trace(string provider, ReferralId id)
    {
        await using var session = store.QuerySession(provider);
        if (trace is null || await session.LoadAsync<Referral>(id) is not { } referral || await vault.Read(session, referral.Patient.Value) is not { } held)
        {
            return true;
        }

        using var deadline = new CancellationTokenSource(Patience);
        var (answer, asked) = await Ask(trace, held, deadline.Token);
        var result = answer is null ? TraceResult.NotEnough : Agreement.Of(answer, held);
        var person = result == TraceResult.Verified ? answer!.Person : null;
        await Keep(provider, referral, result, person, asked);
        return result != TraceResult.NotReached;
    }

    private static async Task<(TraceAnswer? Answer, string? Asked)> Ask(IPatientTrace trace, PatientIdentity held, CancellationToken cancellation)
    {
        try
        {
            if (NhsNumber.TryParse(held.NhsNumber, out var number))
            {
                return (await trace.ByNumber(number.Digits, cancellation), number.Digits);
            }

            return held is { FamilyName: { Length: > 1 } family, BornOn: { } born }
                ? (await trace.ByDetails(new(family, held.GivenName, born, held.Postcode), cancellation), null)
                : (null, null);
        }
        catch (OperationCanceledException)
        {
            return (new(TraceAnswered.NotReached), null);
        }
    }

    private Task<CommandAnswer> Keep(string provider, Referral traced, TraceResult result, TracedPerson? person, string? asked) =>
        door.Run(CommandSender.Service(provider, Guid.NewGuid()), nameof(RecordTrace), async (work, cancellation) =>
        {
            // Filed under somebody else meanwhile: what was asked is about another person.
            if (await work.Streams.Referral(traced.Id, cancellation) is not { State: { } state } referral || state.Patient != traced.Patient)
            {
                return (null, 0);
            }

            var visits = await work.Streams.OpenVisits(state, cancellation);
            var now = work.Context.Now;
            var others = person is null ? [] : await vault.WithNhsNumber(work.Session, person.NhsNumber, cancellation);
            var replaced = person is not null && asked is not null && !string.Equals(asked, person.NhsNumber, StringComparison.Ordinal);
            var record = new RecordTrace(
                state.Id, result, replaced, person?.Restricted == true, await HeldElsewhere(work.Session, state.Patient, others, cancellation), now);
            if (work.Decide(referral, visits, record) is { } refusal)
            {
                return (refusal, referral.Version);
            }

            if (person is { Deceased: true })
            {
                // Closed meanwhile, or known already: then there is nobody left to warn.
                work.Decide(referral, visits, new ReportDeath(state.Id, DeathSource.Trace, person.DiedOn, null, null, null, null, null, now));
            }

            await Know(work.Session, state.Patient, result, person, cancellation);
            return (null, referral.Version);
        });

    /// <summary>Another record bears the number, and nobody has said yet that it is the same person.</summary>
    private static async Task<bool> HeldElsewhere(IQuerySession session, PatientId patient, IReadOnlyList<Guid> bearers, CancellationToken cancellation)
    {
        var same = await SamePeople.All(session, patient.Value, cancellation);
        return bearers.Any(bearer => !same.Contains(bearer));
    }

    private async Task Know(IDocumentSession session, PatientId patient, TraceResult result, TracedPerson? person, CancellationToken cancellation)
    {
        if (await vault.Read(session, patient.Value, cancellation) is not { } held)
        {
            return;
        }

        var known = person is not null ? held.TracedAs(person)
            : result is TraceResult.Mismatch or TraceResult.Invalidated or TraceResult.NotFound && held.NhsNumber is not null ? held with { NhsNumberStatus = NhsNumberStatuses.NotTraced }
            : held;
        if (known != held)
        {
            await vault.Store(session, patient.Value, known, cancellation);
        }
    }
}
