using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace Ucr.Server.Pages.Maps;

/// <summary>Text within a drawing: Razor keeps the element's own name for itself. Size and place are attributes, never a style.</summary>
public sealed class SvgText : ComponentBase
{
    [Parameter, EditorRequired] public double X { get; set; }

    [Parameter, EditorRequired] public double Y { get; set; }

    [Parameter, EditorRequired] public double Size { get; set; }

    [Parameter, EditorRequired] public string Words { get; set; } = "";

    [Parameter] public string? Class { get; set; }

    /// <inheritdoc />
    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        builder.OpenElement(0, "text");
        builder.AddAttribute(1, "class", Class);
        builder.AddAttribute(2, "x", X.ToString("0.#", CultureInfo.InvariantCulture));
        builder.AddAttribute(3, "y", Y.ToString("0.#", CultureInfo.InvariantCulture));
        builder.AddAttribute(4, "font-size", Size.ToString("0.#", CultureInfo.InvariantCulture));
        builder.AddAttribute(5, "text-anchor", "middle");
        builder.AddAttribute(6, "dominant-baseline", "central");
        builder.AddContent(7, Words);
        builder.CloseElement();
    }
}
