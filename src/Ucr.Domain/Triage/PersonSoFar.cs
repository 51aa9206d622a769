using Ucr.Domain.Triage.Criteria;

namespace Ucr.Domain.Triage;

/// <summary>An answer about consent.</summary>
/// <param name="To">To what.</param>
/// <param name="Given">True when agreed.</param>
/// <param name="Who">Who gave it.</param>
public sealed record ConsentSaid(ConsentTo To, bool Given, ConsentBy Who);

/// <summary>What is known about capacity.</summary>
/// <param name="Finding">Doubted, has, lacks.</param>
/// <param name="DecidedBy">How it is decided for somebody who lacks it; null while nobody has.</param>
public sealed record CapacityKnown(Capacity Finding, DecidedBy? DecidedBy);

/// <summary>A safeguarding concern.</summary>
/// <param name="Of">An adult or a child.</param>
/// <param name="Owner">Who follows it up.</param>
/// <param name="What">What was seen or heard.</param>
public sealed record SafeguardingConcern(SafeguardingOf Of, StaffId Owner, FreeText What);

/// <summary>A hazard as it stands.</summary>
/// <param name="Id">The hazard's own id.</param>
/// <param name="Kind">What it is.</param>
/// <param name="What">In words.</param>
/// <param name="ReviewOn">The London day of review.</param>
/// <param name="ExpiresOn">The last London day on which it holds.</param>
/// <param name="Gone">Somebody has found that it is no longer there.</param>
public sealed record Hazard(Guid Id, HazardKind Kind, FreeText What, LocalDate ReviewOn, LocalDate ExpiresOn, bool Gone = false)
{
    /// <summary>True while whoever goes there has to know it.</summary>
    public bool Holds(Instant at) => !Gone && LondonDays.Of(at) <= ExpiresOn;

    /// <summary>True when somebody has to ask whether it is still there: from the day of review on.</summary>
    public bool ReviewDue(Instant at) => Holds(at) && LondonDays.Of(at) >= ReviewOn;
}

/// <summary>What is known about the person's own say and safety.</summary>
public sealed record PersonSoFar
{
    /// <summary>The last answer to each question of consent; empty means that nobody asked.</summary>
    public IReadOnlyList<ConsentSaid> Consents { get; init; } = [];

    /// <summary>Capacity; null when nobody doubted it, which is to be taken as capacity.</summary>
    public CapacityKnown? Capacity { get; init; }

    /// <summary>Concerns, each with an owner.</summary>
    public IReadOnlyList<SafeguardingConcern> Safeguarding { get; init; } = [];

    /// <summary>Nobody there may learn of us.</summary>
    public bool DoNotTell { get; init; }

    /// <summary>Hazards that were recorded on this referral.</summary>
    public IReadOnlyList<Hazard> Hazards { get; init; } = [];

    /// <summary>The last answer about consent; null when nobody asked.</summary>
    public ConsentSaid? ConsentFor(ConsentTo to) => Consents.FirstOrDefault(said => said.To == to);
}

/// <summary>How each fact about the person's say and safety changes what is known.</summary>
internal static class PersonEvolution
{
    public static PersonSoFar? Apply(PersonSoFar p, IReferralEvent happened) => happened switch
    {
        ConsentRecorded e => p with { Consents = [.. p.Consents.Where(said => said.To != e.To), new(e.To, e.Given, e.Who)] },
        CapacityAssessed e => p with { Capacity = new(e.Finding, e.DecidedBy) },
        SafeguardingRaised e => p with { DoNotTell = p.DoNotTell || e.DoNotTell, Safeguarding = [.. p.Safeguarding, new(e.Of, e.Owner, e.What)] },
        ContactWishRecorded e => p with { DoNotTell = e.DoNotTell },
        HazardRecorded e => p with { Hazards = [.. p.Hazards, new(e.Hazard, e.Kind, e.What, e.ReviewOn, e.ExpiresOn)] },
        HazardReviewed e => p with
        {
            Hazards = [.. p.Hazards.Select(hazard => hazard.Id == e.Hazard ? hazard with { Gone = !e.StillThere, ReviewOn = e.ReviewOn, ExpiresOn = e.ExpiresOn } : hazard)],
        },
        _ => null,
    };
}
