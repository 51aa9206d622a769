using Ucr.Domain;
using Ucr.Domain.Intake;
using Ucr.Domain.Intake.Linking;
using Ucr.Domain.Values;
using Ucr.Server.Storage;

namespace Ucr.Server.Intake;

/// <summary>
/// Links a call to the referral that goes on, and takes the link away: both referrals in one transaction, so that neither knows what the
/// other does not.
/// </summary>
public sealed class Linking(CommandDoor door)
{
    /// <summary>Gives the command; the referral that goes on keeps the call, and counts from the earlier of the two.</summary>
    public Task<CommandAnswer> Link(CommandSender sender, LinkDuplicate command) =>
        door.Run(sender, nameof(LinkDuplicate), async (work, cancellation) =>
        {
            if (await work.Streams.Referral(command.Referral, cancellation) is not { State: { } state } referral
                || await work.Streams.Referral(command.Original, cancellation) is not { State: { } first } original)
            {
                return (CommandAnswer.NotThere, 0);
            }

            if (await ScreenCheck.OutOfDate(sender, work.Session, command.Referral.Value, referral.Version, cancellation))
            {
                return (CommandAnswer.ScreenOutOfDate, referral.Version);
            }

            var decision = command.Decide(state, work.Context);
            await work.Streams.OpenVisits(first, cancellation);
            var refusal = decision.Refusal ?? (command.Original == command.Referral || !decision.Any() ? null : LinkedCalls.Refused(first));
            if (refusal is null && decision.Any())
            {
                // Read before the call closes: what it counts from is its own.
                var joined = LinkedCalls.Joined(first, state, AlsoOn(first, command.Why), command.OccurredAt, work.Context).ToList();
                Put(work, referral, decision);
                Put(work, original, joined);
            }

            return (refusal, referral.Version);
        });

    /// <summary>Gives the command; the referral that went on stands as it would without the call.</summary>
    public Task<CommandAnswer> Unlink(CommandSender sender, UnlinkDuplicate command) =>
        door.Run(sender, nameof(UnlinkDuplicate), async (work, cancellation) =>
        {
            if (await work.Streams.Referral(command.Referral, cancellation) is not { State: { } state } referral)
            {
                return (CommandAnswer.NotThere, 0);
            }

            if (await ScreenCheck.OutOfDate(sender, work.Session, command.Referral.Value, referral.Version, cancellation))
            {
                return (CommandAnswer.ScreenOutOfDate, referral.Version);
            }

            var decision = command.Decide(state, work.Context);
            var original = state.DuplicateOf is { } first ? await work.Streams.Referral(first, cancellation) : null;
            if (decision.Refusal is null && decision.Any())
            {
                Put(work, referral, decision);
                if (original?.State is { } held) await work.Streams.OpenVisits(held, cancellation);
                if (original is { State: { } goesOn })
                {
                    Put(work, original, LinkedCalls.Left(goesOn, command.Referral, AlsoOn(goesOn, command.Why), command.OccurredAt, work.Context).ToList());
                }
            }

            return (decision.Refusal, referral.Version);
        });

    private static void Put(Work work, StreamWriting<Referral, IReferralEvent> on, IEnumerable<IUcrEvent> events)
    {
        foreach (var happened in events.Cast<IReferralEvent>())
        {
            work.Happened(on, happened);
        }
    }

    /// <summary>The same words under the other referral's patient: each patient's words are sealed under their own key.</summary>
    private static FreeText AlsoOn(Referral other, FreeText why) => FreeText.Typed(ReferralIds.Hash("why", other.Id.Value.ToString(), why.Id.ToString()), why.Words ?? "");
}
