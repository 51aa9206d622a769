using Marten;
using NodaTime;
using Ucr.Domain;
using Ucr.Server.Security.Encryption;
using Ucr.Server.Settings;
using Wolverine.Marten;
using Wolverine.Runtime;

namespace Ucr.Server.Storage;

/// <summary>One transaction for a command: under a deadline of its own, tried again after a lost race, and one effect for one command id.</summary>
internal sealed class CommandTransaction(IDocumentStore store, IWolverineRuntime messaging, PatientVault vault, ProviderSettings settings, IClock clock)
{
    private const int Attempts = 6;
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(10);

    /// <summary>Runs one transaction, again after a lost race; the command's id makes a repeat harmless.</summary>
    /// <param name="sender">Who gives it, under which id.</param>
    /// <param name="kind">The command's name, kept with its id; null for one that is never given again under the same id.</param>
    /// <param name="decide">Reads, decides and appends.</param>
    public async Task<CommandAnswer> Run(CommandSender sender, string? kind, Func<Work, CancellationToken, Task<(Refusal?, long)>> decide)
    {
        using var deadline = new CancellationTokenSource(Deadline);
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await Attempt(sender, kind, decide, deadline.Token);
            }
            catch (Exception e) when (Races.Lost(e) && attempt < Attempts)
            {
                await Task.Delay(Random.Shared.Next(5, 20 * attempt), deadline.Token);
            }
            catch (Exception e) when (Races.Constraint(e) is { } refusal)
            {
                return new(refusal, 0);
            }
            catch (Exception e) when (Races.Lost(e))
            {
                return new(CommandAnswer.Busy, 0);
            }
        }
    }

    private async Task<CommandAnswer> Attempt(CommandSender sender, string? kind, Func<Work, CancellationToken, Task<(Refusal?, long)>> decide, CancellationToken cancellation)
    {
        await using var session = store.LightweightSession(sender.Provider);
        session.LastModifiedBy = sender.By.Id.Value;
        session.CausationId = sender.Id.ToString();
        if (sender.PhoneAt is { } phone)
        {
            session.SetHeader(PhoneClock.Header, PhoneClock.Text(phone));
        }

        if (kind is not null && await session.LoadAsync<CommandRecord>(sender.Id, cancellation) is { } before)
        {
            return new(null, before.Version, Repeated: true);
        }

        // The time first, then the settings: a change holds only from a time after which every decision sees it.
        var now = clock.GetCurrentInstant();
        var rules = await settings.ToDecide(session, cancellation);
        var outbox = new MartenOutbox(messaging, session);
        var work = new Work(session, outbox, vault, new(sender.By, now, rules));
        var (refusal, version) = await decide(work, cancellation);
        if (refusal is not null)
        {
            return new(refusal, version);
        }

        if (kind is not null)
        {
            session.Insert(new CommandRecord(sender.Id, kind, sender.By.Id.Value, now, version));
        }

        await work.Commit(cancellation);
        return new(null, version);
    }
}
