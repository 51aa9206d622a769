using Marten;
using NodaTime;
using Ucr.Domain;
using Ucr.Domain.Triage.Telling;
using Ucr.Server.Intake.Partners;
using Ucr.Server.Pages.Forms;
using Ucr.Server.Security;
using Ucr.Server.Settings;

namespace Ucr.Server.Pages.Refer;

/// <summary>Shows how a referral goes to whoever has its link. Under "do not tell" the link is as good as one that was never made.</summary>
public sealed class StatusPages(IDocumentStore store, PublicProviders providers, StatusLinks links, ProviderSettings settings)
{
    /// <summary>The page; not found for a link that was never made, that may show nothing, or whose time is over.</summary>
    public async Task<IResult> Show(HttpContext http, string provider, string key)
    {
        if (providers.Find(provider) is not { } code)
        {
            return PageResults.NotThere(http);
        }

        await using var session = store.QuerySession(code);
        if (await links.Find(session, key, http.RequestAborted) is not { } link || await session.LoadAsync<Referral>(link.Referral, http.RequestAborted) is not { } own)
        {
            return PageResults.NotThere(http);
        }

        var goesOn = await GoesOn(session, own, http.RequestAborted);
        var policies = (await settings.Of(code, http.RequestAborted)).At(http.Now());
        var audience = link.Contact.Professional ? Audience.Professional : Audience.Other;
        var over = !goesOn.IsOpen && goesOn.StageSince + Duration.FromDays(policies.Intake.StatusLinkDays) < http.Now();
        return over || !MayTell.Of(own, audience, TellBy.Link).Allowed || !MayTell.Of(goesOn, audience, TellBy.Link).Allowed
            ? PageResults.NotThere(http)
            : PageResults.Show<StatusPage>(new StatusModel(
                http.Frame(), own.Reference, StatusSteps.Of(own, goesOn, link.Contact, http.Now()), http.Request.Query.ContainsKey("sent"), http.Request.Query.ContainsKey("danger")));
    }

    private static async Task<Referral> GoesOn(IQuerySession session, Referral own, CancellationToken cancellation) =>
        own.DuplicateOf is { } first && await session.LoadAsync<Referral>(first, cancellation) is { } referral ? referral : own;
}
