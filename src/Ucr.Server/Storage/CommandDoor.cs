using Marten;
using NodaTime;
using Ucr.Domain.Settings;
using Ucr.Domain;
using Ucr.Domain.Allocation;
using Ucr.Domain.Clocks;
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
    private readonly CommandTransaction transaction = new(store, messaging, vault, settings, clock);

    /// <summary>Gives a command about a referral.</summary>
    public Task<CommandAnswer> Send(CommandSender sender, IReferralCommand command) => Send(sender, command, beside: null);

    /// <summary>Gives a command about a referral, and stores what belongs to it in the same transaction.</summary>
    /// <param name="sender">Who gives it.</param>
    /// <param name="command">The command.</param>
    /// <param name="beside">Stores it, for the patient whom the referral is about; called when the command was taken and said something new.</param>
    public Task<CommandAnswer> Send(CommandSender sender, IReferralCommand command, Func<IDocumentSession, PatientId, CancellationToken, Task>? beside) =>
        Run(sender, command.GetType().Name, async (work, cancellation) =>
        {
            if (await work.Streams.Referral(command.Referral, cancellation) is not { State: { } state } referral)
            {
                return (CommandAnswer.NotThere, 0);
            }

            var visits = await work.Streams.OpenVisits(state, cancellation);
            if (await ScreenCheck.OutOfDate(sender, work.Session, command.Referral.Value, referral.Version, cancellation))
            {
                return (CommandAnswer.ScreenOutOfDate, referral.Version);
            }

            var refusal = work.Decide(referral, visits, command);
            await CrisisVisits.Follow(work, referral, cancellation);
            if (refusal is null && beside is not null && !ReferenceEquals(referral.State, state))
            {
                await beside(work.Session, state.Patient, cancellation);
            }

            return (refusal, referral.Version);
        });

    /// <summary>
    /// Raises what is due on several referrals in one transaction. Whether something is due, each state decides, so that a
    /// repeat is harmless; nobody waits for an answer, so that no command is kept.
    /// </summary>
    /// <param name="sender">The service.</param>
    /// <param name="referrals">Of one provider.</param>
    /// <param name="by">UTC: what is due by it.</param>
    public Task<CommandAnswer> Raise(CommandSender sender, IReadOnlyList<ReferralId> referrals, Instant by) =>
        Run(sender, kind: null, async (work, cancellation) =>
        {
            await work.Streams.Read(referrals, cancellation);
            foreach (var id in referrals)
            {
                if (await work.Streams.Referral(id, cancellation) is { State: { } state } referral)
                {
                    work.Decide(referral, await work.Streams.OpenVisits(state, cancellation), new RaiseWhatIsDue(id, by));
                }
            }

            return (null, 0);
        });

    /// <summary>Gives a command about a visit.</summary>
    public Task<CommandAnswer> Send(CommandSender sender, IVisitCommand command) =>
        Run(sender, command.GetType().Name, async (work, cancellation) =>
        {
            if (await work.Streams.Visit(command.Visit, cancellation) is not { State: { } state } visit)
            {
                return (CommandAnswer.NotThere, 0);
            }

            var served = await work.Streams.Served(state.Serves.Union(command.Also), cancellation);
            return await ScreenCheck.OutOfDate(sender, work.Session, command.Visit.Value, visit.Version, cancellation)
                ? (CommandAnswer.ScreenOutOfDate, visit.Version)
                : work.Append(visit, served, (await CommandFacts.With(command, work.Session, work.Context.Now, cancellation)).Decide(state, served, work.Context));
        });

    /// <summary>Plans a visit, which starts its stream.</summary>
    public Task<CommandAnswer> Send(CommandSender sender, PlanVisit command) =>
        Run(sender, nameof(PlanVisit), async (work, cancellation) =>
        {
            var served = await work.Streams.Served(command.Serves, cancellation);
            if (served.Count < command.Serves.Count)
            {
                return (CommandAnswer.NotThere, 0);
            }

            var held = await work.Streams.Visit(command.Visit, cancellation);
            var open = new List<Visit>();
            foreach (var referral in served)
            {
                open.AddRange(await work.Streams.OpenVisits(referral, cancellation));
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

            var stream = await work.Session.Events.FetchForWriting<PersonState>(command.Person.Value, cancellation);
            var decision = command.Decide(stream.Aggregate, work.Context);
            await FreeTexts.Store(vault, work.Session, command.Person, decision, cancellation);
            stream.AppendMany(decision);
            return (decision.Refusal, (stream.CurrentVersion ?? 0) + decision.Count());
        });

    /// <summary>Gives a command about what is late or wrong at a provider's desk, which starts its stream.</summary>
    public Task<CommandAnswer> Send(CommandSender sender, IDeskCommand command) =>
        Run(sender, command.GetType().Name, async (work, cancellation) =>
        {
            var desk = await work.Streams.Desk(cancellation);
            var decision = command.Decide(desk.State ?? new(), work.Context);
            foreach (var happened in decision.Cast<IDeskEvent>())
            {
                desk.Add(happened);
            }

            return (decision.Refusal, desk.Version);
        });

    /// <summary>Gives a command about a shift, which may start its stream.</summary>
    public Task<CommandAnswer> Send(CommandSender sender, IShiftCommand command) =>
        Run(sender, command.GetType().Name, async (work, cancellation) =>
        {
            var stream = await work.Session.Events.FetchForWriting<Shift>(command.Shift.Value, cancellation);
            var decision = (await CommandFacts.With(command, stream.Aggregate, work.Session, work.Context.Settings, cancellation)).Decide(stream.Aggregate, work.Context);
            stream.AppendMany(decision);
            work.OnShifts.AddRange(decision.Select(happened => (command.Shift, (IShiftEvent)happened)));
            return (decision.Refusal, (stream.CurrentVersion ?? 0) + decision.Count());
        });

    /// <summary>Changes the provider's settings, or takes a change back.</summary>
    public Task<CommandAnswer> Send(CommandSender sender, ISettingsCommand command) =>
        Run(sender, command.GetType().Name, async (work, cancellation) =>
        {
            var stream = await work.Session.Events.FetchForWriting<ServiceSettings>(SettingsId.OfProvider.Value, cancellation);
            var version = stream.CurrentVersion ?? 0;
            if (sender.SeenVersion is { } seen && seen != version)
            {
                return (CommandAnswer.ScreenOutOfDate, version);
            }

            var decision = command.Decide(stream.Aggregate ?? ServiceSettings.Default, work.Context);
            stream.AppendMany(decision);
            return (decision.Refusal, version + decision.Count());
        });

    /// <inheritdoc cref="CommandTransaction.Run" />
    internal Task<CommandAnswer> Run(CommandSender sender, string? kind, Func<Work, CancellationToken, Task<(Refusal?, long)>> decide) => transaction.Run(sender, kind, decide);
}
