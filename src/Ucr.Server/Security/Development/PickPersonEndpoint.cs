using Microsoft.AspNetCore;
using Microsoft.AspNetCore.Http.HttpResults;
using OpenIddict.Server.AspNetCore;
using Ucr.Domain;
using Ucr.Server.Pages.SignIn;

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
        if (People.Find(form[PickPersonModel.FieldName]) is not { } person)
            return Page(context, "Choose who to sign in as");
        var principal = PersonPrincipal.Of(person);
        return Results.SignIn(principal, authenticationScheme: OpenIddictServerAspNetCoreDefaults.AuthenticationScheme);
    }

    private static RazorComponentResult Page(HttpContext context, string? error = null)
    {
        var request = context.GetOpenIddictServerRequest() ?? throw new InvalidOperationException("This is not a request for sign-in.");
        var hidden = request.GetParameters()
            .Where(p => p.Key is not PickPersonModel.FieldName and not SecuritySetup.FormTokenField)
            .Select(p => KeyValuePair.Create(p.Key, (string?)p.Value ?? ""));
        var model = new PickPersonModel(context.Frame(), DevelopmentAuthority.AuthorizePath, Roles, [.. hidden]) { Error = error };
        return new RazorComponentResult<PickPersonPage>(new { Model = model }) { StatusCode = error is null ? 200 : 422 };
    }

    /// <summary>By role, in the order of a referral's path; whoever is of another provider stands last.</summary>
    private static readonly IReadOnlyList<PickPersonModel.Group> Roles =
    [
        .. People.All.Where(IsOurs).GroupBy(person => person.Role).OrderBy(group => Order(group.Key))
            .Select(group => new PickPersonModel.Group(group.Key.ToString(), $"{RoleText.Of(group.Key)}s", What(group.Key), [.. group.Select(person => Shown(person, ""))])),
        new("others", "Another provider", "They see nothing of the first provider's patients", [.. People.All.Where(person => !IsOurs(person)).Select(person => Shown(person, $", {person.Provider}"))]),
    ];

    private static bool IsOurs(Person person) => string.Equals(person.Provider, People.Provider, StringComparison.Ordinal);

    private static PickPersonModel.Person Shown(Person person, string provider) =>
        new(person.Id, person.Name, (person.Team is { } team ? $"{person.Profession}, {team} team" : person.Profession) + provider);

    private static int Order(Role role) => role is Role.Manager ? int.MaxValue : (int)role;

    private static string What(Role role) => role switch
    {
        Role.CallTaker => "They receive referrals by telephone",
        Role.TriageClinician => "They accept, reject and redirect referrals",
        Role.Dispatcher => "They plan visits and choose who goes",
        Role.Clinician => "They visit patients and record outcomes: best seen at the size of a phone",
        _ => "They read the figures and set the service's rules",
    };
}
