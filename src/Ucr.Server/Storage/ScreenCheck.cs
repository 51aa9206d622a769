using Marten;
using Ucr.Domain.Clocks;
using Ucr.Domain.Intake;
using Ucr.Domain.Intake.Tracing;
using Ucr.Domain.Outcomes.Emergencies;

namespace Ucr.Server.Storage;

/// <summary>Whether somebody decides on what still stands.</summary>
internal static class ScreenCheck
{
    /// <summary>
    /// Somebody changed it since the screen was shown. What the service itself adds, a step of a ladder, who was told of
    /// it, a sender's answer by night, what the national record said or a message that is sent again, takes no form from anybody's hands.
    /// </summary>
    public static async Task<bool> OutOfDate(CommandSender sender, IDocumentSession session, Guid stream, long version, CancellationToken cancellation)
    {
        if (sender.SeenVersion is not { } seen || seen >= version)
        {
            return sender.SeenVersion > version;
        }

        var since = await session.Events.FetchStreamAsync(stream, fromVersion: seen + 1, token: cancellation);
        return since.Any(happened => happened.Data is not (EscalationRaised or EscalationNotified or ClosedHoursAnswered or PatientTraced or AmbulanceMessageNotTaken));
    }
}
