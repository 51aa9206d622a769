namespace Ucr.Domain.Visits.Handovers;

/// <summary>Who answers for a referral.</summary>
/// <param name="Who">The person.</param>
/// <param name="Since">UTC.</param>
public sealed record Owner(StaffId Who, Instant Since);

/// <summary>One referral on its way from one person to another.</summary>
/// <param name="Id">The item.</param>
/// <param name="From">Who gave it.</param>
/// <param name="To">Who is to take it.</param>
/// <param name="GivenAt">UTC.</param>
/// <param name="AnsweredAt">UTC; null while nobody has answered.</param>
/// <param name="Accepted">It was taken.</param>
public sealed record HandoverItem(Guid Id, StaffId From, StaffId To, Instant GivenAt, Instant? AnsweredAt = null, bool Accepted = false)
{
    /// <summary>What whoever takes it has to know; null on an item of before this was kept.</summary>
    public FreeText? What { get; init; }

    /// <summary>Nobody has answered.</summary>
    public bool IsOpen => AnsweredAt is null;
}
