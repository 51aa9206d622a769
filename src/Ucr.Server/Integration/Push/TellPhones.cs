using Marten;
using Ucr.Domain;
using Ucr.Domain.Allocation;
using Ucr.Domain.Values;
using Ucr.Server.Storage;
using Wolverine;

namespace Ucr.Server.Integration.Push;

/// <summary>A visit became somebody's. Durable, and sent in the transaction that allocated it.</summary>
/// <param name="Provider">The provider, as tenant.</param>
/// <param name="Clinician">Whose it is now.</param>
/// <param name="Attempt">Counted from 1.</param>
public sealed record TellPhones(string Provider, StaffId Clinician, int Attempt = 1)
{
    private const string Reached = $"select distinct d.staff from {StorageSetup.Schema}.mt_doc_pushsubscription as d where d.tenant_id = ? and d.staff = any(?)";

    /// <summary>After allocations, for those clinicians who have a phone that can be written to.</summary>
    internal static async Task<IEnumerable<TellPhones>> After(IQuerySession session, IEnumerable<IVisitEvent> happened, CancellationToken cancellation)
    {
        string[] allocated = [.. happened.OfType<ClinicianAllocated>().Select(e => e.Clinician.Value).Distinct(StringComparer.Ordinal)];
        return allocated.Length == 0 ? []
            : (await session.AdvancedSql.QueryAsync<string>(Reached, cancellation, session.TenantId, allocated)).Select(clinician => new TellPhones(session.TenantId, new(clinician)));
    }
}

/// <summary>Writes to the clinician's phones. Where push does not reach them the open page does, within seconds, by its own stream, and by asking every 20 s.</summary>
public static class TellPhonesHandler
{
    private const int Attempts = 4;
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(15);

    /// <summary>What stands on the locked screen.</summary>
    public static readonly PushMessage NewVisit = new("New visit", "Open My visits to see it and to accept.", "/visits", "visit");

    /// <summary>Sends it, or again after a pause. The same message twice shows one notice: they share a topic.</summary>
    public static async Task<OutgoingMessages> Handle(TellPhones message, PushSending push, CancellationToken cancellation)
    {
        var messages = new OutgoingMessages();
        if (await push.Send(message.Provider, message.Clinician.Value, NewVisit, cancellation) is { MayPass: > 0 } && message.Attempt < Attempts)
        {
            messages.Delay(message with { Attempt = message.Attempt + 1 }, Pause * message.Attempt);
        }

        return messages;
    }
}
