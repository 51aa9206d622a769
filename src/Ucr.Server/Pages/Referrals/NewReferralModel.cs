using Ucr.Server.Pages.Components.Nhs;
using Ucr.Server.Pages.Forms;
using Ucr.Server.Pages.Layout;

namespace Ucr.Server.Pages.Referrals;

/// <summary>A referral taken by telephone. Safety comes first, before who the patient is and where they are registered.</summary>
/// <param name="Needs">The needs that the service takes, by code.</param>
/// <param name="Sources">Who may refer, by code: a person or a service, never a channel.</param>
public sealed record NewReferralModel(PageFrame Frame, FormState Form, IReadOnlyList<Choice> Needs, IReadOnlyList<Choice> Sources)
{
    /// <summary>Any of them answered so is a danger sign: the 999 script shows before anything else, and the call is still kept.</summary>
    public bool DangerSign =>
        Form["conscious"] is "no" || Form["breathing"] is "no" || Form["bleeding"] is "yes" || Form["stroke"] is "yes" || Form["chestPain"] is "yes";

    internal static readonly IReadOnlyList<Choice> YesNo = [new("yes", "Yes"), new("no", "No"), new("unknown", "Not known")];
}
