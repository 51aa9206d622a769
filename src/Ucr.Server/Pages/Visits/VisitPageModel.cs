using Ucr.Server.Pages.Components.Nhs;
using Ucr.Server.Pages.Forms;
using Ucr.Server.Pages.Layout;

namespace Ucr.Server.Pages.Visits;

/// <summary>One visit: its next step, and beside it the ways out.</summary>
public sealed record VisitPageModel(PageFrame Frame, VisitCardModel Card, FormState Form)
{
    /// <summary>Said after a step: "Clock stopped in time at 14:21".</summary>
    public string? Done { get; init; }
}

/// <summary>A page of a visit that asks for more than one tap.</summary>
/// <param name="Choices">Cannot take: reasons. Cannot get in: what was tried. Outcome: what happened.</param>
public sealed record VisitFormModel(PageFrame Frame, VisitCardModel Card, FormState Form, IReadOnlyList<Choice> Choices)
{
    public IReadOnlyList<Choice> NextChoices { get; init; } = [];

    public IReadOnlyList<Choice> ToldChoices { get; init; } = [];
}
