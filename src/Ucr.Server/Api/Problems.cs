using Microsoft.AspNetCore.Mvc;
using Ucr.Domain;
using Ucr.Domain.Reporting;
using Ucr.Server.Storage;

namespace Ucr.Server.Api;

/// <summary>A refusal as RFC 9457 problem details: never the sender's data, always what to do.</summary>
public static class Problems
{
    /// <summary>The status that a refusal is answered with.</summary>
    public static int Status(Refusal refusal) => refusal switch
    {
        _ when refusal == CommandAnswer.NotThere => StatusCodes.Status404NotFound,
        _ when refusal == CommandAnswer.ScreenOutOfDate => StatusCodes.Status412PreconditionFailed,
        _ when refusal == CommandAnswer.Busy => StatusCodes.Status503ServiceUnavailable,
        _ when refusal == Refusal.ClinicianMustDecide || refusal == Refusal.DispatcherMustDecide
            || refusal == Submissions.ManagerMustDecide => StatusCodes.Status403Forbidden,
        { Field: not null } => StatusCodes.Status422UnprocessableEntity,
        _ => StatusCodes.Status409Conflict,
    };

    /// <summary>The whole answer.</summary>
    public static IResult Of(Refusal refusal) => Results.Problem(Details(refusal));

    /// <summary>Input that cannot be read: nothing of it is repeated.</summary>
    public static IResult Unreadable(string what) => Results.Problem(new ProblemDetails
    {
        Status = StatusCodes.Status400BadRequest,
        Type = "/problems/unreadable",
        Title = "The body cannot be read.",
        Detail = what,
    });

    private static ProblemDetails Details(Refusal refusal)
    {
        var details = new ProblemDetails
        {
            Status = Status(refusal),
            Type = $"/problems/{refusal.Code}",
            Title = refusal.Words,
        };
        if (refusal.Field is { } field)
        {
            details.Extensions["errors"] = new Dictionary<string, string[]>(StringComparer.Ordinal) { [Pointer(field)] = [refusal.Words] };
        }

        return details;
    }

    /// <summary>A member's name as a JSON pointer: <c>/occurredAt</c>.</summary>
    private static string Pointer(string field) => field.Length == 0 || field[0] == '/' ? field : $"/{char.ToLowerInvariant(field[0])}{field[1..]}";
}
