using Ucr.Domain.Triage.Assessment;

namespace Ucr.Server.Pages.Referrals.Assessing;

/// <summary>What can be chosen, in words.</summary>
internal static class AssessmentLists
{
    public static readonly IReadOnlyList<(Residence, string)> Residences =
    [
        (Residence.OwnHome, "Own home"), (Residence.CareHome, "Care home"), (Residence.OtherUsual, "Another place where they usually live"),
        (Residence.HospitalBed, "In a hospital bed"), (Residence.NotUsual, "Somewhere they do not live"),
    ];

    public static readonly IReadOnlyList<(WarningTool, string)> Tools = [(WarningTool.News2, "NEWS2"), (WarningTool.Restore2, "RESTORE2")];

    public static readonly IReadOnlyList<(ReadingSource, string)> Sources =
    [
        (ReadingSource.Referrer, "The referrer"), (ReadingSource.CareHome, "The care home"), (ReadingSource.AmbulanceCrew, "An ambulance crew"),
        (ReadingSource.OurClinician, "One of our clinicians"), (ReadingSource.Device, "A device at home"),
    ];

    public static readonly IReadOnlyList<(Allergies, string)> Allergies =
        [(Domain.Triage.Assessment.Allergies.NoneKnown, "None known"), (Domain.Triage.Assessment.Allergies.Known, "There are some")];

    public static readonly IReadOnlyList<(Mobility, string)> Mobilities =
    [
        (Mobility.Alone, "By themselves"), (Mobility.OneHelper, "With one helper"), (Mobility.TwoHelpers, "With two helpers"), (Mobility.Hoist, "With a hoist"), (Mobility.Bed, "In bed"),
    ];

    public static readonly IReadOnlyList<(PreferredPlace, string)> Places =
    [
        (PreferredPlace.Home, "Home"), (PreferredPlace.CareHome, "Their care home"), (PreferredPlace.Hospice, "Hospice"), (PreferredPlace.Hospital, "Hospital"), (PreferredPlace.Undecided, "Not decided"),
    ];
}
