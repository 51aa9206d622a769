using NodaTime;
using Ucr.Domain.Values;
using Ucr.Server.Pages.Components.Nhs;
using Ucr.Server.Pages.Forms;
using Ucr.Server.Pages.Layout;

namespace Ucr.Server.Pages.Visits.Colleagues;

/// <summary>The open visits of others: who, where and since when, and nothing of the patient.</summary>
public sealed record ColleaguesModel(PageFrame Frame, IReadOnlyList<ColleaguesModel.Entry> Visits)
{
    /// <param name="Address">Where the form is.</param>
    /// <param name="Clinician">Whose visit it is.</param>
    /// <param name="Step">Where it stands, in words.</param>
    /// <param name="Since">Since when, UTC.</param>
    /// <param name="Place">The part of the service's area.</param>
    /// <param name="Reference">Of the referral.</param>
    public sealed record Entry(string Address, string Clinician, string Step, Instant Since, string Place, string Reference);
}

/// <summary>What a colleague did, written down for them.</summary>
/// <param name="Clinician">Who did it.</param>
/// <param name="Steps">What may come next.</param>
/// <param name="Outcomes">What may have come of it.</param>
public sealed record ColleagueModel(PageFrame Frame, VisitCardModel Card, FormState Form, StaffId Clinician, string Name, IReadOnlyList<Choice> Steps, IReadOnlyList<Choice> Outcomes);
