using Microsoft.AspNetCore;
using Microsoft.AspNetCore.Http.HttpResults;
using OpenIddict.Server.AspNetCore;
using Ucr.Domain;
using Ucr.Server.Pages.Layout;

namespace Ucr.Server.Security.Development;

/// <summary>The authority's page: it asks who to be, and signs in as whoever is picked.</summary>
internal static class PickPersonEndpoint
{
    public static void MapPickPerson(this IEndpointRouteBuilder app)
    {
        app.MapGet(DevelopmentAuthority.AuthorizePath, (HttpContext context) => Page(context)).AllowAnonymous().ExcludeFromDescription();
        app.MapPost(DevelopmentAuthority.AuthorizePath, (Delegate)Pick).AllowAnonymous().ExcludeFromDescription();
    }

    private static async Task<IResult> Pick(HttpContext context)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        if (People.Find(form[SignInModel.FieldName]) is not { } person)
            return Page(context, "Choose who to sign in as");
        var principal = PersonPrincipal.Of(person);
        return Results.SignIn(principal, authenticationScheme: OpenIddictServerAspNetCoreDefaults.AuthenticationScheme);
    }

    private static RazorComponentResult Page(HttpContext context, string? error = null)
    {
        var request = context.GetOpenIddictServerRequest() ?? throw new InvalidOperationException("This is not a request for sign-in.");
        var hidden = request.GetParameters()
            .Where(p => p.Key is not SignInModel.FieldName and not SecuritySetup.FormTokenField)
            .Select(p => KeyValuePair.Create(p.Key, (string?)p.Value ?? ""));
        var model = new SignInModel(context.Frame(), DevelopmentAuthority.AuthorizePath, [.. People.All.Select(Shown)], [.. hidden]) { Error = error };
        return new RazorComponentResult<SignInPage>(new { Model = model }) { StatusCode = error is null ? 200 : 422 };
    }

    private static SignInModel.Person Shown(Person person) => new(person.Id, person.Name, RoleOf(person), What(person.Role));

    private static string RoleOf(Person person)
    {
        var what = person.Role == Role.Clinician ? $"{person.Profession}, {person.Team} team" : RoleText.Of(person.Role);
        return string.Equals(person.Provider, People.Provider, StringComparison.Ordinal) ? what : $"{what}, another provider ({person.Provider})";
    }

    private static string What(Role role) => role switch
    {
        Role.CallTaker => "Receives referrals by telephone",
        Role.TriageClinician => "Accepts, rejects and redirects referrals",
        Role.Dispatcher => "Plans visits and chooses who goes",
        Role.Clinician => "Visits patients and records outcomes",
        _ => "Reads the figures",
    };
}
