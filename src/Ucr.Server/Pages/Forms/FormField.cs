using Microsoft.AspNetCore.Components;

namespace Ucr.Server.Pages.Forms;

/// <summary>A field that keeps what was typed and says what is wrong with it.</summary>
public abstract class FormField : ComponentBase
{
    [Parameter, EditorRequired] public FormState Form { get; set; } = null!;

    [Parameter, EditorRequired] public string Name { get; set; } = "";

    [Parameter, EditorRequired] public string Label { get; set; } = "";

    [Parameter] public string? Hint { get; set; }

    protected string? Value => Form[Name];

    protected string? Error => Form.ErrorOf(Name);
}
