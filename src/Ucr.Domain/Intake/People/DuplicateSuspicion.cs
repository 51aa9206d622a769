using Ucr.Domain.Triage;

namespace Ucr.Domain.Intake.People;

/// <summary>What two referrals say about whom they are about.</summary>
/// <param name="Patient">The patient as matched at receipt, by a verified NHS number only.</param>
/// <param name="Need">The need.</param>
/// <param name="Message">The sender's own id of the case, where it has one.</param>
/// <param name="Address">Where the person is: shown to a clinician, and never matched on.</param>
public sealed record WhoAndWhat(PatientId Patient, NeedKey Need, string? Message = null, string? Address = null);

/// <summary>What a second referral may be.</summary>
public enum SecondReferral
{
    /// <summary>Nothing says that they belong together.</summary>
    Unrelated,

    /// <summary>The same message again: one referral only (rule 34).</summary>
    SameMessage,

    /// <summary>The same person and need: a clinician reads it and may link it; the first clock stays (rule 33).</summary>
    MayBeDuplicate,

    /// <summary>The same person with another need: a clock of its own (rule 33).</summary>
    AnotherNeed,
}

/// <summary>What a later referral may be beside an open one. A shared address alone says nothing: care homes (clinical ruling 5).</summary>
public static class DuplicateSuspicion
{
    /// <summary>Compares two referrals.</summary>
    public static SecondReferral Of(WhoAndWhat first, WhoAndWhat second) => second switch
    {
        { Message: { } message } when string.Equals(message, first.Message, StringComparison.Ordinal) => SecondReferral.SameMessage,
        _ when second.Patient != first.Patient => SecondReferral.Unrelated,
        _ when second.Need == first.Need => SecondReferral.MayBeDuplicate,
        _ => SecondReferral.AnotherNeed,
    };
}
