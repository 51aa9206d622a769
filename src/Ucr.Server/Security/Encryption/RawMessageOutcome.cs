namespace Ucr.Server.Security.Encryption;

/// <summary>What became of a message.</summary>
public enum RawMessageOutcome
{
    /// <summary>It made a referral.</summary>
    Created,

    /// <summary>It changed a referral.</summary>
    Amended,

    /// <summary>It withdrew a referral, or asked to.</summary>
    Withdrew,

    /// <summary>It had come before, and was answered as before.</summary>
    Repeated,

    /// <summary>It asked something and was answered.</summary>
    Answered,

    /// <summary>It was refused. Somebody has to see it: a refused referral is a patient.</summary>
    Refused,

    /// <summary>The service failed on it. Somebody has to see it.</summary>
    Failed,
}
