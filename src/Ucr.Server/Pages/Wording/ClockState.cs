namespace Ucr.Server.Pages.Wording;

/// <summary>How a response clock stands.</summary>
public enum ClockState
{
    /// <summary>Runs with time to spare.</summary>
    Running,

    /// <summary>Runs, and little time is left (30 minutes of two hours, 6 hours of two days, unless set otherwise).</summary>
    Soon,

    /// <summary>Runs past its due time.</summary>
    Over,

    /// <summary>Stopped at or before its due time.</summary>
    Met,

    /// <summary>Stopped after its due time.</summary>
    Late,
}
