using NodaTime;
using Ucr.Server.Pages.Wording;
using Ucr.Server.Security.Encryption;

namespace Ucr.Server.Pages.Refused;

/// <summary>What happened to a message that became no referral, in words.</summary>
internal static class RefusedText
{
    public static RefusedListModel.Row Row(RawMessage message) =>
        new(message.Id, message.ReceivedAt, $"{message.Sender}, {Channel(message.Channel)}", What(message), message.SeenBy is not null);

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

    private static string Channel(string channel) => channel switch
    {
        "phone" => "telephone",
        "bars" => "Booking and Referral Standard",
        "api" => "another system",
        _ => channel,
    };
}
