using Microsoft.AspNetCore.Components;

namespace Ucr.Server.Pages.Components.Nhs;

/// <summary>One thing that can be chosen from radios, checkboxes or a select.</summary>
/// <param name="Value">What is posted when it is chosen.</param>
/// <param name="Text">What people read.</param>
/// <param name="Hint">Said under it in weaker type.</param>
public sealed record Choice(string Value, string Text, string? Hint = null)
{
    /// <summary>Null follows the whole field.</summary>
    public bool? Disabled { get; init; }

    /// <summary>Ticked when not null and true; else the field's own value decides.</summary>
    public bool? Checked { get; init; }

    /// <summary>Shown under the item while it is chosen.</summary>
    public RenderFragment? Conditional { get; init; }

    /// <summary>The item is not a choice but a word between choices.</summary>
    public string? Divider { get; init; }

    /// <summary>A checkbox that clears ("exclusive") or ticks ("inclusive") the others.</summary>
    public string? Behaviour { get; init; }

    public string? BehaviourGroup { get; init; }

    /// <summary>A checkbox's own name, where it differs from the field's.</summary>
    public string? Name { get; init; }

    /// <summary>A word that stands between two choices.</summary>
    public static Choice Or(string word = "or") => new("", "") { Divider = word };
}
