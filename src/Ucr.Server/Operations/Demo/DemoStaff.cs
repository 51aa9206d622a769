using NodaTime;
using Ucr.Domain;
using Ucr.Domain.Allocation;
using Ucr.Domain.Allocation.Rota;
using Ucr.Domain.Allocation.Scope;
using Ucr.Domain.Values;

namespace Ucr.Server.Operations.Demo;

/// <summary>What the demonstration's clinicians carry, speak and are owed: invented, like themselves.</summary>
internal static class DemoStaff
{
    private const int BreakMinutes = 30;
    private static readonly Duration BreakFrom = Duration.FromHours(4);
    private static readonly Duration BreakTo = Duration.FromMinutes(330);

    private static readonly HashSet<string> Men = new(
        ["owen.price", "callum.reid", "kofi.mensah", "ben.hollis", "tomos.hartwell", "marcus.bell", "yusuf.demir", "dev.kapoor", "mateo.silva", "olek.wrona", "suresh.patel", "umar.farah", "zack.pryor", "bilal.aziz", "dario.conti", "femi.ade", "hugo.brandt", "jonas.weir"],
        StringComparer.Ordinal);

    private static readonly Dictionary<string, string[]> Languages = new(StringComparer.Ordinal)
    {
        ["priya.nair"] = ["malayalam"],
        ["sadia.begum"] = ["bengali", "sylheti"],
        ["yusuf.demir"] = ["turkish"],
        ["owen.price"] = ["welsh"],
        ["mateo.silva"] = ["portuguese"],
        ["nadia.rahal"] = ["arabic"],
        ["olek.wrona"] = ["polish"],
        ["ruta.kalnina"] = ["latvian", "polish"],
        ["fiona.lamb"] = ["british_sign_language"],
    };

    // Scarce: whoever can use it does not always have one.
    private static readonly (string Capability, string Kit, int OneOf)[] Kit =
        [("catheter", "bladder_scanner", 2), ("lifting", "lifting_cushion", 1), ("mobility", "hoist", 2), ("end_of_life", "syringe_pump", 2)];

    /// <summary>What patients' wishes are matched with.</summary>
    public static AboutClinician About(StaffId clinician) =>
        new(Men.Contains(clinician.Value) ? ClinicianGender.Man : ClinicianGender.Woman, Languages.GetValueOrDefault(clinician.Value) ?? []);

    /// <summary>The start of a shift, its break and what is carried.</summary>
    public static IEnumerable<IShiftCommand> Day(StartShift shift)
    {
        yield return shift;
        if (shift.StartsAt + BreakTo + Duration.FromMinutes(BreakMinutes) <= shift.EndsAt)
        {
            yield return new PlanBreak(shift.Shift, null, shift.StartsAt + BreakFrom, shift.StartsAt + BreakTo, BreakMinutes, shift.StartsAt);
        }

        string[] carried = [.. Kit.Where(kit => shift.Capabilities.Contains(kit.Capability, StringComparer.Ordinal) && shift.Clinician.Value.Length % kit.OneOf == 0).Select(kit => kit.Kit)];
        if (carried.Length > 0)
        {
            yield return new CarryKit(shift.Shift, carried, shift.StartsAt);
        }
    }
}
