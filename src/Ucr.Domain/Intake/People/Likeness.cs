namespace Ucr.Domain.Intake.People;

/// <summary>What two referrals have in common, or what speaks against them.</summary>
public enum LikenessReason
{
    /// <summary>Both are filed under the same patient.</summary>
    SamePatient,

    /// <summary>The same NHS number.</summary>
    SameNhsNumber,

    /// <summary>The same case number of the sender.</summary>
    SameCase,

    /// <summary>The same date of birth.</summary>
    SameBirthDate,

    /// <summary>The same family name.</summary>
    SameFamilyName,

    /// <summary>Family names one letter apart.</summary>
    SimilarFamilyName,

    /// <summary>The same first name.</summary>
    SameGivenName,

    /// <summary>First names that begin alike.</summary>
    SameInitial,

    /// <summary>The same telephone number: the same caller, or a number that many share.</summary>
    SameTelephone,

    /// <summary>The same postcode.</summary>
    SamePlace,

    /// <summary>The same need.</summary>
    SameNeed,

    /// <summary>Another NHS number: two people, unless one of the numbers is wrong.</summary>
    OtherNhsNumber,

    /// <summary>Another date of birth.</summary>
    OtherBirthDate,
}

/// <summary>What a likeness comes to.</summary>
public enum LikenessVerdict
{
    /// <summary>Nothing that says who the person is agrees.</summary>
    Unrelated,

    /// <summary>Only the telephone number agrees: perhaps the same caller, never the same person.</summary>
    SameCaller,

    /// <summary>It may be the same person: somebody looks.</summary>
    Possible,

    /// <summary>It looks like the same person: a clinician reads both before anything is linked.</summary>
    Likely,
}

/// <summary>One reason and its weight.</summary>
/// <param name="Reason">What agrees or does not.</param>
/// <param name="Points">Its weight; negative where it speaks against.</param>
public sealed record LikenessPoint(LikenessReason Reason, int Points);

/// <summary>
/// How alike two referrals are, with every reason (clinical ruling 5). It shows a person where to look; it links nobody. Only
/// what says who somebody is can make a likeness: address, telephone and need add to one and never make one.
/// </summary>
/// <param name="Reasons">Heaviest first.</param>
public sealed record Likeness(IReadOnlyList<LikenessPoint> Reasons)
{
    private const int LikelyFrom = 70;
    private const int PossibleFrom = 35;

    /// <summary>The weights, which are a product decision: no national rule was found.</summary>
    public static readonly IReadOnlyDictionary<LikenessReason, int> Weights = new Dictionary<LikenessReason, int>
    {
        [LikenessReason.SamePatient] = 100,
        [LikenessReason.SameNhsNumber] = 100,
        [LikenessReason.SameCase] = 60,
        [LikenessReason.SameBirthDate] = 30,
        [LikenessReason.SameFamilyName] = 25,
        [LikenessReason.SimilarFamilyName] = 15,
        [LikenessReason.SameGivenName] = 15,
        [LikenessReason.SameInitial] = 5,
        [LikenessReason.SameTelephone] = 15,
        [LikenessReason.SamePlace] = 10,
        [LikenessReason.SameNeed] = 10,
        [LikenessReason.OtherBirthDate] = -40,
        [LikenessReason.OtherNhsNumber] = -100,
    };

    /// <summary>The sum of the weights.</summary>
    public int Score => Reasons.Sum(point => point.Points);

    /// <summary>What it comes to.</summary>
    public LikenessVerdict Verdict => Score switch
    {
        _ when !Reasons.Any(point => Identifies(point.Reason)) => Caller,
        >= LikelyFrom => LikenessVerdict.Likely,
        >= PossibleFrom => LikenessVerdict.Possible,
        _ => Caller,
    };

    private LikenessVerdict Caller =>
        Reasons.Any(point => point.Reason == LikenessReason.SameTelephone) ? LikenessVerdict.SameCaller : LikenessVerdict.Unrelated;

    /// <summary>True for what says who somebody is. A first name, an address, a telephone or a need never does.</summary>
    public static bool Identifies(LikenessReason reason) => reason is LikenessReason.SamePatient or LikenessReason.SameNhsNumber
        or LikenessReason.SameCase or LikenessReason.SameBirthDate or LikenessReason.SameFamilyName or LikenessReason.SimilarFamilyName;

    /// <summary>Compares two. The order of the two says nothing.</summary>
    public static Likeness Of(CallFacts one, CallFacts other) =>
        new([.. Comparing.Reasons(one, other).Select(reason => new LikenessPoint(reason, Weights[reason])).OrderByDescending(point => Math.Abs(point.Points)).ThenBy(point => point.Reason)]);
}
