namespace Ucr.Server.Pages.Board;

/// <summary>A stage as tag, group, tile and <c>data-stage</c> say it.</summary>
/// <param name="Key">In addresses and <c>data-stage</c>.</param>
/// <param name="Words">An adjective or a state, never a verb.</param>
/// <param name="Colour">The tag's colour.</param>
public sealed record StageWords(string Key, string Words, string Colour)
{
    public static StageWords Of(BoardStage stage) => stage switch
    {
        BoardStage.NeedsTriage => new("triage", "Needs triage", "pink"),
        BoardStage.ToAllocate => new("allocate", "To allocate", "purple"),
        BoardStage.Allocated => new("allocated", "Allocated", "white"),
        BoardStage.OnTheWay => new("way", "On the way", "blue"),
        BoardStage.WithPatient => new("patient", "With patient", "aqua-green"),
        BoardStage.AwaitingAmbulance => new("ambulance", "Awaiting ambulance", "red"),
        BoardStage.NoAccess => new("noaccess", "No access", "red"),
        BoardStage.Redirected => new("redirected", "Redirected", "orange"),
        BoardStage.OutcomeOwed => new("outcome", "Outcome owed", "yellow"),
        _ => new("done", "Done", "grey"),
    };

    /// <summary>No access and a waited-for ambulance stand first, whatever the clock says: risk to life before late.</summary>
    public static bool IsRisk(BoardStage stage) => stage is BoardStage.AwaitingAmbulance or BoardStage.NoAccess;
}
