using Ucr.Domain;
using Ucr.Server.Pages.Wording;

namespace Ucr.Server.Clocks.Escalations;

/// <summary>What a notification says: the reference, what is late or wrong, who must act, and where to take it on. Nothing about a patient.</summary>
public sealed class EscalationWords(EscalationPool pool, IConfiguration configuration)
{
    /// <summary>The message to an address.</summary>
    public async Task<EscalationMessage> Of(NotifyOfEscalation about, Guid id, string address, CancellationToken cancellation)
    {
        var what = EscalationText.Of(about.Kind);
        var reference = await Reference(about, cancellation);
        var link = $"{configuration["Escalations:PublicAddress"]?.TrimEnd('/')}/escalations";
        return new(
            id,
            address,
            $"{reference}: {what}",
            $"""
            {reference}
            {what}.

            Since: {TimeText.Full(about.DueAt)}
            To act: {EscalationText.Of(about.Who)}
            Step {about.Step} of the ladder{(about.Step > 1 ? ": nobody has answered the step before" : "")}.

            Take it on, after signing in: {link}
            If nobody takes it on, it goes up the ladder.

            This message says nothing about the patient. Do not answer it with anything about them.
            """,
            $"{reference}: {what}. Take it on: {link}");
    }

    private async Task<string> Reference(NotifyOfEscalation about, CancellationToken cancellation)
    {
        if (about.Referral is not { } id)
        {
            return "Desk";
        }

        await using var session = pool.Store.QuerySession(about.Provider);
        return (await session.LoadAsync<Referral>(id, cancellation))?.Reference ?? "A referral";
    }
}
