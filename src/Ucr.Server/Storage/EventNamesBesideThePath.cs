using Ucr.Domain.Reporting;
using Ucr.Domain.Settings;
using Ucr.Domain.Visits.Persons;
using Ucr.Server.Operations.Health;

namespace Ucr.Server.Storage;

/// <summary>Stored names of events that stand beside the path of one referral: persons, figures, settings, the service itself.</summary>
internal static class EventNamesBesideThePath
{
    /// <summary>Each event and its stored name.</summary>
    public static readonly Dictionary<Type, string> All = new()
    {
        [typeof(WarningRecorded)] = "warning_recorded",
        [typeof(WarningReviewed)] = "warning_reviewed",
        [typeof(WarningExpired)] = "warning_expired",
        [typeof(WishesRecorded)] = "wishes_recorded",
        [typeof(PersonsMerged)] = "persons_merged",
        [typeof(PersonsUnmerged)] = "persons_unmerged",
        [typeof(SubmissionPrepared)] = "submission_prepared",
        [typeof(SubmissionConfirmed)] = "submission_confirmed",
        [typeof(FigureCorrected)] = "figure_corrected",
        [typeof(SettingsChanged)] = "settings_changed",
        [typeof(SettingsWithdrawn)] = "settings_withdrawn",
        [typeof(ServiceStarted)] = "service_started",
    };
}
