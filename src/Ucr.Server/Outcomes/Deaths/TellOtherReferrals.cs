using Marten;
using Marten.Linq.MatchesSql;
using Ucr.Domain;
using Ucr.Domain.Outcomes.Deaths;
using Ucr.Domain.Values;
using Ucr.Server.Intake;
using Ucr.Server.Storage;

namespace Ucr.Server.Outcomes.Deaths;

/// <summary>A death was reported on a referral, or taken back.</summary>
/// <param name="Provider">The provider, as tenant.</param>
/// <param name="Referral">The referral on which that was said.</param>
public sealed record TellOtherReferrals(string Provider, ReferralId Referral);

/// <summary>Tells it to every other referral of the person, so that nobody goes there for another reason (clinical ruling 19).</summary>
public static class TellOtherReferralsHandler
{
    /// <summary>Sends what holds by now; the same message twice adds nothing.</summary>
    public static async Task Handle(TellOtherReferrals message, IDocumentStore store, CommandDoor door)
    {
        await using var session = store.QuerySession(message.Provider);
        if (await session.LoadAsync<Referral>(message.Referral) is not { } referral)
        {
            return;
        }

        var facts = await session.Events.FetchStreamAsync(message.Referral.Value);
        var last = facts.Last(stored => stored.Data is DeathReported { Source: not DeathSource.Trace } or DeathReportRetracted);
        var person = referral.Patient.Value.ToString();
        foreach (var other in await session.Query<Referral>().Where(held => held.MatchesSql("d.data ->> 'patient' = ?", person)).ToListAsync())
        {
            await door.Send(
                CommandSender.Service(message.Provider, ReferralIds.Hash("command", nameof(TellOtherReferrals), other.Id.Value.ToString(), last.Id.ToString())),
                last.Data is DeathReported report
                    ? new HearOfDeath(other.Id, referral.Id, report)
                    : (IReferralCommand)new HearThatTheyLive(other.Id, referral.Id, (DeathReportRetracted)last.Data)).OrAgain();
        }
    }
}
