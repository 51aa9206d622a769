namespace Ucr.Domain.Triage.Criteria;

/// <summary>A question whose yes means 999 now. Configuration of the service, in its own words.</summary>
/// <param name="Key">Stored with the answer.</param>
/// <param name="Words">The question, as it is read to the caller.</param>
public sealed record RedFlag(string Key, string Words);

/// <summary>A reason why another service is the right one.</summary>
/// <param name="Key">Stored with the answer.</param>
/// <param name="Words">The question.</param>
/// <param name="GoesTo">Where the person is signposted to: no referral is a wrong one (rule 12).</param>
public sealed record Exclusion(string Key, string Words, string GoesTo);
