namespace Ucr.Domain.Intake.Replies;

/// <summary>The service has tried to deliver a reply. What came of it is kept, and decides when it tries again.</summary>
/// <param name="Referral">The referral meant.</param>
/// <param name="Reply">The reply's number.</param>
/// <param name="Round">Which message to the sender's system it was.</param>
/// <param name="Before">How often it had been tried before: the same try told twice counts once.</param>
/// <param name="Result">What came of it.</param>
/// <param name="Status">The HTTP status; null without an answer.</param>
/// <param name="Said">The answer's code, or why there was none.</param>
/// <param name="NotBefore">How long the sender's system asked us to wait; null when it did not.</param>
/// <param name="At">When it was tried, UTC.</param>
public sealed record RecordReplyTry(
    ReferralId Referral, int Reply, int Round, int Before, ReplyResult Result, int? Status, string? Said, Duration? NotBefore, Instant At) : IReferralCommand
{
    private static readonly Duration[] Pauses = [.. new[] { 2, 5, 15, 30, 60 }.Select(seconds => Duration.FromSeconds(seconds))];
    private static readonly Duration Longest = Duration.FromMinutes(2);

    /// <summary>No person may say this: <see cref="TellSenderByPhone"/> is what people record.</summary>
    public static readonly Refusal OnlyTheService = new("service-must-record", "Only the service records its own tries.");

    /// <inheritdoc />
    public Decision Decide(Referral referral, DecisionContext context) => (context.By, referral.Replies.Find(Reply)) switch
    {
        (var by, _) when !by.Roles.Contains(Role.Service) => OnlyTheService,
        (_, null or { IsOpen: false }) => [],
        (_, var reply) when reply.Round != Round || reply.Tries != Before => [],
        (_, var reply) => [new ReplyTried(Reply, Round, Result, Status, Said, Result == ReplyResult.TryAgain ? context.Now + Pause(reply.Tries) : null, At)],
    };

    /// <summary>A system that answers late is not hurried; one that asks for a pause gets it, up to ten minutes, because the sender acts itself meanwhile.</summary>
    private Duration Pause(int tries)
    {
        var usual = tries < Pauses.Length ? Pauses[tries] : Longest;
        return NotBefore is { } asked ? Duration.Max(usual, Duration.Min(asked, Duration.FromMinutes(10))) : usual;
    }
}
