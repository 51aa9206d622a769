using System.Text.Json.Serialization;
using Ucr.Domain.Allocation.Rota;
using Ucr.Domain.Allocation.Scope;

namespace Ucr.Domain.Allocation;

/// <summary>One working period of one clinician, as its facts have made it.</summary>
public sealed record Shift
{
    /// <summary>Its stream.</summary>
    public required ShiftId Id { get; init; }

    /// <summary>Facts so far.</summary>
    public int Version { get; set; }

    /// <summary>Who works.</summary>
    public required StaffId Clinician { get; init; }

    /// <summary>With which team.</summary>
    public required string Team { get; init; }

    /// <summary>Nurse, paramedic, therapist …, in words.</summary>
    public required string Profession { get; init; }

    /// <summary>Keys of what they may do.</summary>
    public IReadOnlyList<string> Capabilities { get; init; } = [];

    /// <summary>Where they start and end.</summary>
    public Place Base { get; init; }

    /// <summary>UTC.</summary>
    public Instant StartsAt { get; init; }

    /// <summary>UTC; the actual end once it has ended.</summary>
    public Instant EndsAt { get; init; }

    /// <summary>Ended, by somebody's word.</summary>
    public bool Ended { get; init; }

    /// <summary>Registration, sign-off and dated capabilities; null where the shift brought none.</summary>
    public Credentials? Credentials { get; init; }

    /// <summary>What patients' wishes are matched with; null where nobody has said.</summary>
    public AboutClinician? About { get; init; }

    /// <summary>Controlled drugs, cold-chain and other kit that they are custodian of.</summary>
    public IReadOnlyList<KitHeld> Kit { get; init; } = [];

    /// <summary>What its plan says: breaks, kit, overtime, when its clinician cannot be sent.</summary>
    public ShiftRota Rota { get; init; } = new();

    /// <summary>Breaks, in the order in which they were planned.</summary>
    [JsonIgnore]
    public IReadOnlyList<PlannedBreak> Breaks => Rota.Breaks;

    /// <summary>Keys of the scarce kit that they carry.</summary>
    [JsonIgnore]
    public IReadOnlyList<string> CarriedKit => Rota.Kit;

    /// <summary>Minutes of overtime that somebody has allowed.</summary>
    [JsonIgnore]
    public int OvertimeMinutes => Rota.OvertimeMinutes;

    /// <summary>Where they must be in the end; null when that does not matter.</summary>
    [JsonIgnore]
    public Place? EndsIn => Rota.EndsIn;

    /// <summary>The planned end and the overtime that was allowed, UTC.</summary>
    [JsonIgnore]
    public Instant WorksUntil => EndsAt + Duration.FromMinutes(Ended ? 0 : OvertimeMinutes);

    /// <summary>
    /// On shift at an instant, and can be sent: from the start, up to but not at the end and the overtime that was allowed; not
    /// while they are unavailable.
    /// </summary>
    public bool Covers(Instant at) => !Ended && Rota.Cancelled is null && at >= StartsAt && at < WorksUntil && Rota.AwayAt(at) is null;

    /// <summary>Until when somebody who can be sent at an instant stays so, without overtime, UTC: they may be going away before the end.</summary>
    public Instant AvailableUntil(Instant at) => Rota.Away.Where(away => away.From > at).Select(away => away.From).Append(EndsAt).Min();

    /// <summary>Puts one more fact on top of what is known.</summary>
    public static Shift Evolve(ShiftId id, Shift? current, IShiftEvent happened) => (current, happened) switch
    {
        (null, ShiftPlanned e) => ShiftRotaEvolution.Planned(id, e),
        ({ Rota.Begun: false } shift, ShiftStarted e) => ShiftRotaEvolution.Begun(shift, e),
        (null, ShiftStarted e) => new()
        {
            Id = id,
            Clinician = e.Clinician,
            Team = e.Team,
            Profession = e.Profession,
            Capabilities = e.Capabilities,
            Base = e.Base,
            StartsAt = e.StartsAt,
            EndsAt = e.EndsAt,
            Credentials = e.Credentials,
            About = e.About,
            Rota = new() { Begun = true },
        },
        ({ } shift, CustodyTaken e) => shift with { Kit = [.. shift.Kit, new(e.Item, e.Kind)] },
        ({ } shift, CustodyGiven e) => shift with { Kit = [.. shift.Kit.Where(held => !string.Equals(held.Item, e.Item, StringComparison.Ordinal))] },
        ({ } shift, ShiftEnded e) => shift with { EndsAt = e.OccurredAt, Ended = true },
        ({ } shift, var fact) when ShiftRotaEvolution.Apply(shift, fact) is { } changed => changed,
        _ => throw new UnreachableException($"{happened.GetType().Name} cannot follow {(current is null ? "nothing" : "the start of a shift")}."),
    };
}
