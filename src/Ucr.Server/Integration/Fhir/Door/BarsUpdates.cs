using Marten;
using Microsoft.Extensions.Options;
using Ucr.Domain;
using Ucr.Domain.Intake.Replies;
using Ucr.Server.Integration.Fhir.Checks;
using Ucr.Server.Integration.Fhir.Needs;
using Ucr.Server.Integration.Fhir.Versions;
using Ucr.Server.Intake;
using Ucr.Server.Storage;

namespace Ucr.Server.Integration.Fhir.Door;

/// <summary>
/// Takes an update: merged into what is held, every version kept. One that comes after we have begun, or that is older than
/// what is held, is refused to its sender, and a person here reads it all the same.
/// </summary>
internal sealed class BarsUpdates(
    IDocumentStore store, BarsCases cases, IReferralIntake intake, ReferralChanges changes, CommandDoor door, NeedCodes needs, TakenUseCases useCases, IOptionsMonitor<BarsSettings> settings)
{
    /// <summary>Takes it.</summary>
    public async Task<BarsOutcome> Take(BarsTry attempt, BarsReading reading, CancellationToken deadline)
    {
        var message = new BarsMessage(reading.Bundle!);
        await using var session = store.QuerySession(attempt.Provider);
        return await BarsCases.Find(session, message, deadline) is { } referral
            ? await Merge(attempt, message, referral, session, deadline)
            : await BeforeItsRequest(attempt, message, reading, deadline);
    }

    /// <summary>The request itself, after an update of it had come first: it adds what the update left out. Null when that is not so.</summary>
    public async Task<BarsOutcome?> Overtaken(BarsTry attempt, BarsMessage message, IntakeAnswer answer, CancellationToken deadline)
    {
        await using var session = store.QuerySession(attempt.Provider);
        return await session.LoadAsync<Referral>(answer.Referral, deadline) is { } referral
            && referral.Doubts.Contains(BarsArrivals.UpdateFirst, StringComparer.Ordinal)
            && (await session.LoadAsync<BarsCase>(referral.Id.Value, deadline))?.Later.Any(version => version.Reason is "new") != true
                ? await Merge(attempt, message, referral, session, deadline)
                : null;
    }

    private async Task<BarsOutcome> Merge(BarsTry attempt, BarsMessage message, Referral referral, IQuerySession session, CancellationToken deadline)
    {
        var held = await cases.Held(session, referral, deadline);
        var late = BarsKinds.IntentOf(message) == BarsIntent.New;
        if (referral.Stage != Stage.AwaitingTriage)
            return await NotTaken(attempt, message, referral, "local-change", BarsProblems.LocalChange);
        if (held is not null && !late && MergedBundle.IsOlder(message.Bundle, held))
            return await NotTaken(attempt, message, referral, "older-than-held", BarsProblems.Older);
        var merged = held is null ? message.Bundle : MergedBundle.Of(late ? [message.Bundle, held] : [held, message.Bundle]);
        var reading = BarsReader.Merged(merged, attempt.Message.ReceivedAt, needs);
        if (reading.Referral is not { } incoming)
            return BarsOutcome.Refused(reading.Issues) with { Reference = referral.Reference };
        var changed = await changes.Amend(attempt.About(referral.Id, message) with { OnlyWhileWaiting = true, IsWhole = true }, incoming);
        return changed.Refusal switch
        {
            null => Taken(attempt, message, new(referral.Id, referral.Reference, Repeated: false)),
            var refusal when refusal == ReferralChanges.AnotherPerson => await NotTaken(attempt, message, referral, refusal.Code, BarsProblems.AnotherPerson),
            var refusal => await NotTaken(attempt, message, referral, refusal.Code, BarsProblems.LocalChange),
        };
    }

    /// <summary>An update may overtake its request: one that stands by itself makes the referral. One that quotes an id of ours that we never gave is somebody else's.</summary>
    private async Task<BarsOutcome> BeforeItsRequest(BarsTry attempt, BarsMessage message, BarsReading reading, CancellationToken deadline)
    {
        if (BarsCases.QuotesAnId(message))
            return BarsOutcome.Refused(BarsProblems.NoSuchRequest);
        if (reading.Referral is not { } referral)
            return BarsOutcome.Refused(reading.Incomplete);
        if (await useCases.Refused(attempt, message, deadline) is { } off)
            return BarsOutcome.Refused(off);
        var doubted = referral with { Doubts = [.. referral.Doubts.Append(BarsArrivals.UpdateFirst).Order(StringComparer.Ordinal)] };
        var answer = await intake.ReceiveAsync(attempt.Provider, attempt.Message, BarsArrivals.Owed(attempt, message, doubted), attempt.By);
        return Taken(attempt, message, answer);
    }

    private BarsOutcome Taken(BarsTry attempt, BarsMessage message, IntakeAnswer answer) => BarsOutcome.Taken(
        Acknowledgement.Of(message.Bundle, new(answer), settings.CurrentValue.CaseNumberSystem, attempt.Message.ReceivedAt), answer.Reference);

    private async Task<BarsOutcome> NotTaken(BarsTry attempt, BarsMessage message, Referral referral, string why, BarsIssue issue)
    {
        await door.Send(
            CommandSender.Service(attempt.Provider, ReferralIds.Command(nameof(ReportSenderChange), attempt.Message.Id)),
            new ReportSenderChange(referral.Id, BarsCases.Named(attempt.Message, message), why));
        await changes.NotTaken(attempt.Provider, attempt.Message, referral, issue.Code);
        return BarsOutcome.Refused(issue) with { Reference = referral.Reference, Concluded = true };
    }
}
