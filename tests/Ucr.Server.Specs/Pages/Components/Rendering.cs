using Microsoft.AspNetCore.Components;

namespace Ucr.Server.Specs.Pages.Components;

/// <summary>A component with parameters by name, leaving out those that are null.</summary>
internal static class Rendering
{
    public static RenderFragment Of<T>(params (string Name, object? Value)[] parameters)
        where T : IComponent => builder =>
    {
        builder.OpenComponent<T>(0);
        foreach (var (name, value) in parameters.Where(p => p.Value is not null))
        {
            builder.AddComponentParameter(1, name, value);
        }

        builder.CloseComponent();
    };
}
