using Hl7.Fhir.Model;
using Marten;
using Ucr.Domain;
using Ucr.Domain.Values;
using Ucr.Server.Intake;
using Ucr.Server.Integration.Fhir.Checks;
using Ucr.Server.Integration.Fhir.Versions;
using Ucr.Server.Security.Encryption;

namespace Ucr.Server.Integration.Fhir.Door;

/// <summary>One request that is worked on.</summary>
/// <param name="Provider">The provider, as tenant.</param>
/// <param name="By">The client that sends.</param>
/// <param name="Message">The stored message.</param>
/// <param name="Body">Its bytes.</param>
/// <param name="Exchange">How far its answer has come; null where nobody waits for one.</param>
/// <param name="CorrelationId">Joins the messages of one piece of work.</param>
internal sealed record BarsTry(string Provider, Actor By, RawMessage Message, ReadOnlyMemory<byte> Body, BarsExchange? Exchange, string CorrelationId)
{
    /// <summary>It is a further message about a referral, and is kept beside the others of its case.</summary>
    public LaterMessage About(ReferralId referral, BarsMessage read) =>
        new(Provider, By, Message, referral, BarsCases.Named(Message, read), Kept(referral, Message, BarsKinds.Reason(read.Header)!));

    /// <summary>Keeps a message beside the others of its case, in the transaction that takes it.</summary>
    public static Func<IDocumentSession, CancellationToken, System.Threading.Tasks.Task> Kept(ReferralId referral, RawMessage message, string reason) =>
        (session, cancellation) => BarsCases.Keep(session, referral, message, reason, cancellation);
}

/// <summary>What a request is answered with.</summary>
/// <param name="Issues">What is wrong; empty when it was taken.</param>
/// <param name="Answer">The answer's body; null when it was refused.</param>
/// <param name="Reference">The referral's reference, where there is one.</param>
internal sealed record BarsOutcome(IReadOnlyList<BarsIssue> Issues, Bundle? Answer, string? Reference)
{
    /// <summary>The stored message has its outcome already.</summary>
    public bool Concluded { get; init; }

    public static BarsOutcome Taken(Bundle answer, string? reference) => new([], answer, reference) { Concluded = true };

    public static BarsOutcome Refused(params IReadOnlyList<BarsIssue> issues) => new(issues, null, null);
}
