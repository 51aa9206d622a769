using Ucr.Server.Pages.Forms;
using Ucr.Server.Pages.Layout;

namespace Ucr.Server.Pages.Visits;

/// <summary>A clinician's visits today, each with the form of its next step.</summary>
public sealed record MyVisitsModel(PageFrame Frame, IReadOnlyList<MyVisitsModel.Entry> Visits)
{
    public sealed record Entry(VisitCardModel Card, FormState Form);
}
