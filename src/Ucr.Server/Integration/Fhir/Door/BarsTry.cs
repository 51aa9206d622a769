using Hl7.Fhir.Model;
using Ucr.Domain;
using Ucr.Server.Security.Encryption;

namespace Ucr.Server.Integration.Fhir.Door;

/// <summary>One request that is worked on.</summary>
/// <param name="Provider">The provider, as tenant.</param>
/// <param name="By">The client that sends.</param>
/// <param name="Message">The stored message.</param>
/// <param name="Body">Its bytes.</param>
/// <param name="Exchange">How far its answer has come; null where nobody waits for one.</param>
/// <param name="CorrelationId">Joins the messages of one piece of work.</param>
internal sealed record BarsTry(string Provider, Actor By, RawMessage Message, ReadOnlyMemory<byte> Body, BarsExchange? Exchange, string CorrelationId);

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
