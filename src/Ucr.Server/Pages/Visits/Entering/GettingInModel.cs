using Ucr.Server.Pages.Forms;
using Ucr.Server.Pages.Layout;

namespace Ucr.Server.Pages.Visits.Entering;

/// <summary>How to get in.</summary>
/// <param name="Code">The key-safe code, once somebody asked for it; null before.</param>
public sealed record GettingInModel(PageFrame Frame, VisitCardModel Card, FormState Form, string? Code = null);
