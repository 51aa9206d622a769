using System.Security.Claims;
using Ucr.Domain.Allocation.Scope;
using Ucr.Domain.Values;
using Ucr.Server.Api;
using Ucr.Server.Security;

namespace Ucr.Server.Allocation;

/// <summary>Somebody may go out of scope.</summary>
public sealed record OverrideScopeBody(StaffId Clinician, StaffId Supporter, string? Reason) : CommandBody;

/// <summary>Kit that is taken on.</summary>
public sealed record TakeCustodyBody(string? Item, CustodyKind Kind, StaffId? Witness) : CommandBody;

/// <summary>Kit that is given back.</summary>
public sealed record GiveCustodyBody(string? Item, string? To, StaffId? Witness) : CommandBody;

/// <summary>Who may go, and who has which kit, by HTTP.</summary>
public static class ScopeEndpoints
{
    /// <summary>Maps the commands.</summary>
    public static void MapScope(this IEndpointRouteBuilder api)
    {
        api.MapGroup("/visits/{id}").RequireAuthorization(Policies.Triage).WithTags("Allocation")
            .MapPost("/override-scope", (VisitId id, OverrideScopeBody body, ClaimsPrincipal user, CommandSending send) =>
                send.Send(user, body, new OverrideScope(id, body.Clinician, body.Supporter, body.Reason ?? "", send.At(body))));
        var shifts = api.MapGroup("/shifts/{id}").RequireAuthorization(Policies.SignedIn).WithTags("Allocation");
        shifts.MapPost("/custody", (ShiftId id, TakeCustodyBody body, ClaimsPrincipal user, CommandSending send) =>
            send.Send(user, body, new TakeCustody(id, body.Item ?? "", body.Kind, body.Witness, send.At(body))));
        shifts.MapPost("/custody/give", (ShiftId id, GiveCustodyBody body, ClaimsPrincipal user, CommandSending send) =>
            send.Send(user, body, new GiveCustody(id, body.Item ?? "", body.To ?? "", body.Witness, send.At(body))));
    }
}
