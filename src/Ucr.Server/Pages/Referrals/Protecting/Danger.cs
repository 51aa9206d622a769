using Ucr.Domain.Triage;
using Ucr.Domain.Visits.Persons;
using Ucr.Server.Pages.Components.Nhs;

namespace Ucr.Server.Pages.Referrals.Protecting;

/// <summary>What whoever goes there is warned of, as one list: a warning of this referral and one that stays with the person divide it differently.</summary>
internal enum Danger
{
    Violence,
    Weapon,
    NeverAlone,
    Animal,
    Place,
    Infection,
    Other,
}

/// <summary>Each danger in words, and where each kind of warning files it. The words that are typed say the rest.</summary>
internal static class Dangers
{
    public static IReadOnlyList<Choice> Choices { get; } =
    [
        new(nameof(Danger.Violence), "Somebody may be violent or threaten"),
        new(nameof(Danger.Weapon), "A weapon"),
        new(nameof(Danger.NeverAlone), "Nobody may go alone"),
        new(nameof(Danger.Animal), "A dog or another animal"),
        new(nameof(Danger.Place), "The building or the way to it"),
        new(nameof(Danger.Infection), "An infection"),
        new(nameof(Danger.Other), "Something else"),
    ];

    public static HazardKind OnReferral(Danger danger) => danger switch
    {
        Danger.Violence => HazardKind.Violence,
        Danger.Weapon => HazardKind.Weapon,
        Danger.Animal => HazardKind.Animal,
        Danger.Place => HazardKind.Place,
        Danger.Infection => HazardKind.Infection,
        _ => HazardKind.Other,
    };

    public static WarningKind OnPerson(Danger danger) => danger switch
    {
        Danger.Violence or Danger.Weapon => WarningKind.Violence,
        Danger.NeverAlone => WarningKind.TwoPeopleOnly,
        Danger.Animal => WarningKind.Animal,
        Danger.Place => WarningKind.Building,
        _ => WarningKind.Other,
    };
}
