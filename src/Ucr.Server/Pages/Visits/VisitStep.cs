namespace Ucr.Server.Pages.Visits;

/// <summary>The next step of a visit: the one main button on the phone.</summary>
public enum VisitStep
{
    Accept,
    SetOff,
    AtTheDoor,
    WithThePatient,
    RecordOutcome,
    Finished,
}
