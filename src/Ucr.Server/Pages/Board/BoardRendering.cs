using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using NodaTime;

namespace Ucr.Server.Pages.Board;

/// <summary>Renders a row outside a request: the same component as on the page.</summary>
public sealed class BoardRendering(IServiceScopeFactory scopes, ILoggerFactory logs)
{
    /// <summary>The row's HTML.</summary>
    public async Task<string> Row(BoardRowModel row, Instant now)
    {
        await using var scope = scopes.CreateAsyncScope();
        await using var renderer = new HtmlRenderer(scope.ServiceProvider, logs);
        return await renderer.Dispatcher.InvokeAsync(async () =>
        {
            var parameters = ParameterView.FromDictionary(new Dictionary<string, object?>(StringComparer.Ordinal) { [nameof(BoardRow.Row)] = row, [nameof(BoardRow.Now)] = now });
            return (await renderer.RenderComponentAsync<BoardRow>(parameters)).ToHtmlString();
        });
    }
}
