namespace Ucr.Server.Integration.Fhir.Checks;

/// <summary>Which of the standard's kinds of request a message is: each has its own rules for what must be there.</summary>
public enum BarsProfile
{
    /// <summary>999 asks us to take somebody on, and waits for replies: Application 4, use case a4t3.</summary>
    Validation,

    /// <summary>A referral of 111 or of a general practice: Applications 1 and 5. Nobody waits for a reply.</summary>
    Referral,

    /// <summary>
    /// One ambulance control room hands a case to another, or asks it for help: Application 6. It may begin with where somebody is
    /// and little more, goes on in updates, and is told each change of how our contact stands.
    /// </summary>
    CadToCad,
}

/// <summary>What the sender wants with its request.</summary>
public enum BarsIntent
{
    /// <summary>Something new.</summary>
    New,

    /// <summary>More, or something else, about what it sent before.</summary>
    Update,

    /// <summary>To take it back.</summary>
    Cancel,
}
