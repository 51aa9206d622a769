namespace Ucr.Server.Pages.Layout;

/// <summary>What a person's screens offer them.</summary>
[Flags]
public enum ViewerRights
{
    None = 0,
    SeeBoard = 1,
    TakeReferral = 2,
    Triage = 4,
    Allocate = 8,
    Visit = 16,
    SeeReports = 32,
    SeeRefused = 64,
    Close = 128,
    SeeSettings = 256,
    ChangeSettings = 512,
    KeepRota = 1024,
    OpenPatients = 2048,
    SeeHandover = 4096,
}
