using Ucr.Simulation.Counties;

namespace Ucr.Simulation.Patients;

/// <summary>A patient who does not exist.</summary>
/// <param name="Number">Counted from 0 in the county.</param>
/// <param name="GivenName">Invented.</param>
/// <param name="FamilyName">Invented.</param>
/// <param name="Gender"><c>female</c> or <c>male</c>, the words of FHIR's administrative gender.</param>
/// <param name="BornOn">Date of birth.</param>
/// <param name="NhsNumber">Of the 999 range, which is never issued.</param>
/// <param name="AddressLines">House and street, locality.</param>
/// <param name="Postcode">In the pseudo-area ZZ.</param>
/// <param name="Phone">Of 01632 960000 to 960999, which Ofcom keeps free for drama.</param>
/// <param name="Place">Where the house is, to 100 metres.</param>
/// <param name="Locality">The part of the county.</param>
public sealed record InventedPatient(
    int Number,
    string GivenName,
    string FamilyName,
    string Gender,
    LocalDate BornOn,
    NhsNumber NhsNumber,
    IReadOnlyList<string> AddressLines,
    Postcode Postcode,
    string Phone,
    Place Place,
    Locality Locality)
{
    /// <summary>Age in whole years on a day.</summary>
    public int AgeOn(LocalDate day) => Period.Between(BornOn, day, PeriodUnits.Years).Years;
}
