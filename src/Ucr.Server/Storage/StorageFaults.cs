using Npgsql;

namespace Ucr.Server.Storage;

/// <summary>When the database is away the service says so: 503 and when to try again, not 500.</summary>
internal static class StorageFaults
{
    private const string RetryAfterSeconds = "5";

    /// <summary>True when the cause, however deep, is that nothing could be read or stored in time.</summary>
    public static bool Is(Exception? e) => e switch
    {
        null => false,
        PostgresException { IsTransient: true } or TimeoutException or OperationCanceledException => true,
        // 57P: it is shutting down, has crashed, or is starting. Any other complaint of a living server is a defect of ours.
        PostgresException said => said.SqlState.StartsWith("57P", StringComparison.Ordinal),
        NpgsqlException => true,
        _ => Is(e.InnerException),
    };

    /// <summary>The status of an answer to an unexpected exception.</summary>
    public static int Status(Exception e) => e switch
    {
        BadHttpRequestException bad => bad.StatusCode,
        _ when Is(e) => StatusCodes.Status503ServiceUnavailable,
        _ => StatusCodes.Status500InternalServerError,
    };

    /// <summary>Says when to try again.</summary>
    public static void SayWhen(ProblemDetailsContext context)
    {
        if (context.ProblemDetails.Status == StatusCodes.Status503ServiceUnavailable)
            context.HttpContext.Response.Headers.RetryAfter = RetryAfterSeconds;
    }
}
