using System.IO.Pipelines;
using Microsoft.AspNetCore.Http.Features;

namespace Ucr.Server.Pages.Board;

/// <summary>Answers with an event stream whose messages are encoded already.</summary>
/// <param name="write">Writes them until the reader has gone.</param>
internal sealed class StreamAnswer(Func<PipeWriter, Task> write) : IResult
{
    /// <inheritdoc />
    public Task ExecuteAsync(HttpContext httpContext)
    {
        var headers = httpContext.Response.Headers;
        headers.ContentType = "text/event-stream";
        headers.CacheControl = "no-cache,no-store";
        // Compressed, a message would wait until there is enough of them.
        headers.ContentEncoding = "identity";
        headers["X-Accel-Buffering"] = "no";
        httpContext.Features.Get<IHttpResponseBodyFeature>()?.DisableBuffering();
        return write(httpContext.Response.BodyWriter);
    }
}
