using System.Diagnostics;
using Ucr.Domain;
using Ucr.Domain.Clocks;
using Ucr.Domain.Clocks.Escalations;
using Ucr.Server.Security;

namespace Ucr.Server.Pages.Wording;

/// <summary>What is late or wrong, in words that say what to do.</summary>
public static class EscalationText
{
    /// <summary>"No clinician has read this yet".</summary>
    public static string Of(EscalationKind kind) => kind.InWords();

    /// <summary>"by e-mail" without the "by".</summary>
    public static string Of(NotificationChannel channel) => channel switch
    {
        NotificationChannel.Email => "e-mail",
        NotificationChannel.Sms => "text message",
        NotificationChannel.WebPush => "web push",
        _ => throw new UnreachableException($"No words for {channel}."),
    };

    /// <summary>Who has to act, how far up the ladder it is, and what was missed; nothing in old histories.</summary>
    public static string? Ladder(EscalationRaised raised) => raised.Who is not { } who ? null
        : $"To act: {Of(who)}{(raised.Step > 1 ? $". Step {raised.Step}: nobody had answered" : "")}{(raised.Missed > 0 ? $". Missed before: {raised.Missed}" : "")}";

    /// <summary>"triage clinician", or the person that the rota names.</summary>
    public static string Of(Responder who) => who.Person is { } person ? $"{person} ({Of(who.Role)} on call)" : Of(who.Role);

    private static string Of(Role role) => RoleText.Of(role).ToLowerInvariant();
}
