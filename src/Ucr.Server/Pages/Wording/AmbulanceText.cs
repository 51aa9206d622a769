using Ucr.Domain.Outcomes.Emergencies;

namespace Ucr.Server.Pages.Wording;

/// <summary>Why the ambulance service has not taken a message, in words.</summary>
public static class AmbulanceText
{
    /// <summary>For a sentence of its own.</summary>
    /// <param name="why">The code that the event keeps.</param>
    public static string Of(string why) => why switch
    {
        "not-reached" => "Its system was not reached",
        "no-answer" => "Its system did not answer in time",
        "refused" => "Its system refused the message",
        "busy" => "Its system was busy",
        "not-understood" => "What its system answered is no acknowledgement",
        "patient-not-known" => "The patient's record cannot be read",
        _ => $"The reason is {why}",
    };

    /// <summary>How far a request has come: "Category 2, asked for at 14:05. Nobody has acknowledged it".</summary>
    public static string Of(AmbulanceRequest request)
    {
        var asked = $"Category {(int)request.Category + 1}, asked for {TimeText.Full(request.RequestedAt)}";
        return request switch
        {
            { AcknowledgedAt: { } at } => $"{asked}. The ambulance service has it since {TimeText.Full(at)}",
            { NotTaken: { TryingAgain: true } last } => $"{asked}. Its message was not taken {(last.Attempt == 1 ? "once" : $"{last.Attempt} times")} and is sent again. {Of(last.Why)}",
            { NotTaken: { } last } => $"{asked}. Its message was not taken: ring 999. {Of(last.Why)}",
            { WaitsForAnswer: true } => $"{asked}. Nobody has acknowledged it",
            _ => asked,
        };
    }
}
