namespace Ucr.Server.Reporting;

/// <summary>A number in a report. Each is counted by <see cref="FigureSql"/> from the rows that its list shows.</summary>
public enum Figure
{
    /// <summary>Type 05 clocks that stopped in the month: the national denominator (table 1).</summary>
    Seen,

    /// <summary>Of these, stopped after 120 minutes or less (rule 2).</summary>
    InTime,

    /// <summary>Of these, stopped later than that.</summary>
    NotInTime,

    /// <summary>Referrals with a type 05 row, by the month of receipt (table 2).</summary>
    Referrals,

    /// <summary>Attended contacts of referrals with a type 05 or 07 row, by the month of the contact (table 3).</summary>
    Contacts,

    /// <summary>Referrals with a row of type 05, 06 or 07, by the month of receipt: the series that begins in April 2026.</summary>
    AllUcr,

    /// <summary>Local: type 05 clocks that fell due in the month, seen or not (rule 4).</summary>
    AllDue,

    /// <summary>Local: of these, seen in time.</summary>
    AllDueInTime,

    /// <summary>Local: of these, seen later than that.</summary>
    AllDueLate,

    /// <summary>Local: of these, seen by nobody on this clock.</summary>
    AllDueNeverSeen,

    /// <summary>Local: the two together, whoever was not seen in time.</summary>
    AllDueMissed,

    /// <summary>Local: every referral, by the month of receipt.</summary>
    Received,

    /// <summary>Local: of these, accepted.</summary>
    Accepted,

    /// <summary>Local: of these, rejected.</summary>
    Rejected,

    /// <summary>Local: of these, redirected.</summary>
    Redirected,

    /// <summary>Local: of these, with no decision that stands.</summary>
    Undecided,

    /// <summary>Local: of these, nobody could get in at least once.</summary>
    NoAccess,

    /// <summary>Local: of these, a clinician has decided at least once.</summary>
    Decided,

    /// <summary>Local: referrals with a type 05 row, by receipt, for whom somebody was allocated.</summary>
    Allocated,

    /// <summary>Local: the same, whom whoever goes has taken on.</summary>
    TakenOn,

    /// <summary>Local: the same, at whose door somebody arrived.</summary>
    AtTheDoor,

    /// <summary>Local: the same, whose clock stopped.</summary>
    WithThePatient,

    /// <summary>Stopped before they started: listed, and in no figure.</summary>
    NotCounted,

    /// <summary>Local: stop written down more than 30 minutes later.</summary>
    StopLate,

    /// <summary>Local: stop put right afterwards.</summary>
    StopCorrected,

    /// <summary>Local: put right from late to in time.</summary>
    StopIntoTime,

    /// <summary>Local: seen after 105 to 110 minutes.</summary>
    Minutes105,

    /// <summary>Local: seen after 110 to 115 minutes.</summary>
    Minutes110,

    /// <summary>Local: seen after 115 to 120 minutes.</summary>
    Minutes115,

    /// <summary>Local: seen after 120 to 125 minutes.</summary>
    Minutes120,

    /// <summary>Local: seen after 125 to 130 minutes.</summary>
    Minutes125,

    /// <summary>Local: a time was promised, and is over.</summary>
    Promised,

    /// <summary>Local: somebody came by the promised time.</summary>
    PromiseKept,

    /// <summary>Local: received between 8 in the evening and 8 in the morning.</summary>
    Overnight,

    /// <summary>Local: on the floor when they were referred.</summary>
    OnFloor,

    /// <summary>Local: on the floor for more than 60 minutes.</summary>
    OnFloorHour,

    /// <summary>Local: referred on to another service.</summary>
    ReferredOn,

    /// <summary>Local: taken or admitted to hospital within 24 hours, as recorded.</summary>
    Hospital,

    /// <summary>Local: died, as recorded.</summary>
    Died,

    /// <summary>Local: admission reviewed.</summary>
    AdmissionReviewed,

    /// <summary>Local: referred again within 48 hours.</summary>
    Again48Hours,

    /// <summary>Local: referred again within 7 days.</summary>
    Again7Days,

    /// <summary>Local: referred again within 30 days.</summary>
    Again30Days,

    /// <summary>Local: reablement open after 35 days.</summary>
    Reablement35,

    /// <summary>Local: reablement open after 42 days.</summary>
    Reablement42,

    /// <summary>Local: 91 days after the response.</summary>
    Home91Due,

    /// <summary>Local: at home 91 days after, as recorded.</summary>
    Home91Yes,

    /// <summary>Local: 91 days after: nobody has recorded.</summary>
    Home91Unknown,
}
