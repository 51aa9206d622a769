using System.Security.Claims;
using Marten;
using NodaTime;
using Ucr.Domain;
using Ucr.Domain.Allocation.Scope;
using Ucr.Domain.Values;
using Ucr.Domain.Visits.Persons;
using Ucr.Server.Api;
using Ucr.Server.Integration.Identity;
using Ucr.Server.Security;
using Ucr.Server.Security.Access;
using Ucr.Server.Storage;

namespace Ucr.Server.Visits;

/// <summary>What whoever goes there has to know.</summary>
public sealed record WarningBody(WarningKind Kind, Place? OnPlace, string? What, Instant ReviewAt, Instant ExpiresAt) : CommandBody;

/// <summary>A warning was looked at again.</summary>
public sealed record ReviewBody(Instant ReviewAt, Instant ExpiresAt) : CommandBody;

/// <summary>A warning no longer counts.</summary>
public sealed record EndWarningBody(string? Reason) : CommandBody;

/// <summary>What a person wishes of whoever comes, whole.</summary>
public sealed record WishesBody(ClinicianGender? Gender, string? Language, IReadOnlyList<StaffId>? NotThese, WishSaidBy SaidBy) : CommandBody;

/// <summary>Another record of the same person, or not.</summary>
public sealed record SamePersonBody(PatientId Other, string? Why) : CommandBody;

/// <summary>What is known of a person beyond their referrals, by HTTP: <c>/api/persons/{id}/…</c>.</summary>
public static class PersonEndpoints
{
    /// <summary>Maps the commands and the read.</summary>
    public static void MapPersons(this IEndpointRouteBuilder api)
    {
        var persons = api.MapGroup("/persons/{id}").RequireAuthorization(Policies.PatientRecord).WithTags("Persons");
        persons.MapGet("/", Read);
        persons.MapPost("/warnings", (PatientId id, WarningBody body, ClaimsPrincipal user, CommandSending send) => send.Send(user, body, new RecordWarning(
            id, CommandSending.NewId(body, nameof(RecordWarning)), body.Kind, body.OnPlace, CommandSending.Typed(body.What), body.ReviewAt, body.ExpiresAt, send.At(body))));
        persons.MapPost("/warnings/{warning:guid}/review", (PatientId id, Guid warning, ReviewBody body, ClaimsPrincipal user, CommandSending send) =>
            send.Send(user, body, new ReviewWarning(id, warning, body.ReviewAt, body.ExpiresAt, send.At(body))));
        persons.MapPost("/warnings/{warning:guid}/end", (PatientId id, Guid warning, EndWarningBody body, ClaimsPrincipal user, CommandSending send) =>
            send.Send(user, body, new EndWarning(id, warning, body.Reason ?? "", send.At(body))));
        persons.MapPost("/wishes", (PatientId id, WishesBody body, ClaimsPrincipal user, CommandSending send) => send.Send(user, body, new RecordWishes(
            id, new(body.Gender, body.Language is null ? null : LanguageKeys.Of(body.Language)) { NotThese = body.NotThese ?? [] }, body.SaidBy, send.At(body))));
        persons.MapPost("/merge", (PatientId id, SamePersonBody body, ClaimsPrincipal user, CommandSending send, Merging merging) =>
            send.Send(user, body, sender => merging.Merge(sender, id, body.Other, body.Why ?? "", send.At(body))));
        persons.MapPost("/unmerge", (PatientId id, SamePersonBody body, ClaimsPrincipal user, CommandSending send, Merging merging) =>
            send.Send(user, body, sender => merging.Unmerge(sender, id, body.Other, body.Why ?? "", send.At(body))));
    }

    private static async Task<IResult> Read(PatientId id, ClaimsPrincipal user, IDocumentStore store, AccessLog access, CancellationToken cancellation)
    {
        await access.RecordAsync(user, AccessedThing.Patient, id.Value);
        await using var session = store.QuerySession(user.Provider);
        return await session.LoadAsync<PersonState>(id, cancellation) is { } person ? Results.Ok(person) : Problems.Of(CommandAnswer.NotThere);
    }
}
