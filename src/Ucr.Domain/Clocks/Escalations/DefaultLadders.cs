namespace Ucr.Domain.Clocks.Escalations;

using static EscalationReceiver;
using static NotificationChannel;

/// <summary>
/// The ladders that a service starts with. Local practice: no national source says whom to tell when. What happens at a desk
/// that somebody watches stands on the board; what may find nobody there goes out by e-mail and text message as well.
/// </summary>
internal static class DefaultLadders
{
    private static readonly NotificationChannel[] OnTheBoard = [];
    private static readonly NotificationChannel[] Out = [Sms, Email];

    public static readonly IReadOnlyList<LadderPolicy> All =
    [
        new(EscalationKind.NoClinicalEyes, [Now(TriageClinician), After(5, OnCallClinician, Out), After(10, OnCallManager, Out)], Minutes(15)),
        new(EscalationKind.NobodyWatches, [Now(OnCallClinician, Out), After(5, OnCallClinician, Out), After(5, OnCallManager, Out)], Minutes(10)),
        new(EscalationKind.DueSoon, [Now(Dispatcher)]),
        new(EscalationKind.AtRisk, [Now(Dispatcher), After(10, TriageClinician, OnTheBoard)]),
        new(EscalationKind.BreachSafetyCall, [Now(TriageClinician), After(15, OnCallClinician, Out), After(15, OnCallManager, Out)]),
        new(EscalationKind.NotAccepted, [Now(Dispatcher), After(5, TriageClinician, OnTheBoard)]),
        new(EscalationKind.NobodyFits, [Now(Dispatcher), After(10, TriageClinician, OnTheBoard), After(15, OnCallManager, Out)]),
        new(EscalationKind.CrewUnavailable, [Now(Dispatcher), After(5, TriageClinician, OnTheBoard), After(10, OnCallManager, Out)]),
        new(EscalationKind.RedirectNotAccepted, [Now(TriageClinician), After(15, OnCallClinician, Out)]),
        new(EscalationKind.NoAccess, [Now(Dispatcher), After(5, TriageClinician, OnTheBoard), After(10, OnCallManager, Out)], Minutes(15)),
        new(EscalationKind.AmbulanceSafetyCall, [Now(TriageClinician), After(10, OnCallClinician, Out)]),
        new(EscalationKind.AmbulanceNotAcknowledged, [Now(TriageClinician), After(1, Dispatcher, OnTheBoard), After(1, OnCallManager, Out)], Minutes(5)),
        new(EscalationKind.WithdrawalRequested, [Now(TriageClinician), After(30, Manager, OnTheBoard)]),
        new(EscalationKind.LoneWorkerSilent, [Now(Dispatcher), After(5, OnCallManager, Out), After(10, OnCallManager, Out)], Minutes(10)),
        new(EscalationKind.HelpNotAsked, [Now(Dispatcher), After(2, TriageClinician, OnTheBoard), After(3, OnCallManager, Out)], Minutes(5)),
        new(EscalationKind.Duress, [Now(Dispatcher, Out), After(1, OnCallManager, Out)], Minutes(2)),
        new(EscalationKind.OnwardNotAnswered, [Now(TriageClinician), After(60, Manager, OnTheBoard)]),
        new(EscalationKind.ActionOverdue, [Now(TriageClinician), After(60, Manager, OnTheBoard)]),
        new(EscalationKind.HandoverNotAccepted, [Now(Dispatcher), After(15, TriageClinician, OnTheBoard), After(15, OnCallManager, Out)]),
        new(EscalationKind.MessageNotRead, [Now(Dispatcher), After(10, TriageClinician, OnTheBoard)]),
        new(EscalationKind.SafetyCallDue, [Now(TriageClinician), After(10, OnCallClinician, Out), After(20, OnCallManager, Out)]),
        new(EscalationKind.WindowNotTold, [Now(Dispatcher), After(15, TriageClinician, OnTheBoard)]),
        new(EscalationKind.SenderNotTold, [Now(Dispatcher), After(60, Manager, OnTheBoard)]),
        new(EscalationKind.ReplyNotDelivered, [Now(Dispatcher), After(3, TriageClinician, OnTheBoard), After(5, OnCallManager, Out)], Minutes(15)),
        new(EscalationKind.SenderChangeRefused, [Now(TriageClinician), After(5, Dispatcher, OnTheBoard), After(10, OnCallClinician, Out)], Minutes(15)),
        new(EscalationKind.MessageStuck, [Now(Dispatcher), After(5, TriageClinician, OnTheBoard), After(10, OnCallManager, Out)], Minutes(30)),
        new(EscalationKind.MessageRefused, [Now(Dispatcher), After(5, TriageClinician, OnTheBoard), After(10, OnCallManager, Out)], Minutes(30)),
    ];

    /// <summary>A kind that no settings know: the desk, then the manager.</summary>
    public static LadderPolicy Other(EscalationKind kind) => new(kind, [Now(Dispatcher), After(15, Manager, OnTheBoard)]);

    private static LadderStep Now(EscalationReceiver who, params NotificationChannel[] channels) => new(Duration.Zero, who, channels);

    private static LadderStep After(int minutes, EscalationReceiver who, NotificationChannel[] channels) => new(Minutes(minutes), who, channels);

    private static Duration Minutes(int minutes) => Duration.FromMinutes(minutes);
}
