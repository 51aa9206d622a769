namespace Ucr.Domain.Intake;

/// <summary>What an alert is about.</summary>
public enum AlertKind
{
    /// <summary>A safeguarding concern: always shown, also when its period looks over.</summary>
    Safeguarding,

    /// <summary>The place may not be safe.</summary>
    SceneSafety,

    /// <summary>How to get in.</summary>
    Access,

    /// <summary>A reasonable adjustment the person needs.</summary>
    ReasonableAdjustment,

    /// <summary>An infection.</summary>
    Infection,

    /// <summary>A ReSPECT form or another decision about care in an emergency.</summary>
    Respect,

    /// <summary>Something else that the sender flagged.</summary>
    Other,
}

/// <summary>What whoever goes there has to know.</summary>
/// <param name="Kind">What it is about.</param>
/// <param name="Code">The sender's code, shown with its own text even where we do not know it.</param>
/// <param name="Words">The sender's words.</param>
public sealed record Alert(AlertKind Kind, string? Code, FreeText? Words);

/// <summary>An answer to a safety-first question. Not asked never reads as no.</summary>
public enum Answer
{
    /// <summary>Nobody asked.</summary>
    NotAsked,

    /// <summary>Yes.</summary>
    Yes,

    /// <summary>No.</summary>
    No,

    /// <summary>The caller does not know.</summary>
    NotKnown,
}

/// <summary>Asked before who and where they are registered (clinical ruling 1).</summary>
/// <param name="Conscious">Is the person conscious?</param>
/// <param name="BreathingNormally">Are they breathing normally?</param>
/// <param name="BleedingHeavily">Are they bleeding heavily?</param>
/// <param name="StrokeSigns">Face, arm, speech: any sign of a stroke?</param>
/// <param name="ChestPain">Have they chest pain?</param>
/// <param name="Alone">Are they alone?</param>
public sealed record SafetyAnswers(
    Answer Conscious = Answer.NotAsked,
    Answer BreathingNormally = Answer.NotAsked,
    Answer BleedingHeavily = Answer.NotAsked,
    Answer StrokeSigns = Answer.NotAsked,
    Answer ChestPain = Answer.NotAsked,
    Answer Alone = Answer.NotAsked)
{
    /// <summary>Any danger sign: the 999 script is shown before anything else, and the referral is kept all the same.</summary>
    public bool Danger =>
        Conscious == Answer.No || BreathingNormally == Answer.No || BleedingHeavily == Answer.Yes || StrokeSigns == Answer.Yes || ChestPain == Answer.Yes;
}
