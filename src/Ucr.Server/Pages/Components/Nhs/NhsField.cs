using Microsoft.AspNetCore.Components;

namespace Ucr.Server.Pages.Components.Nhs;

/// <summary>What every form field has: a name, a label over it, then hint, then error, tied together for a screen reader.</summary>
public abstract class NhsField : ComponentBase
{
    /// <summary>The name it posts under; the id too when <see cref="Id"/> is not given.</summary>
    [Parameter] public string? Name { get; set; }

    [Parameter] public string? Id { get; set; }

    [Parameter] public string? Label { get; set; }

    [Parameter] public string? LabelId { get; set; }

    /// <summary>s, m, l or xl.</summary>
    [Parameter] public string? LabelSize { get; set; }

    /// <summary>Makes the label or legend a heading of this level.</summary>
    [Parameter] public int? HeadingLevel { get; set; }

    [Parameter] public string? Hint { get; set; }

    [Parameter] public RenderFragment? HintContent { get; set; }

    /// <summary>What to do to put it right; null when nothing is wrong.</summary>
    [Parameter] public string? Error { get; set; }

    /// <summary>Marks the field as wrong although the words stand elsewhere.</summary>
    [Parameter] public bool ErrorOnly { get; set; }

    [Parameter] public bool Disabled { get; set; }

    [Parameter] public string? Class { get; set; }

    [Parameter(CaptureUnmatchedValues = true)] public IReadOnlyDictionary<string, object>? Attributes { get; set; }

    protected string FieldId => Id ?? Name ?? "";

    protected bool HasHint => Hint is not null || HintContent is not null;

    protected bool IsWrong => Error is not null || ErrorOnly;

    protected string HintId => FieldId + "-hint";

    protected string ErrorId => FieldId + "-error";

    protected string? DescribedBy => CssClass.Join(HasHint ? HintId : null, Error is null ? null : ErrorId);

    protected string? GroupClass => CssClass.Join("nhsuk-form-group", IsWrong ? "nhsuk-form-group--error" : null);
}
