using System.Security.Claims;
using NodaTime;
using Ucr.Domain.Values;
using Ucr.Server.Security;
using Ucr.Server.Storage;

namespace Ucr.Server.Allocation.Rota;

/// <summary>What a rota did, or would do.</summary>
/// <param name="Taken">False when it was only looked at, or has faults.</param>
/// <param name="New">Shifts that were not there.</param>
/// <param name="Changed">Shifts that are there and that the rota changes.</param>
/// <param name="Same">Shifts that are there as the rota says.</param>
/// <param name="Faults">Rows that were not taken, with line and column.</param>
/// <param name="Vanished">Shifts to come that the rota no longer has. Nothing was done about them.</param>
public sealed record RotaAnswer(bool Taken, int New, int Changed, int Same, IReadOnlyList<RotaFault> Faults, IReadOnlyList<VanishedShift> Vanished);

/// <summary>A shift to come that a rota no longer has.</summary>
/// <param name="Shift">The shift.</param>
/// <param name="Clinician">Who was to work.</param>
/// <param name="StartsAt">UTC.</param>
public sealed record VanishedShift(ShiftId Shift, StaffId Clinician, Instant StartsAt);

/// <summary>Rotas by HTTP: <c>POST /api/shifts/import</c> with the file as its body.</summary>
public static class RotaImportEndpoints
{
    /// <summary>Maps the import.</summary>
    public static void MapRotaImport(this IEndpointRouteBuilder api) =>
        api.MapPost("/shifts/import", Import).RequireAuthorization(Policies.Rota).WithTags("Allocation").Accepts<string>("text/csv")
            .WithSummary("Takes a rota in. preview=true only looks; goodRowsOnly=true takes the good rows though others have faults.");

    private static async Task<IResult> Import(HttpContext http, ClaimsPrincipal user, RotaImport import, IClock clock, bool preview = false, bool goodRowsOnly = false)
    {
        using var reader = new StreamReader(http.Request.Body);
        var source = new CsvRota(await Text(reader, http.RequestAborted));
        var sender = new CommandSender(user.Provider, user.Actor, Guid.CreateVersion7(clock.GetCurrentInstant().ToDateTimeOffset()));
        var taken = preview ? new(await import.Preview(sender, source, http.RequestAborted), Taken: false) : await import.Take(sender, source, goodRowsOnly, http.RequestAborted);
        return Results.Json(Answer(taken), statusCode: preview || taken.Taken ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity);
    }

    // One character more than is allowed is enough to be refused.
    private static async Task<string> Text(TextReader reader, CancellationToken cancellation)
    {
        var text = new char[CsvRota.MostCharacters + 1];
        return new(text, 0, await reader.ReadBlockAsync(text, cancellation));
    }

    private static RotaAnswer Answer(RotaTaken taken) => new(
        taken.Taken,
        taken.Preview.Count(RotaChangeKind.New), taken.Preview.Count(RotaChangeKind.Changed), taken.Preview.Count(RotaChangeKind.Same),
        taken.Preview.Faults,
        [.. taken.Preview.Vanished.Select(shift => new VanishedShift(shift.Id, shift.Clinician, shift.StartsAt))]);
}
