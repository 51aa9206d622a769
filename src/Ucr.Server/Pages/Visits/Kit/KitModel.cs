using Ucr.Server.Pages.Components.Nhs;
using Ucr.Server.Pages.Forms;
using Ucr.Server.Pages.Layout;

namespace Ucr.Server.Pages.Visits.Kit;

/// <summary>The kit that a clinician answers for (clinical ruling 20): controlled drugs, cold-chain and other kit that is signed for.</summary>
/// <param name="Frame">What the page stands in.</param>
/// <param name="OnShift">They are on shift: otherwise nothing can be taken on.</param>
/// <param name="Held">What they have.</param>
/// <param name="Take">The form that takes something on.</param>
/// <param name="Give">The form that gives something back.</param>
public sealed record KitModel(PageFrame Frame, bool OnShift, IReadOnlyList<Choice> Held, FormState Take, FormState Give)
{
    /// <summary>Said after a step.</summary>
    public string? Done { get; init; }

    /// <summary>One of the forms was refused.</summary>
    public FormState Wrong => Take.HasErrors ? Take : Give;
}
