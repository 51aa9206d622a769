using Ucr.Domain;
using Ucr.Domain.Intake.Replies;
using Ucr.Domain.Settings;
using Ucr.Server.Integration.Fhir.Checks;
using Ucr.Server.Integration.Fhir.Door;

namespace Ucr.Server.Integration.Fhir.Replies;

/// <summary>All that a reply is written from.</summary>
/// <param name="Request">What the sender sent, merged.</param>
/// <param name="Referral">As it stands.</param>
/// <param name="Reply">What is owed.</param>
/// <param name="Policies">The service's rules when it became owed.</param>
/// <param name="Words">What somebody wrote for the sender; null where nobody did.</param>
/// <param name="Settings">Of the door.</param>
/// <param name="Provider">Our own ODS code.</param>
/// <param name="Contact">How our contact with the person stood, oldest first.</param>
public sealed record ReplyFacts(
    BarsMessage Request, Referral Referral, OwedReply Reply, ServicePolicies Policies, string? Words, BarsSettings Settings, string Provider, IReadOnlyList<ContactState> Contact)
{
    /// <summary>Another control room is told how our contact stands and no more: it holds the case no longer.</summary>
    public bool IsShort => BarsKinds.ProfileOf(Request.Request) == BarsProfile.CadToCad;

    /// <summary>Finished, with all that was found; otherwise interim.</summary>
    public bool IsFull => Reply.Meaning == ReplyMeaning.Finished && !IsShort;

    /// <summary>The message definition that it follows.</summary>
    public string Definition => IsShort ? "referral-short" : IsFull ? "validation-full" : "validation-interim";

    /// <summary>Masked: it holds a patient.</summary>
    public override string ToString() => $"facts of reply {Reply.Number} (masked)";
}
