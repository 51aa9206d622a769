using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace Ucr.Server.Pages;

/// <summary>Renders parts of pages outside a request, with the components that the pages have.</summary>
public sealed class Fragments(IServiceScopeFactory scopes, ILoggerFactory logs)
{
    /// <summary>Renders what a caller asks for, one part after the other.</summary>
    public async Task<T> Render<T>(Func<Renderer, Task<T>> parts)
    {
        await using var scope = scopes.CreateAsyncScope();
        await using var html = new HtmlRenderer(scope.ServiceProvider, logs);
        return await html.Dispatcher.InvokeAsync(() => parts(new(html)));
    }

    /// <summary>Renders one part.</summary>
    public Task<string> Render<TPart>(params (string Name, object? Value)[] parameters)
        where TPart : IComponent => Render(renderer => renderer.Html<TPart>(parameters));

    /// <summary>One renderer for several parts.</summary>
    public sealed class Renderer(HtmlRenderer html)
    {
        /// <summary>A part's HTML.</summary>
        public async Task<string> Html<TPart>(params (string Name, object? Value)[] parameters)
            where TPart : IComponent
        {
            var given = ParameterView.FromDictionary(parameters.ToDictionary(one => one.Name, one => one.Value, StringComparer.Ordinal));
            return (await html.RenderComponentAsync<TPart>(given)).ToHtmlString();
        }
    }
}
