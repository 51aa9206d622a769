using System.Security.Claims;
using System.Text.Json;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.Options;
using Ucr.Domain.Intake;
using Ucr.Server.Api;
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
        services.AddSingleton<PatientMatch>();
        services.AddSingleton<PlaceOfReferral>();
        services.AddSingleton<IReferralIntake, ReferralIntake>();
        services.AddSingleton<CommandSending>();
        services.AddSingleton<Reopening>();
        services.AddSingleton<ReferralAmending>();
        services.AddSingleton<Identifying>();
        services.AddSingleton<RefusedTasks>();
        services.AddSingleton<MessageLedger>();
        services.AddSingleton<ITakeUpMessages, NativeTakeUp>();
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

    private static async Task<IResult> Receive(HttpContext http, ClaimsPrincipal user, RawMessages messages, IReferralIntake intake, IOptions<JsonOptions> json)
    {
        if (!http.Request.HasJsonContentType())
        {
            return Results.Problem(statusCode: StatusCodes.Status415UnsupportedMediaType, title: "Send application/json.");
        }

        if (await Body(http.Request) is not { } bytes)
        {
            return Results.Problem(statusCode: StatusCodes.Status413PayloadTooLarge, title: "A referral has 1 MiB at most.");
        }

        var message = await messages.StoreAsync(user.Provider, new("api", user.StaffId.Value, http.Request.ContentType, bytes));
        try
        {
            return await Read(bytes, message, user, messages, intake, json.Value);
        }
        catch (Exception)
        {
            // Somebody has to see it: the message is kept, and stands on the page of refused messages.
            await messages.RefusedAsync(user.Provider, message.Id, "failed", failed: true);
            throw;
        }
    }

    private static async Task<IResult> Read(byte[] bytes, RawMessage message, ClaimsPrincipal user, RawMessages messages, IReferralIntake intake, JsonOptions json)
    {
        try
        {
            var referral = JsonSerializer.Deserialize<NewReferral>(bytes, json.SerializerOptions);
            if (referral is null)
            {
                return await Refused(messages, user.Provider, message, "unreadable", Problems.Unreadable("The body is null."));
            }

            var faults = NewReferralReading.Faults(referral, message.ReceivedAt);
            if (faults.Count > 0)
            {
                return await Refused(messages, user.Provider, message, "invalid", Results.ValidationProblem(faults, statusCode: StatusCodes.Status422UnprocessableEntity));
            }

            var answer = await intake.ReceiveAsync(user.Provider, message, NewReferralReading.Read(referral, Channel.Api, user.StaffId.Value, message.ReceivedAt), user.Actor);
            return answer.Repeated ? Results.Ok(answer) : Results.Created($"/api/referrals/{answer.Referral}", answer);
        }
        catch (JsonException fault)
        {
            return await Refused(messages, user.Provider, message, "unreadable", Problems.Unreadable($"It is not the JSON that is described at /openapi/v1.json: see {fault.Path ?? "the beginning"}."));
        }
        catch (IntakeRefusedException refused)
        {
            return await Refused(messages, user.Provider, message, refused.Refusal.Code, Problems.Of(refused.Refusal));
        }
    }

    private static async Task<IResult> Refused(RawMessages messages, string provider, RawMessage message, string why, IResult answer)
    {
        await messages.RefusedAsync(provider, message.Id, why);
        return answer;
    }

    /// <summary>The whole body; null when it is larger than may be.</summary>
    private static async Task<byte[]?> Body(HttpRequest request)
    {
        using var buffer = new MemoryStream();
        var chunk = new byte[16 * 1024];
        int read;
        while ((read = await request.Body.ReadAsync(chunk)) > 0)
        {
            if (buffer.Length + read > LargestBody)
            {
                return null;
            }

            buffer.Write(chunk, 0, read);
        }

        return buffer.ToArray();
    }
}
