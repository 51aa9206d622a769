using JasperFx.Events;
using Marten;
using NodaTime;
using Ucr.Domain.Settings;
using Ucr.Domain;
using Ucr.Domain.Allocation;
using Ucr.Domain.Values;
using Ucr.Server.Allocation;
using Ucr.Server.Security.Encryption;
using Ucr.Server.Settings;
using Wolverine.Marten;
using Wolverine.Runtime;

namespace Ucr.Server.Storage;

/// <summary>
/// The one way in for commands: page, phone, API, message handler and demonstration all come here. Loads, decides, appends
/// and commits in one transaction under a deadline of its own, so that a caller who hangs up leaves nothing half done; tries
/// a lost race again; gives the same command id one effect. Why no handler for each command: docs/decisions/0002.
/// </summary>
public sealed class CommandDoor(IDocumentStore store, IWolverineRuntime messaging, PatientVault vault, ProviderSettings settings, IClock clock)
{
    private const int Attempts = 6;
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(10);

    /// <summary>Gives a command about a referral.</summary>
    public Task<CommandAnswer> Send(CommandSender sender, IReferralCommand command) =>
        Run(sender, command.GetType().Name, async (work, cancellation) =>
        {
            if (await work.Referral(command.Referral, cancellation) is not { State: { } state } referral)
            {
                return (CommandAnswer.NotThere, 0);
            }

            var visits = await work.OpenVisits(state, cancellation);
            if (await ScreenCheck.OutOfDate(sender, work.Session, command.Referral.Value, referral.Version, cancellation))
            {
                return (CommandAnswer.ScreenOutOfDate, referral.Version);
            }

            var decision = command.Decide(state, work.Context with { Visits = visits });
            foreach (var happened in decision.Cast<IReferralEvent>())
            {
                work.Happened(referral, happened);
            }

            return (decision.Refusal, referral.Version);
        });

    /// <summary>Gives a command about a visit.</summary>
    public Task<CommandAnswer> Send(CommandSender sender, IVisitCommand command) =>
        Run(sender, command.GetType().Name, async (work, cancellation) =>
        {
            if (await work.Visit(command.Visit, cancellation) is not { State: { } state } visit)
            {
                return (CommandAnswer.NotThere, 0);
            }

            var served = await work.Served(state.Serves.Union(command.Also), cancellation);
            return await ScreenCheck.OutOfDate(sender, work.Session, command.Visit.Value, visit.Version, cancellation)
                ? (CommandAnswer.ScreenOutOfDate, visit.Version)
                : work.Append(visit, served, (await CommandFacts.With(command, work.Session, work.Context.Now, cancellation)).Decide(state, served, work.Context));
        });

    /// <summary>Plans a visit, which starts its stream.</summary>
    public Task<CommandAnswer> Send(CommandSender sender, PlanVisit command) =>
        Run(sender, nameof(PlanVisit), async (work, cancellation) =>
        {
            var served = await work.Served(command.Serves, cancellation);
            if (served.Count < command.Serves.Count)
            {
                return (CommandAnswer.NotThere, 0);
            }

            var held = await work.Visit(command.Visit, cancellation);
            var open = new List<Visit>();
            foreach (var referral in served)
            {
                open.AddRange(await work.OpenVisits(referral, cancellation));
            }

            var decision = command.Decide(held.State, served, work.Context with { Visits = open });
            return work.Append(held, served, decision);
        });

    /// <summary>Gives a command about a person whom a referral of this provider is about.</summary>
    public Task<CommandAnswer> Send(CommandSender sender, IPersonCommand command) =>
        Run(sender, command.GetType().Name, async (work, cancellation) =>
        {
            if (await work.Session.LoadAsync<PatientRecord>(command.Person.Value, cancellation) is null)
            {
                return (CommandAnswer.NotThere, 0);
            }

            var stream = await work.Session.Events.FetchForWriting<PersonState, PatientId>(command.Person, cancellation);
            var decision = command.Decide(stream.Aggregate, work.Context);
            await FreeTexts.Store(vault, work.Session, command.Person, decision, cancellation);
            stream.AppendMany(decision);
            return (decision.Refusal, (stream.CurrentVersion ?? 0) + decision.Count());
        });

    /// <summary>Gives a command about what is late or wrong at a provider's desk, which starts its stream.</summary>
    public Task<CommandAnswer> Send(CommandSender sender, IDeskCommand command) =>
        Run(sender, command.GetType().Name, async (work, cancellation) =>
        {
            var desk = await work.Desk(cancellation);
            var decision = command.Decide(desk.State ?? new(), work.Context);
            foreach (var happened in decision.Cast<IDeskEvent>())
            {
                desk.Add(happened);
            }

            return (decision.Refusal, desk.Version);
        });

    /// <summary>Starts or ends a shift.</summary>
    public Task<CommandAnswer> Send(CommandSender sender, IShiftCommand command) =>
        Run(sender, command.GetType().Name, async (work, cancellation) =>
        {
            var stream = await work.Session.Events.FetchForWriting<Shift, ShiftId>(command.Shift, cancellation);
            var decision = (await CommandFacts.With(command, stream.Aggregate, work.Session, work.Context.Settings, cancellation)).Decide(stream.Aggregate, work.Context);
            stream.AppendMany(decision);
            return (decision.Refusal, (stream.CurrentVersion ?? 0) + decision.Count());
        });

    /// <summary>Changes the provider's settings, or takes a change back.</summary>
    public Task<CommandAnswer> Send(CommandSender sender, ISettingsCommand command) =>
        Run(sender, command.GetType().Name, async (work, cancellation) =>
        {
            var stream = await work.Session.Events.FetchForWriting<ServiceSettings, SettingsId>(SettingsId.OfProvider, cancellation);
            var version = stream.CurrentVersion ?? 0;
            if (sender.SeenVersion is { } seen && seen != version)
            {
                return (CommandAnswer.ScreenOutOfDate, version);
            }

            var decision = command.Decide(stream.Aggregate ?? ServiceSettings.Default, work.Context);
            stream.AppendMany(decision);
            return (decision.Refusal, version + decision.Count());
        });

    /// <summary>Runs one transaction, again after a lost race; the command's id makes a repeat harmless.</summary>
    internal async Task<CommandAnswer> Run(CommandSender sender, string kind, Func<Work, CancellationToken, Task<(Refusal?, long)>> decide)
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

    private async Task<CommandAnswer> Attempt(CommandSender sender, string kind, Func<Work, CancellationToken, Task<(Refusal?, long)>> decide, CancellationToken cancellation)
    {
        await using var session = store.LightweightSession(sender.Provider);
        session.LastModifiedBy = sender.By.Id.Value;
        session.CausationId = sender.Id.ToString();
        if (await session.LoadAsync<CommandRecord>(sender.Id, cancellation) is { } before)
        {
            return new(null, before.Version, Repeated: true);
        }

        // The time first, then the settings: a change holds only from a time after which every decision sees it.
        var now = clock.GetCurrentInstant();
        var rules = await settings.Of(session, cancellation);
        var outbox = new MartenOutbox(messaging, session);
        var work = new Work(session, outbox, vault, new(sender.By, now, rules));
        var (refusal, version) = await decide(work, cancellation);
        if (refusal is not null)
        {
            return new(refusal, version);
        }

        session.Insert(new CommandRecord(sender.Id, kind, sender.By.Id.Value, now, version));
        await work.Commit(cancellation);
        return new(null, version);
    }
}
