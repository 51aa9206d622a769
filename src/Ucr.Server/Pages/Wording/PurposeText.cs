using System.Diagnostics;
using Ucr.Domain;
using Ucr.Domain.Visits;

namespace Ucr.Server.Pages.Wording;

/// <summary>What visits are for and where they stand, in words.</summary>
public static class PurposeText
{
    /// <summary>"First response".</summary>
    public static string Of(VisitPurpose purpose) => purpose switch
    {
        VisitPurpose.Crisis => "First response",
        VisitPurpose.FollowUp => "Follow-up",
        VisitPurpose.Reablement => "Reablement",
        VisitPurpose.Joint => "Joint visit",
        _ => throw new UnreachableException($"No words for {purpose}."),
    };

    /// <summary>"waiting for somebody".</summary>
    public static string Of(VisitStage stage) => stage switch
    {
        VisitStage.Planned => "waiting for somebody",
        VisitStage.Allocated => "allocated",
        VisitStage.Accepted => "accepted",
        VisitStage.OnTheWay => "on the way",
        VisitStage.AtTheDoor => "at the door",
        VisitStage.NoAccess => "no access",
        VisitStage.WithPatient => "with the patient",
        VisitStage.Ended => "over",
        VisitStage.Cancelled => "called off",
        _ => throw new UnreachableException($"No words for {stage}."),
    };

    /// <summary>"Follow-up, not before 24 Nov 2026 10:00, waiting for somebody".</summary>
    public static string Of(Visit visit) => string.Join(", ", new[]
    {
        Of(visit.Purpose),
        visit.Crew.Count > 1 ? "two people" : null,
        visit.EarliestAt is { } at ? $"not before {TimeText.Full(at)}" : null,
        Of(visit.Stage),
    }.OfType<string>());
}
