using Marten;
using NodaTime;
using Ucr.Domain;
using Ucr.Domain.Clocks.Escalations;
using Ucr.Domain.Settings;
using Ucr.Server.Clocks.Escalations;
using Ucr.Server.Intake;

namespace Ucr.Server.Clocks;

/// <summary>Keeps with each change what falls due next and what nobody has taken on, in the transaction that makes the change.</summary>
internal static class Deadlines
{
    /// <summary>The stream of a provider's desk.</summary>
    public static Guid DeskOf(string provider) => ReferralIds.Hash("desk", provider);

    /// <summary>A referral's.</summary>
    public static void Store(IDocumentSession session, Referral referral, IReadOnlyList<Visit> visits, ServiceSettings settings)
    {
        Store(session, referral.Id.Value, DueList.Next(referral, visits, settings), atDesk: false);
        if (referral.Escalations.Count > 0)
        {
            Store(session, referral.Id.Value, referral.Reference, [.. referral.Escalations.Where(raised => raised.IsUnanswered && EscalationCause.Stands(raised, referral, visits, settings))]);
        }
    }

    /// <summary>What falls due next for a referral that has just come: it has no visits, and nothing was raised.</summary>
    public static NextDue? Of(Referral fresh, ServiceSettings settings) =>
        DueList.Next(fresh, [], settings) is { } at ? new(fresh.Id.Value, at) : null;

    /// <summary>A desk's.</summary>
    public static void Store(IDocumentSession session, ProviderDesk desk, ServiceSettings settings)
    {
        var id = DeskOf(session.TenantId);
        Store(session, id, DeskDues.Next(desk, settings), atDesk: true);
        Store(session, id, null, [.. desk.Escalations.Where(raised => raised.IsUnanswered)]);
    }

    private static void Store(IDocumentSession session, Guid id, Instant? due, bool atDesk)
    {
        if (due is { } at)
        {
            session.Store(new NextDue(id, at, atDesk));
        }
        else
        {
            session.Delete<NextDue>(id);
        }
    }

    private static void Store(IDocumentSession session, Guid id, string? reference, IReadOnlyList<RaisedEscalation> open)
    {
        if (open.Count > 0)
        {
            session.Store(new OpenEscalations(id, reference, open));
        }
        else
        {
            session.Delete<OpenEscalations>(id);
        }
    }
}
