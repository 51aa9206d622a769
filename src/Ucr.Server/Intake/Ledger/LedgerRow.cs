using NodaTime;

namespace Ucr.Server.Intake.Ledger;

/// <summary>What became of the messages of one channel in one hour, and of the referrals that they made.</summary>
/// <param name="Hour">The hour's first moment, UTC.</param>
/// <param name="Channel">How they came.</param>
/// <param name="Created">Messages that made a referral.</param>
/// <param name="Amended">Messages that changed one.</param>
/// <param name="Withdrew">Messages that withdrew one, or asked to.</param>
/// <param name="Repeated">Messages that had come before.</param>
/// <param name="Answered">Messages that asked something.</param>
/// <param name="Refused">Messages that were refused, or that the service failed on.</param>
/// <param name="Waiting">Refused messages about which somebody still has to do something.</param>
/// <param name="Without">Messages without an outcome: being worked on, or lost.</param>
/// <param name="Open">Referrals of these messages that are open.</param>
/// <param name="Closed">Referrals that are closed: rejected, redirected and void ones too.</param>
/// <param name="Merged">Referrals that were linked to another one of the same need.</param>
public sealed record LedgerRow(
    Instant Hour, string Channel, long Created, long Amended, long Withdrew, long Repeated, long Answered, long Refused, long Waiting, long Without, long Open, long Closed, long Merged)
{
    /// <summary>Every message.</summary>
    public long Messages => Created + Amended + Withdrew + Repeated + Answered + Refused + Without;

    /// <summary>Messages that made a referral, less the referrals that are there. It is 0.</summary>
    public long Difference => Created - Open - Closed - Merged;

    /// <summary>Several rows in one.</summary>
    public static LedgerRow Sum(IReadOnlyCollection<LedgerRow> rows) => new(
        rows.Select(row => row.Hour).DefaultIfEmpty().Min(), "", rows.Sum(row => row.Created), rows.Sum(row => row.Amended), rows.Sum(row => row.Withdrew), rows.Sum(row => row.Repeated),
        rows.Sum(row => row.Answered), rows.Sum(row => row.Refused), rows.Sum(row => row.Waiting), rows.Sum(row => row.Without), rows.Sum(row => row.Open), rows.Sum(row => row.Closed), rows.Sum(row => row.Merged));
}

/// <summary>Whether anything is lost, over everything that ever came in.</summary>
/// <param name="Late">Messages that have had no outcome for longer than may be.</param>
/// <param name="Oldest">When the oldest of those came, UTC; null when there is none.</param>
/// <param name="WithoutReferral">Messages that are said to have made a referral that is not there.</param>
/// <param name="WithoutMessage">Referrals that no message made.</param>
public sealed record LedgerBalance(long Late, Instant? Oldest, long WithoutReferral, long WithoutMessage)
{
    /// <summary>True when every message has its outcome, and messages and referrals agree.</summary>
    public bool NothingIsLost => this is { Late: 0, WithoutReferral: 0, WithoutMessage: 0 };
}
