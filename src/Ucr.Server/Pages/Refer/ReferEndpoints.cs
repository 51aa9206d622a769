using Microsoft.AspNetCore.RateLimiting;
using Ucr.Domain.Intake;
using Ucr.Server.Intake.Partners;
using Ucr.Server.Integration.Places;
using Ucr.Server.Pages.Forms;
using Ucr.Server.Pages.Referrals.Deciding;
using Ucr.Server.Security.Browser;
using Ucr.Server.Settings;

namespace Ucr.Server.Pages.Refer;

/// <summary>
/// The forms by which people outside the service refer, and the page that shows how it goes: nobody signs in. Why: docs/security.md.
/// </summary>
internal static class ReferEndpoints
{
    public static void AddReferPages(this IServiceCollection services)
    {
        services.AddSingleton<PublicProviders>();
        services.AddSingleton<ReferReferrals>();
        services.AddSingleton<ReferPages>();
        services.AddSingleton<StatusPages>();
        services.AddSingleton<Intake.Ledger.ITakeUpMessages, FormTakeUp>();
    }

    public static void MapReferPages(this IEndpointRouteBuilder app)
    {
        var refer = app.MapGroup("/refer").AllowAnonymous().ExcludeFromDescription();
        refer.MapGet("/{provider}", (string provider, HttpContext http, ReferPages pages) => pages.Show(http, provider, null)).RequireRateLimiting(PublicLimits.Reading);
        refer.MapGet("/{provider}/{key}", (string provider, string key, HttpContext http, ReferPages pages) => pages.Show(http, provider, key)).RequireRateLimiting(PublicLimits.Reading);
        refer.MapPost("/{provider}", (string provider, HttpContext http, ReferPages pages) => pages.Take(http, provider, null)).RequireRateLimiting(PublicLimits.Sending);
        refer.MapPost("/{provider}/{key}", (string provider, string key, HttpContext http, ReferPages pages) => pages.Take(http, provider, key)).RequireRateLimiting(PublicLimits.Sending);
        app.MapGet("/status/{provider}/{key}", (string provider, string key, HttpContext http, StatusPages pages) => pages.Show(http, provider, key))
            .AllowAnonymous().ExcludeFromDescription().RequireRateLimiting(PublicLimits.Reading);
    }
}

/// <summary>Shows the forms and takes them.</summary>
public sealed class ReferPages(PublicProviders providers, PartnerLinks partners, ProviderSettings settings, ReferReferrals referrals, StatusLinks links, IPlaces places)
{
    /// <summary>The form; not found for a provider without one, and for a link that was ended.</summary>
    public async Task<IResult> Show(HttpContext http, string provider, string? key) =>
        await Opened(http, provider, key) is { } opened ? await Page(http, opened, await Blank(http, opened.Partner), StatusCodes.Status200OK) : PageResults.NotThere(http);

    /// <summary>Takes the form; its sender comes to the page that shows how it goes.</summary>
    public async Task<IResult> Take(HttpContext http, string provider, string? key)
    {
        if (await Opened(http, provider, key) is not { } opened)
        {
            return PageResults.NotThere(http);
        }

        var form = await http.ReadForm();
        var (answer, errors) = await referrals.Take(opened.Provider, opened.Partner, form);
        return answer is null
            ? await Page(http, opened, form.Wrong(errors), StatusCodes.Status422UnprocessableEntity)
            : PageResults.SeeOther(links.PathOf(opened.Provider, answer.Referral) + (Referrals.Taking.PhoneForm.Safety(form).Danger ? "?danger=1" : "?sent=1"));
    }

    /// <summary>A care home's own address stands in its form already: most of its people live there.</summary>
    private async Task<FormState> Blank(HttpContext http, Partner? partner)
    {
        var blank = FormState.Blank(http.NewId());
        if (partner is not { Source: ReferralSource.CareHome, OdsCode: { } code })
        {
            return blank;
        }

        var home = (await places.Search(code, "care-home", http.RequestAborted)).FirstOrDefault(one => string.Equals(one.Code, code, StringComparison.OrdinalIgnoreCase));
        return home is null ? blank : blank.With("address", Referrals.Taking.CallPlaceModel.AddressOf(home)).With("postcode", home.Postcode).With("telephone", home.Phone);
    }

    private async Task<IResult> Page(HttpContext http, Door opened, FormState form, int status)
    {
        var policies = (await settings.Of(opened.Provider, http.RequestAborted)).At(http.Now());
        return PageResults.Show<ReferPage>(new ReferModel(Security.PageFrames.Frame(http), form, opened.Partner?.Name, AcceptFields.Needs(policies)), status);
    }

    private async Task<Door?> Opened(HttpContext http, string provider, string? key)
    {
        if (providers.Find(provider) is not { } code)
        {
            return null;
        }

        if (key is not null)
        {
            return await partners.Of(code, key, http.RequestAborted) is { } partner ? new(code, partner) : null;
        }

        return (await settings.Of(code, http.RequestAborted)).At(http.Now()).Intake.PublicForm ? new(code, null) : null;
    }

    private sealed record Door(string Provider, Partner? Partner);
}
