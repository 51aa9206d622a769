using Ucr.Domain.Intake;

namespace Ucr.Domain.Triage.Assessment;

/// <summary>A plan or a form: whether there is one, whether somebody here has seen it, and where it is.</summary>
/// <param name="InPlace">There is one, as far as was told.</param>
/// <param name="Seen">One of us has seen it: only a seen form binds anybody.</param>
/// <param name="Where">Where the form is, for whoever goes there.</param>
public sealed record PlanSeen(Answer InPlace = Answer.NotAsked, Answer Seen = Answer.NotAsked, FreeText? Where = null)
{
    /// <summary>Nobody asked.</summary>
    public static readonly PlanSeen NotAsked = new();

    /// <summary>This on top of what was known.</summary>
    public PlanSeen Or(PlanSeen earlier) => new(InPlace.Or(earlier.InPlace), Seen.Or(earlier.Seen), Where ?? earlier.Where);
}

/// <summary>Where a person wants to be.</summary>
public enum PreferredPlace
{
    /// <summary>At home.</summary>
    Home,

    /// <summary>In the care home where they live.</summary>
    CareHome,

    /// <summary>In a hospice.</summary>
    Hospice,

    /// <summary>In hospital.</summary>
    Hospital,

    /// <summary>They have not decided.</summary>
    Undecided,
}

/// <summary>What was decided before the crisis (clinical ruling 10).</summary>
/// <param name="Respect">The ReSPECT form.</param>
/// <param name="Dnacpr">A decision not to attempt resuscitation.</param>
/// <param name="CarePlan">A care plan.</param>
/// <param name="Anticipatory">An anticipatory plan, with the medicines for it.</param>
/// <param name="PlaceOfCare">Preferred place of care; null when nobody asked.</param>
/// <param name="PlaceOfDeath">Preferred place of death; null when nobody asked.</param>
public sealed record CarePlans(
    PlanSeen Respect, PlanSeen Dnacpr, PlanSeen CarePlan, PlanSeen Anticipatory, PreferredPlace? PlaceOfCare = null, PreferredPlace? PlaceOfDeath = null)
{
    /// <summary>Nothing was asked.</summary>
    public static readonly CarePlans NotAsked = new(PlanSeen.NotAsked, PlanSeen.NotAsked, PlanSeen.NotAsked, PlanSeen.NotAsked);

    /// <summary>These on top of what was known.</summary>
    public CarePlans Or(CarePlans earlier) => new(
        Respect.Or(earlier.Respect),
        Dnacpr.Or(earlier.Dnacpr),
        CarePlan.Or(earlier.CarePlan),
        Anticipatory.Or(earlier.Anticipatory),
        PlaceOfCare ?? earlier.PlaceOfCare,
        PlaceOfDeath ?? earlier.PlaceOfDeath);
}

/// <summary>Who is around the person.</summary>
/// <param name="Carer">Has an unpaid carer; the words say who and how to reach them.</param>
/// <param name="CarerNeed">The carer needs help themselves; the words say what.</param>
/// <param name="Coordinator">The named co-ordinator of their care.</param>
/// <param name="CaseManaged">In a case-managed cohort: an admission is reviewed (rule 59).</param>
public sealed record PeopleAround(Stated Carer, Stated CarerNeed, FreeText? Coordinator, Stated CaseManaged)
{
    /// <summary>Nothing was asked.</summary>
    public static readonly PeopleAround NotAsked = new(Stated.NotAsked, Stated.NotAsked, null, Stated.NotAsked);

    /// <summary>These on top of what was known.</summary>
    public PeopleAround Or(PeopleAround earlier) => new(
        Carer.Or(earlier.Carer), CarerNeed.Or(earlier.CarerNeed), Coordinator ?? earlier.Coordinator, CaseManaged.Or(earlier.CaseManaged));
}
