using Hl7.Fhir.Model;
using Marten;
using Microsoft.Extensions.Options;
using Ucr.Server.Clocks;
using Ucr.Server.Integration.Fhir.Checks;
using Ucr.Server.Integration.Fhir.Replies;
using Ucr.Server.Integration.Fhir.Versions;
using Ucr.Server.Intake;

namespace Ucr.Server.Integration.Fhir.Door;

/// <summary>Takes a new request, and what came before it and waited for it.</summary>
internal sealed class BarsArrivals(
    IDocumentStore store, IReferralIntake intake, SameMessage same, BarsUpdates updates, BarsCancels cancels, TakenUseCases useCases, IOptionsMonitor<BarsSettings> settings)
{
    /// <summary>The doubt on a referral whose update came first.</summary>
    public const string UpdateFirst = "update-before-new";

    /// <summary>Takes it.</summary>
    public async Task<BarsOutcome> Take(BarsTry attempt, BarsReading reading, CancellationToken deadline)
    {
        var message = new BarsMessage(reading.Bundle!);
        if (await useCases.Refused(attempt, message, deadline) is { } off && !await IsHeld(attempt.Provider, message, deadline))
            return BarsOutcome.Refused(off);
        var answer = await intake.ReceiveAsync(attempt.Provider, attempt.Message, Owed(attempt, message, reading.Referral!), attempt.By);
        if (answer.Repeated && attempt.Exchange is { Retried: false })
        {
            if (await updates.Overtaken(attempt, message, answer, deadline) is { } late)
                return late;
            if (!await same.InAnotherForm(attempt.Provider, answer, attempt.Message, reading.Referral!, deadline))
                return BarsOutcome.Refused(BarsProblems.BundleUsed) with { Reference = answer.Reference };
        }

        var withdrawn = await cancels.AfterArrival(attempt, message, deadline);
        var acknowledged = withdrawn ? new(answer, Encounter.EncounterStatus.Cancelled) : answer.Repeated ? await AsItStands(attempt.Provider, answer, deadline) : new Acknowledged(answer);
        return BarsOutcome.Taken(Acknowledgement.Of(reading.Bundle!, acknowledged, settings.CurrentValue.CaseNumberSystem, attempt.Message.ReceivedAt), answer.Reference);
    }

    private async Task<bool> IsHeld(string provider, BarsMessage message, CancellationToken deadline)
    {
        await using var session = store.QuerySession(provider);
        return await BarsCases.Find(session, message, deadline) is not null;
    }

    /// <summary>What is answered to a request that came again: somebody may be on the way by now, or at the door.</summary>
    private async Task<Acknowledged> AsItStands(string provider, IntakeAnswer answer, CancellationToken deadline)
    {
        await using var session = store.QuerySession(provider);
        var states = OurContact.Of(await RecordedFacts.Read(session, answer.Referral, deadline));
        return new(answer, states[^1].Status, states[0].Since);
    }

    /// <summary>Who asks us to validate waits for our replies, and so does another control room; 111 and general practices do not.</summary>
    internal static IncomingReferral Owed(BarsTry attempt, BarsMessage message, IncomingReferral referral) =>
        BarsKinds.IsOwedReplies(message.Request) ? referral with { CorrelationId = attempt.CorrelationId } : referral;
}
