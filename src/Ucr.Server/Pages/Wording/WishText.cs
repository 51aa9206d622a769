using System.Diagnostics;
using Ucr.Domain;
using Ucr.Domain.Allocation.Scope;
using Ucr.Domain.Visits.Persons;
using Ucr.Server.Security;

namespace Ucr.Server.Pages.Wording;

/// <summary>What people wish of whoever comes, in words.</summary>
public static class WishText
{
    /// <summary>"A woman".</summary>
    public static string Of(ClinicianGender gender) => gender switch
    {
        ClinicianGender.Woman => "A woman",
        ClinicianGender.Man => "A man",
        _ => throw new UnreachableException($"No words for {gender}."),
    };

    /// <summary>"The patient".</summary>
    public static string Of(WishSaidBy who) => who switch
    {
        WishSaidBy.Patient => "The patient",
        WishSaidBy.RelativeOrCarer => "A relative or carer",
        WishSaidBy.CareHome => "The care home",
        WishSaidBy.Referrer => "Whoever referred",
        _ => throw new UnreachableException($"No words for {who}."),
    };

    /// <summary>"A woman; somebody who speaks Polish; not Ben Hollis. The patient said so."; null when nobody asked.</summary>
    public static string? Of(IReadOnlyList<PersonState> persons, StaffNames staff) =>
        persons.Select(person => person.Wishes).OfType<WishesSaid>().MaxBy(said => said.At) is { } said ? $"{Of(said.Wishes, staff)}. {Of(said.SaidBy)} said so." : null;

    private static string Of(PersonWishes wishes, StaffNames staff) => wishes.AreNone
        ? "None in particular"
        : Capital(string.Join("; ", new[]
        {
            wishes.Gender is { } gender ? Of(gender) : null,
            wishes.Language is { } language ? $"somebody who speaks {LanguageText.Of(language)}" : null,
            wishes.NotThese.Count > 0 ? $"not {string.Join(", not ", wishes.NotThese.Select(staff.Of))}" : null,
        }.OfType<string>()));

    private static string Capital(string words) => char.ToUpperInvariant(words[0]) + words[1..];
}
