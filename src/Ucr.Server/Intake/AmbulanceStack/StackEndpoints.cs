using System.Security.Claims;
using NodaTime;
using Ucr.Server.Api;
using Ucr.Server.Integration.Fhir.Reading;
using Ucr.Server.Security;
using Ucr.Server.Security.Encryption;

namespace Ucr.Server.Intake.AmbulanceStack;

/// <summary>What an ambulance service's system says of its stack: <c>/api/999-stack</c>.</summary>
public static class StackEndpoints
{
    /// <summary>How a case stands.</summary>
    /// <param name="Cad">Its case number.</param>
    /// <param name="Category">3 to 5.</param>
    /// <param name="WaitingSince">UTC.</param>
    /// <param name="TakenAs">Our reference, where we have it; then it is ours.</param>
    /// <param name="TakenAt">UTC.</param>
    public sealed record StackedCase(string Cad, int Category, Instant WaitingSince, string? TakenAs, Instant? TakenAt);

    /// <summary>Maps them.</summary>
    public static void MapAmbulanceStack(this IEndpointRouteBuilder api)
    {
        var stack = api.MapGroup("/999-stack").RequireAuthorization(Policies.Integration).WithTags("Intake");
        stack.MapGet("", async (ClaimsPrincipal user, StackCases cases) => Results.Ok((await cases.Of(user)).Select(Shown)));
        stack.MapPut("/{cad}", Put).Accepts<NewReferral>("application/json").Produces<StackedCase>();
        stack.MapDelete("/{cad}", async (string cad, ClaimsPrincipal user, StackCases cases) => await cases.Leave(user, cad) ? Results.NoContent() : Problems.Of(Storage.CommandAnswer.NotThere));
    }

    private static StackedCase Shown(StackCase one) => new(one.Cad, one.Category, one.WaitingSince, one.TakenAs, one.TakenAt);

    private static async Task<IResult> Put(string cad, int category, string? since, HttpContext http, ClaimsPrincipal user, RawMessages messages, StackCases cases)
    {
        var body = await LimitedBody.Read(http.Request.Body, ReadLimits.Bytes, http.RequestAborted);
        var putting = new StackPutting(Guid.Empty, cad, category, since);
        var message = await cases.Keep(user.Provider, user.StaffId.Value, http.Request.ContentType, body.Bytes, putting);
        var read = NativeReading.Read(body.Bytes.Span, message.ReceivedAt);
        var refused = (body.TooLong, read) switch
        {
            (true, _) => ("too-long", Results.Problem(statusCode: StatusCodes.Status413PayloadTooLarge, title: "A case has 1 MiB at most.")),
            (_, { Unreadable: { } why }) => ("unreadable", Problems.Unreadable(why)),
            (_, { Good: false }) => ("invalid", Wrong(read.Faults)),
            _ when putting.Wrong(read.Referral!, message.ReceivedAt) is var (field, words) => ("invalid", Wrong(field, words)),
            _ => ((string Why, IResult Answer)?)null,
        };
        if (refused is { } no)
        {
            await messages.RefusedAsync(user.Provider, message.Id, no.Why);
            return no.Answer;
        }

        return Results.Ok(Shown(await cases.Put(user.Provider, message, putting)));
    }

    private static IResult Wrong(string field, string why) => Wrong(new Dictionary<string, string[]>(StringComparer.Ordinal) { [field] = [why] });

    private static IResult Wrong(IReadOnlyDictionary<string, string[]> faults) => Results.ValidationProblem(faults.ToDictionary(), statusCode: StatusCodes.Status422UnprocessableEntity);
}
