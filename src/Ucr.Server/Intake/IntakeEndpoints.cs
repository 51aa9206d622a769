using System.Security.Claims;
using Ucr.Domain.Intake;
using Ucr.Server.Api;
using Ucr.Server.Intake.History;
using Ucr.Server.Intake.Ledger;
using Ucr.Server.Security;
using Ucr.Server.Security.Encryption;

namespace Ucr.Server.Intake;

/// <summary>The service's own door: <c>POST /api/referrals</c>.</summary>
public static class IntakeEndpoints
{
    private const int LargestBody = 1024 * 1024;

    /// <summary>Adds what stands behind every door.</summary>
    public static IServiceCollection AddUcrIntake(this IServiceCollection services)
    {
        services.AddSingleton<References>();
        services.AddSingleton<Partners.LinkKeys>();
        services.AddSingleton<Partners.PartnerLinks>();
        services.AddSingleton<Partners.StatusLinks>();
        services.AddSingleton<Calls.CallDrafts>();
        services.AddSingleton<Calls.CallSearch>();
        services.AddSingleton<PatientMatch>();
        services.AddSingleton<PlaceOfReferral>();
        services.AddSingleton<IReferralIntake, ReferralIntake>();
        services.AddSingleton<ReferralChanges>();
        services.AddSingleton<CommandSending>();
        services.AddSingleton<Reopening>();
        services.AddSingleton<Identifying>();
        services.AddSingleton<HistoryDeciding>();
        services.AddSingleton<HistoryBatches>();
        services.AddSingleton<HistoryImport>();
        services.AddSingleton<HistoryRuns>();
        services.AddSingleton<RefusedTasks>();
        services.AddSingleton<MessageLedger>();
        services.AddSingleton<ITakeUpMessages, NativeTakeUp>();
        services.AddSingleton<AmbulanceStack.StackCases>();
        services.AddSingleton<ITakeUpMessages, AmbulanceStack.StackTakeUp>();
        services.AddSingleton<Linking>();
        services.AddSingleton<InterruptedMessages>();
        services.AddHostedService(provider => provider.GetRequiredService<InterruptedMessages>());
        return services;
    }

    /// <summary>Maps the door.</summary>
    public static void MapIntake(this IEndpointRouteBuilder api) =>
        api.MapPost("/referrals", Receive)
            .Accepts<NewReferral>("application/json")
            .Produces<IntakeAnswer>(StatusCodes.Status201Created)
            .RequireAuthorization(Policies.ReceiveReferrals)
            .WithTags("Intake");

    private static async Task<IResult> Receive(HttpContext http, ClaimsPrincipal user, RawMessages messages, IReferralIntake intake)
    {
        // Stored whatever it is: a patient may be behind what is refused.
        var (bytes, tooLong) = await Body(http.Request);
        var message = await messages.StoreAsync(user.Provider, new("api", user.StaffId.Value, http.Request.ContentType, bytes));
        Task<IResult> Refuse(string why, IResult answer) => Refused(messages, user.Provider, message, why, answer);
        if (tooLong)
        {
            return await Refuse("too-long", Results.Problem(statusCode: StatusCodes.Status413PayloadTooLarge, title: "A referral has 1 MiB at most."));
        }

        if (!http.Request.HasJsonContentType() || http.Request.Headers.ContentEncoding.Count > 0)
        {
            return await Refuse("not-json", Results.Problem(statusCode: StatusCodes.Status415UnsupportedMediaType, title: "Send application/json, without a Content-Encoding."));
        }

        try
        {
            var read = NativeReading.Read(bytes, message.ReceivedAt);
            return read switch
            {
                { Unreadable: { } why } => await Refuse("unreadable", Problems.Unreadable(why)),
                { Good: false } => await Refuse("invalid", Results.ValidationProblem(read.Faults.ToDictionary(), statusCode: StatusCodes.Status422UnprocessableEntity)),
                _ => await Take(user, message, read.Referral!, intake),
            };
        }
        catch (IntakeRefusedException refused)
        {
            return await Refuse(refused.Refusal.Code, Problems.Of(refused.Refusal));
        }
        catch (Exception)
        {
            // Somebody has to see it: the message is kept, and is a task for the desk.
            await messages.RefusedAsync(user.Provider, message.Id, "failed", failed: true);
            throw;
        }
    }

    private static async Task<IResult> Take(ClaimsPrincipal user, RawMessage message, NewReferral referral, IReferralIntake intake)
    {
        var answer = await intake.ReceiveAsync(user.Provider, message, NewReferralReading.Read(referral, Channel.Api, user.StaffId.Value, message.ReceivedAt), user.Actor);
        return answer.Repeated ? Results.Ok(answer) : Results.Created($"/api/referrals/{answer.Referral}", answer);
    }

    private static async Task<IResult> Refused(RawMessages messages, string provider, RawMessage message, string why, IResult answer)
    {
        await messages.RefusedAsync(provider, message.Id, why);
        return answer;
    }

    /// <summary>The whole body, or its beginning when it is larger than may be.</summary>
    private static async Task<(byte[] Bytes, bool TooLong)> Body(HttpRequest request)
    {
        using var buffer = new MemoryStream();
        var chunk = new byte[16 * 1024];
        int read;
        while ((read = await request.Body.ReadAsync(chunk)) > 0)
        {
            buffer.Write(chunk, 0, (int)Math.Min(read, LargestBody - buffer.Length));
            if (buffer.Length >= LargestBody)
            {
                return (buffer.ToArray(), true);
            }
        }

        return (buffer.ToArray(), false);
    }
}
