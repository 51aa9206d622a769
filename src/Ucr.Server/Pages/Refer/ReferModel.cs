using Ucr.Server.Pages.Components.Nhs;
using Ucr.Server.Pages.Forms;
using Ucr.Server.Pages.Layout;

namespace Ucr.Server.Pages.Refer;

/// <summary>The form by which somebody outside the service refers.</summary>
/// <param name="Partner">The partner whose link it is; null for the public form.</param>
/// <param name="Needs">The needs that the service takes.</param>
public sealed record ReferModel(PageFrame Frame, FormState Form, string? Partner, IReadOnlyList<Choice> Needs);
