using NodaTime;
using Ucr.Domain.Intake.Refused;
using Ucr.Server.Pages.Wording;
using Ucr.Server.Security.Encryption;

namespace Ucr.Server.Pages.Refused;

/// <summary>What happened to a message that became no referral, in words.</summary>
internal static class RefusedText
{
    public static RefusedListModel.Row Row(RawMessage message) =>
        new(message.Id, message.ReceivedAt, $"{message.Sender}, {Channel(message.Channel)}", What(message), State(message), message.NeedsSomebody);

    /// <summary>Whose it is, and how far they are.</summary>
    public static string State(RawMessage message) => message switch
    {
        { Answer: RefusedMessageAnswer.SenderRung } => "Sender rung: waits until it comes again",
        { Answer: { } answer } => Done(message, answer),
        { SeenBy: null } => "Nobody has looked",
        { NeedsSomebody: true } => "Taken on",
        _ => "Seen by whoever sent it",
    };

    /// <summary>What came of it.</summary>
    public static string Done(RawMessage message, RefusedMessageAnswer answer) => answer switch
    {
        RefusedMessageAnswer.EnteredByHand => $"Entered by hand as {message.Reference}",
        RefusedMessageAnswer.CameAgain => $"Came again as {message.Reference}",
        RefusedMessageAnswer.NotAReferral => $"Not a referral: {Because(message.Because)}",
        _ => "Sender rung: waits until it comes again",
    };

    /// <summary>Why no patient is behind it.</summary>
    public static string Because(NotAReferralBecause? because) => because switch
    {
        NotAReferralBecause.Test => "the sender was testing",
        NotAReferralBecause.Question => "it asked something",
        NotAReferralBecause.MeantForOthers => "meant for somebody else, and the sender knows",
        NotAReferralBecause.SeenToElsewhere => "the sender has found somebody else for the patient",
        _ => "not a message of a sender of ours",
    };

    public static string What(RawMessage message) => message.Refusal switch
    {
        _ when message.Outcome == RawMessageOutcome.Failed => $"The service failed on it ({message.Refusal ?? "no reason recorded"})",
        "unreadable" => "It could not be read",
        "invalid" => "It could be read, and something in it was wrong",
        null => "No reason was recorded",
        var code => $"Refused: {code}",
    };

    public static string WhatToDo(RawMessage message) => message.Outcome == RawMessageOutcome.Failed
        ? "Ring the sender now and take the referral by telephone. The fault is ours."
        : "Ring the sender: the patient may be waiting. Take the referral by telephone if they cannot send it again.";

    public static string Answered(RawMessage message) => message.Outcome == RawMessageOutcome.Failed ? "Fault of the service" : "Refused";

    public static string Seen(string name, Instant? at) => at is { } when ? $"{name}, {TimeText.Full(when)}" : name;

    public static string Channel(string channel) => channel switch
    {
        "phone" => "telephone",
        "bars" => "Booking and Referral Standard",
        "itk" => "NHS 111 by the Interoperability Toolkit",
        "api" => "another system",
        "paper" => "paper",
        "import" => "import of history",
        _ => channel,
    };
}
