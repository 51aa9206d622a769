using JasperFx.Events;
using JasperFx.Events.Projections;
using Marten.Events.Aggregation;
using Ucr.Domain;
using Ucr.Domain.Allocation;
using Ucr.Domain.Clocks.Escalations;
using Ucr.Domain.Settings;
using Ucr.Domain.Values;
using Ucr.Server.Clocks;

namespace Ucr.Server.Storage;

/// <summary>Each referral as it stands, kept in the transaction that appends: boards and deciders read it.</summary>
public sealed partial class ReferralStates : SingleStreamProjection<Referral, ReferralId>
{
    /// <summary>Its events.</summary>
    public ReferralStates() => this.IncludeEventsOf<IReferralEvent>();

    /// <inheritdoc />
    public override Referral? Evolve(Referral? snapshot, ReferralId id, IEvent e) => (snapshot, e.Data) switch
    {
        // An escalation in a stream without a referral is one of the provider's desk.
        (null, IDeskEvent) => null,
        (_, IReferralEvent happened) => Referral.Evolve(snapshot, happened),
        _ => snapshot,
    };
}

/// <summary>Each visit as it stands.</summary>
public sealed partial class VisitStates : SingleStreamProjection<Visit, VisitId>
{
    /// <summary>Its events.</summary>
    public VisitStates() => this.IncludeEventsOf<IVisitEvent>();

    /// <inheritdoc />
    public override Visit? Evolve(Visit? snapshot, VisitId id, IEvent e) =>
        e.Data is IVisitEvent happened ? Visit.Evolve(snapshot, happened) : snapshot;
}

/// <summary>Each provider's settings as they stand, every version of them.</summary>
public sealed partial class SettingsStates : SingleStreamProjection<ServiceSettings, SettingsId>
{
    /// <summary>Its events.</summary>
    public SettingsStates() => this.IncludeEventsOf<ISettingsEvent>();

    /// <inheritdoc />
    public override ServiceSettings? Evolve(ServiceSettings? snapshot, SettingsId id, IEvent e) =>
        e.Data is ISettingsEvent happened ? ServiceSettings.Evolve(snapshot, happened) : snapshot;
}

/// <summary>Each provider's desk as it stands.</summary>
public sealed partial class DeskStates : SingleStreamProjection<ProviderDesk, Guid>
{
    /// <summary>Its events.</summary>
    public DeskStates() => this.IncludeEventsOf<IDeskEvent>();

    /// <inheritdoc />
    public override ProviderDesk? Evolve(ProviderDesk? snapshot, Guid id, IEvent e) =>
        e.Data is IDeskEvent happened && id == Deadlines.DeskOf(e.TenantId) ? ProviderDesk.Evolve(id, snapshot, happened) : snapshot;
}

/// <summary>Each shift as it stands.</summary>
public sealed partial class ShiftStates : SingleStreamProjection<Shift, ShiftId>
{
    /// <summary>Its events.</summary>
    public ShiftStates() => this.IncludeEventsOf<IShiftEvent>();

    /// <inheritdoc />
    public override Shift? Evolve(Shift? snapshot, ShiftId id, IEvent e) =>
        e.Data is IShiftEvent happened ? Shift.Evolve(id, snapshot, happened) : snapshot;
}

/// <summary>Each person as what is known outlasts a referral.</summary>
public sealed partial class PersonStates : SingleStreamProjection<PersonState, PatientId>
{
    /// <summary>Its events.</summary>
    public PersonStates() => this.IncludeEventsOf<IPersonEvent>();

    /// <inheritdoc />
    public override PersonState? Evolve(PersonState? snapshot, PatientId id, IEvent e) =>
        e.Data is IPersonEvent happened ? PersonState.Evolve(id, snapshot, happened) : snapshot;
}

/// <summary>Which events a state is made of.</summary>
internal static class StreamEvents
{
    /// <summary>Lets a state take part in the transactions that say its events, and in no others: each state that takes part is read from the database before it is written.</summary>
    public static void IncludeEventsOf<TEvent>(this ProjectionBase states) => EventNames.All.Keys.Where(typeof(TEvent).IsAssignableFrom).ToList().ForEach(states.IncludeType);
}
