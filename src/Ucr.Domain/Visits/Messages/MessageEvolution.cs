using Ucr.Domain.Outcomes;

namespace Ucr.Domain.Visits.Messages;

/// <summary>What messages change.</summary>
internal static class MessageEvolution
{
    public static CareOfReferral? Apply(CareOfReferral care, IReferralEvent happened) => happened switch
    {
        MessageSent e => care with { Messages = [.. care.Messages, new(e.Message, e.To, e.What, e.By, e.OccurredAt)] },
        MessageRead e => care with { Messages = [.. care.Messages.Select(message => message.Id == e.Message ? message.Read(e) : message)] },
        _ => null,
    };

    private static KeptMessage Read(this KeptMessage message, MessageRead e) => message with { ReadBy = [.. message.ReadBy, new(e.By, e.OccurredAt)] };
}
