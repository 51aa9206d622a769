using Ucr.Server.Pages.Components.Nhs;
using Ucr.Server.Pages.Forms;

namespace Ucr.Server.Pages.Referrals;

/// <summary>A clinician ends a referral. A relative or a home cannot decline for the patient.</summary>
/// <param name="Reasons">Closure reasons by code; the one that says declined has the code <see cref="Declined"/>.</param>
/// <param name="LooseEnds">What is still owed and stops the close: "Letter to the GP".</param>
public sealed record CloseModel(ReferralHead Head, FormState Form, IReadOnlyList<Choice> Reasons, IReadOnlyList<string> LooseEnds)
{
    public const string Declined = "declined";

    internal static readonly IReadOnlyList<Choice> WhoDeclined =
    [
        new("patient", "The patient, who has capacity"),
        new("attorney", "An attorney for health and welfare", "You have seen the power of attorney"),
        new("bestInterests", "A best-interests decision", "After an assessment of capacity, recorded"),
    ];
}
