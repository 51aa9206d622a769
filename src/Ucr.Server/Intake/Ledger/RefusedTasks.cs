using Marten;
using NodaTime;
using Npgsql;
using Ucr.Domain.Clocks.Escalations;
using Ucr.Domain.Intake.Refused;
using Ucr.Domain.Values;
using Ucr.Server.Clocks.Escalations;
using Ucr.Server.Security.Encryption;
using Ucr.Server.Storage;

namespace Ucr.Server.Intake.Ledger;

/// <summary>Makes every refused message a task at its provider's desk, and keeps what somebody did about it.</summary>
public sealed class RefusedTasks(NpgsqlDataSource database, EscalationPool escalations, CommandDoor door, IClock clock)
{
    /// <summary>A sender gone wild must not bury the desk: the rest stands on the page, and follows as these are answered.</summary>
    private const int MostAtOnce = 100;

    /// <summary>Raises what was refused and is no task yet.</summary>
    public async Task Raise(CancellationToken cancellation)
    {
        foreach (var (provider, id) in await Untold(cancellation))
        {
            await escalations.Door.Run(CommandSender.Service(provider, ReferralIds.Command(nameof(ReportRefusedMessage), id)), kind: null, async (work, deadline) =>
            {
                var desk = await work.Streams.Desk(deadline);
                if (await work.Session.LoadAsync<RawMessage>(id, deadline) is not { TaskAt: null, NeedsSomebody: true } message || desk.State is { Escalations.Count: >= MostAtOnce })
                {
                    return (null, desk.Version);
                }

                foreach (var happened in new ReportRefusedMessage(id, message.OutcomeAt ?? message.ReceivedAt).Decide(desk.State ?? new(), work.Context).Cast<Domain.IDeskEvent>())
                {
                    desk.Add(happened);
                }

                work.Session.Store(message with { TaskAt = work.Context.Now });
                return (null, desk.Version);
            });
        }
    }

    /// <summary>A person says what they did about one: at the desk and on the message, in one transaction.</summary>
    public Task<CommandAnswer> Answer(CommandSender sender, AnswerRefusedMessage command) =>
        door.Run(sender, nameof(AnswerRefusedMessage), async (work, cancellation) =>
        {
            var desk = await work.Streams.Desk(cancellation);
            if (await work.Session.LoadAsync<RawMessage>(command.Message, cancellation) is not { WasRefused: true } message)
            {
                return (CommandAnswer.NotThere, desk.Version);
            }

            if (command.Referral is { } referral && await work.Session.LoadAsync<Domain.Referral>(referral, cancellation) is null)
            {
                return (CommandAnswer.NotThere, desk.Version);
            }

            foreach (var raised in message.TaskAt is null ? new ReportRefusedMessage(message.Id, message.OutcomeAt ?? message.ReceivedAt).Decide(desk.State ?? new(), work.Context) : [])
            {
                desk.Add((Domain.IDeskEvent)raised);
            }

            var decision = command.Decide(desk.State ?? new(), work.Context);
            foreach (var happened in decision.OfType<RefusedMessageAnswered>())
            {
                desk.Add(happened);
                work.Session.Store(await Answered(work.Session, message, happened, cancellation));
            }

            return (decision.Refusal, desk.Version);
        });

    private static async Task<RawMessage> Answered(IQuerySession session, RawMessage message, RefusedMessageAnswered e, CancellationToken cancellation) => message with
    {
        Answer = e.Answer,
        Because = e.Because,
        AnsweredBy = e.By.Value,
        AnsweredAt = e.OccurredAt,
        TaskAt = message.TaskAt ?? e.OccurredAt,
        SeenBy = message.SeenBy ?? e.By.Value,
        SeenAt = message.SeenAt ?? e.OccurredAt,
        Reference = e.Referral is { } referral ? (await session.LoadAsync<Domain.Referral>(referral, cancellation))!.Reference : message.Reference,
    };

    /// <summary>Whoever typed a message sees at once what is wrong with it: a few seconds pass before it counts.</summary>
    private async Task<List<(string Provider, Guid Message)>> Untold(CancellationToken cancellation)
    {
        await using var command = database.CreateCommand(
            $"""
            select tenant_id, id from {StorageSetup.Schema}.mt_doc_rawmessage
            where outcome in ('Refused', 'Failed') and data ->> 'taskAt' is null and data ->> 'answer' is null and data ->> 'seenBy' is distinct from data ->> 'sender'
              and received_at < $1
            order by received_at limit {MostAtOnce}
            """);
        command.Parameters.Add(new() { Value = clock.GetCurrentInstant() - Duration.FromSeconds(2) });
        await using var rows = await command.ExecuteReaderAsync(cancellation);
        var found = new List<(string, Guid)>();
        while (await rows.ReadAsync(cancellation))
        {
            found.Add((rows.GetString(0), rows.GetGuid(1)));
        }

        return found;
    }
}
