using System.Collections.Concurrent;
using Ucr.Domain;
using Ucr.Domain.Values;
using Ucr.Server.Security.Encryption;
using Ucr.Server.Storage;

namespace Ucr.Server.Intake;

/// <summary>A referral at the door.</summary>
/// <param name="Id">Its id, whether it was here before or not.</param>
/// <param name="Message">The message, stored already.</param>
/// <param name="Incoming">What was read in it.</param>
internal sealed record ReferralArrived(ReferralId Id, RawMessage Message, IncomingReferral Incoming);

/// <summary>
/// Takes all referrals that wait in one transaction: as durable as each alone, for a part of the work. Only what is plainly new
/// or plainly a repeat is taken so; a refusal and a lost race go the long way, one by one. The order of events is a stream's own.
/// </summary>
internal sealed class ReferralGroups(CommandDoor door, GroupReading reading, GroupTaking taking, References references)
{
    private const int MostTogether = 64;
    private const int AtOnce = 1;
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(10);
    private readonly ConcurrentDictionary<string, WaitingLine<ReferralArrived, IntakeAnswer>> lines = new(StringComparer.Ordinal);

    /// <summary>Takes a referral, with whoever else waits.</summary>
    /// <param name="provider">The provider, as tenant.</param>
    /// <param name="by">Who hands it over: who wrote an event stands on the transaction, so that each sender has a line of its own.</param>
    /// <param name="arrival">The referral.</param>
    /// <param name="alone">The long way.</param>
    public Task<IntakeAnswer> Take(string provider, Actor by, ReferralArrived arrival, Func<ReferralArrived, Task<IntakeAnswer>> alone) =>
        lines.GetOrAdd(
            $"{provider}/{by.Id}/{string.Join(',', by.Roles.Order())}/{by.Registered}",
            _ => new(alone, several => Together(provider, by, several), MostTogether, AtOnce)).Ask(arrival);

    private async Task<IReadOnlyList<IntakeAnswer?>> Together(string provider, Actor by, IReadOnlyList<ReferralArrived> arrivals)
    {
        using var deadline = new CancellationTokenSource(Deadline);
        var names = await references.Next(provider, arrivals.Count, deadline.Token);
        IReadOnlyList<IntakeAnswer?> answers = [];
        var answer = await door.Run(new(provider, by, Guid.NewGuid()), kind: null, async (work, cancellation) =>
        {
            answers = taking.Take(work, await reading.Read(work, arrivals, cancellation), names);
            return (null, 0);
        });
        return answer.Taken ? answers : new IntakeAnswer?[arrivals.Count];
    }
}
