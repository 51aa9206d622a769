using Ucr.Domain.Intake;
using Ucr.Domain.Values;
using Ucr.Server.Intake.Partners;
using Ucr.Server.Integration.Places;
using Ucr.Server.Pages.Components.Nhs;
using Ucr.Server.Pages.Forms;
using Ucr.Server.Pages.Layout;
using Ucr.Server.Pages.Referrals.Taking;
using Ucr.Server.Security;

namespace Ucr.Server.Pages.Refer;

/// <summary>The partners' links.</summary>
/// <param name="Made">The link that was just made: shown once and kept nowhere; null otherwise.</param>
/// <param name="Public">The address of the public form, beneath the service's own.</param>
public sealed record PartnersModel(PageFrame Frame, FormState Form, IReadOnlyList<Partner> Partners, string? Made, string Public)
{
    /// <summary>What a partner may be.</summary>
    public static readonly IReadOnlyList<Choice> Sources = [.. PhoneForm.Sources.Where(source => source.Value is not nameof(ReferralSource.SelfOrCarer))];
}

/// <summary>Who refers by a link of their own: <c>/partners</c>.</summary>
internal static class PartnerPages
{
    public static void MapPartnerPages(this IEndpointRouteBuilder app)
    {
        var partners = app.MapGroup("/partners").RequireAuthorization(Policies.ChangeSettings).ExcludeFromDescription();
        partners.MapGet("", (HttpContext http, PartnerLinks links) => Show(http, links, FormState.Blank(http.NewId()), null, StatusCodes.Status200OK));
        partners.MapGet("/organisations", async (string? words, HttpContext http, IPlaces places) =>
            PageResults.Show<OrganisationOptions>(await places.Search(words ?? "", null, http.RequestAborted)));
        partners.MapPost("", Make);
        partners.MapPost("/{id:guid}/end", async (Guid id, HttpContext http, PartnerLinks links) =>
        {
            await links.End(http.User.Provider, id);
            return PageResults.SeeOther("/partners");
        });
    }

    private static async Task<IResult> Make(HttpContext http, PartnerLinks links, IPlaces places)
    {
        var form = await Named(await http.ReadForm(), places, http.RequestAborted);
        var source = Enum.TryParse<ReferralSource>(form["source"], out var chosen) && Enum.IsDefined(chosen) ? chosen : (ReferralSource?)null;
        FieldError?[] wrong =
        [
            form.Text("name") is { Length: <= 200 } ? null : new("name", "Give the partner's name, at most 200 letters"),
            source is null ? new("source", "Choose what the partner is") : null,
            form.Text("odsCode") is { } code && !OdsCode.TryParse(code, out _) ? new("odsCode", "An ODS code is 3 to 10 letters and digits") : null,
            form.Text("email") is { } mail && !mail.Contains('@', StringComparison.Ordinal) ? new("email", "Give an e-mail address with an @, or leave it blank") : null,
        ];
        if (wrong.OfType<FieldError>().ToList() is { Count: > 0 } errors)
        {
            return await Show(http, links, form.Wrong(errors), null, StatusCodes.Status422UnprocessableEntity);
        }

        var key = await links.Make(http.User, form.Text("name")!, source!.Value, form.Text("odsCode")?.ToUpperInvariant(), form.Text("email"));
        // Shown by the answer itself: a key in an address that is asked for again would stand in logs and histories.
        return await Show(http, links, FormState.Blank(http.NewId()), $"{http.Request.Scheme}://{http.Request.Host}/refer/{http.User.Provider}/{key}", StatusCodes.Status200OK);
    }

    /// <summary>A code that the imported lists hold names its organisation.</summary>
    private static async Task<FormState> Named(FormState form, IPlaces places, CancellationToken cancellation)
    {
        if (form.Text("name") is not null || !OdsCode.TryParse(form.Text("odsCode"), out var code))
        {
            return form;
        }

        var found = (await places.Search(code.Value, null, cancellation)).FirstOrDefault(one => string.Equals(one.Code, code.Value, StringComparison.OrdinalIgnoreCase));
        return found is null ? form : form.With("name", found.Name);
    }

    private static async Task<IResult> Show(HttpContext http, PartnerLinks links, FormState form, string? made, int status) =>
        PageResults.Show<PartnersPage>(
            new PartnersModel(http.Frame(), form, await links.All(http.User.Provider, http.RequestAborted), made, $"/refer/{http.User.Provider}"), status);
}
