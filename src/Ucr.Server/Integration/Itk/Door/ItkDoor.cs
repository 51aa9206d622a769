using System.Security.Claims;
using Ucr.Server.Integration.Fhir.Reading;
using Ucr.Server.Integration.Itk.Reading;
using Ucr.Server.Security;
using Ucr.Server.Security.Encryption;

namespace Ucr.Server.Integration.Itk.Door;

/// <summary>
/// Takes a request of the toolkit: stored first, then read, then handed on. It is acknowledged only after the commit; the
/// caller's hanging up stops no commit.
/// </summary>
internal sealed class ItkDoor(RawMessages messages, ItkWork work)
{
    /// <summary>What its messages are stored under.</summary>
    public const string Channel = "itk";

    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(20);
    private static readonly HashSet<string> Types = new(StringComparer.OrdinalIgnoreCase) { "text/xml", "application/xml" };

    public async Task Process(HttpContext http, ClaimsPrincipal user)
    {
        var body = await LimitedBody.Read(http.Request.Body, ItkLimits.Bytes, http.RequestAborted);
        using var deadline = new CancellationTokenSource(Deadline);
        var stored = await messages.StoreAsync(user.Provider, new(Channel, user.StaffId.Value, http.Request.ContentType, body.Bytes), deadline.Token);
        try
        {
            await Answer(http, user, stored, body, deadline.Token);
        }
        catch (Exception)
        {
            await Failed(user.Provider, stored.Id);
            throw;
        }
    }

    private async Task Answer(HttpContext http, ClaimsPrincipal user, RawMessage stored, LimitedBody body, CancellationToken cancellation)
    {
        if (Refused(http.Request, body) is { } refused)
        {
            await messages.RefusedAsync(user.Provider, stored.Id, refused.Fault.Code, cancellation: cancellation);
            await ItkAnswer.Fault(http, refused.Fault, status: refused.Status);
            return;
        }

        var result = await work.Do(user.Provider, user.Actor, stored, body.Bytes, cancellation);
        await (result.Fault is { } fault ? ItkAnswer.Fault(http, fault, result.MessageId) : ItkAnswer.Taken(http, result.Message!));
    }

    /// <summary>A person sees it. Where even that cannot be stored, the sweeper of interrupted messages finds it.</summary>
    private async Task Failed(string provider, Guid message)
    {
        try
        {
            await messages.RefusedAsync(provider, message, "failed", failed: true, CancellationToken.None);
        }
        catch (Exception e) when (e is Npgsql.NpgsqlException or Marten.Exceptions.MartenException or OperationCanceledException or TimeoutException)
        {
            // The first failure is the one to report.
        }
    }

    private static (int Status, ItkFault Fault)? Refused(HttpRequest request, LimitedBody body) => request switch
    {
        _ when body.TooLong => (413, ItkFault.Client("The message is too long.", "A message has 2 MiB at most.", "too-long")),
        { Headers.ContentEncoding.Count: > 0 } => (415, ItkFault.Client("The message cannot be read.", "Send the body without a Content-Encoding.", "content-encoding")),
        _ when !Types.Contains(request.ContentType?.Split(';')[0].Trim() ?? "") => (415, ItkFault.Client("The message cannot be read.", "Send text/xml.", "content-type")),
        _ => null,
    };
}
