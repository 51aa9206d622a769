using NodaTime;
using Ucr.Domain;
using Ucr.Domain.Intake;
using Ucr.Domain.Values;
using Ucr.Server.Storage;

namespace Ucr.Server.Intake;

/// <summary>Opens a referral again: in place, or as a new request that is linked to it, both in one transaction.</summary>
public sealed class Reopening(CommandDoor door, References references)
{
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(10);

    /// <summary>Gives the command; a new request is received with what the first one told.</summary>
    /// <param name="sender">Who asks.</param>
    /// <param name="id">The closed referral.</param>
    /// <param name="why">Why.</param>
    /// <param name="at">When, UTC.</param>
    public async Task<CommandAnswer> Reopen(CommandSender sender, ReferralId id, FreeText why, Instant at)
    {
        using var deadline = new CancellationTokenSource(Deadline);
        var reference = await references.Next(sender.Provider, deadline.Token);
        var next = new ReferralId(ReferralIds.Hash("reopened", id.Value.ToString()));
        return await door.Run(sender, nameof(ReopenReferral), async (work, cancellation) =>
        {
            if (await work.Streams.Referral(id, cancellation) is not { State: { } state } referral)
            {
                return (CommandAnswer.NotThere, 0);
            }

            var decision = new ReopenReferral(id, next, why, at).Decide(state, work.Context);
            foreach (var happened in decision.Cast<IReferralEvent>())
            {
                work.Happened(referral, happened);
            }

            if (decision.OfType<ReferralReopened>().Any(reopened => reopened.As is not null))
            {
                await Receive(work, state, next, reference, at, cancellation);
            }

            return (decision.Refusal, referral.Version);
        });
    }

    private static async Task Receive(Work work, Referral first, ReferralId next, string reference, Instant at, CancellationToken cancellation)
    {
        var fresh = await work.Streams.Referral(next, cancellation);
        var command = new ReceiveReferral(
            next, first.Patient, first.Channel, first.Source, first.Referrer, first.Message, first.Need, first.Narrative, first.AgeInYears, first.Place,
            first.Locality, first.Alerts, new(), null, ["reopened-from-another-referral"], work.Context.Now, at);
        foreach (var happened in command.Decide(fresh.State, reference, work.Context).Cast<IReferralEvent>())
        {
            work.Happened(fresh, happened);
        }
    }
}
