using NodaTime;
using Ucr.Domain;
using Ucr.Domain.Values;
using Ucr.Domain.Visits.Persons;
using Ucr.Server.Api;
using Ucr.Server.Security.Encryption;
using Ucr.Server.Storage;

namespace Ucr.Server.Integration.Identity;

/// <summary>
/// Says of two records that they are one person, or two after all. Both streams say so, in one transaction, so that whichever
/// record is opened leads to the other. Nothing moves: taking it back restores both exactly (rule 57).
/// </summary>
public sealed class Merging(CommandDoor door, PatientVault vault)
{
    /// <summary>They are one person.</summary>
    public Task<CommandAnswer> Merge(CommandSender sender, PatientId one, PatientId other, string why, Instant at) =>
        Both(sender, nameof(MergePersons), one, other, (person, same) => new MergePersons(person, same, CommandSending.Typed(why), at));

    /// <summary>They are two people.</summary>
    public Task<CommandAnswer> Unmerge(CommandSender sender, PatientId one, PatientId other, string why, Instant at) =>
        Both(sender, nameof(UnmergePersons), one, other, (person, same) => new UnmergePersons(person, same, CommandSending.Typed(why), at));

    private Task<CommandAnswer> Both(CommandSender sender, string kind, PatientId one, PatientId other, Func<PatientId, PatientId, IPersonCommand> command) =>
        door.Run(sender, kind, async (work, cancellation) =>
        {
            long version = 0;
            foreach (var (person, same) in new[] { (one, other), (other, one) })
            {
                if (await work.Session.LoadAsync<PatientRecord>(person.Value, cancellation) is null)
                {
                    return (CommandAnswer.NotThere, 0);
                }

                var stream = await work.Session.Events.FetchForWriting<PersonState>(person.Value, cancellation);
                var decision = command(person, same).Decide(stream.Aggregate, work.Context);
                if (decision.Refusal is { } refusal)
                {
                    return (refusal, version);
                }

                await FreeTexts.Store(vault, work.Session, person, decision, cancellation);
                stream.AppendMany(decision);
                version = Math.Max(version, (stream.CurrentVersion ?? 0) + decision.Count());
            }

            return (null, version);
        });
}
