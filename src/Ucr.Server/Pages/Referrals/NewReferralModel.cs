using NodaTime;
using Ucr.Server.Pages.Components.Nhs;
using Ucr.Server.Pages.Forms;
using Ucr.Server.Pages.Layout;
using Ucr.Server.Pages.Referrals.Taking;

namespace Ucr.Server.Pages.Referrals;

/// <summary>A referral taken by telephone. Safety comes first, before who the patient is and where they are registered.</summary>
/// <param name="Needs">The needs that the service takes, by code.</param>
/// <param name="Sources">Who may refer, by code: a person or a service, never a channel.</param>
public sealed record NewReferralModel(PageFrame Frame, FormState Form, IReadOnlyList<Choice> Needs, IReadOnlyList<Choice> Sources)
{
    /// <summary>A danger sign: the 999 script shows before anything else, and the call is still kept.</summary>
    public bool DangerSign => PhoneForm.Danger(Form);

    /// <summary>The red-flag questions of every need.</summary>
    public IReadOnlyList<FlagQuestion> Flags { get; init; } = [];

    /// <summary>Whom the call may be about.</summary>
    public CallFoundModel Found { get; init; } = CallFoundModel.Nothing(Form);

    /// <summary>Where it is.</summary>
    public CallPlaceModel Place { get; init; } = CallPlaceModel.Nothing;

    /// <summary>Calls that were begun and are not saved.</summary>
    public IReadOnlyList<Draft> Unfinished { get; init; } = [];

    /// <summary>The draft was kept by this press.</summary>
    public bool Kept { get; init; }

    /// <param name="Field">Its field.</param>
    /// <param name="Words">The question.</param>
    /// <param name="Needs">The needs with which it is asked.</param>
    public sealed record FlagQuestion(string Field, string Words, IReadOnlyList<string> Needs);

    /// <param name="Id">The draft.</param>
    /// <param name="By">Who began the call.</param>
    /// <param name="BegunAt">When, UTC.</param>
    public sealed record Draft(Guid Id, string By, Instant BegunAt);

    internal static readonly IReadOnlyList<Choice> YesNo = [new("yes", "Yes"), new("no", "No"), new("unknown", "Not known")];

    internal static readonly IReadOnlyList<Choice> Genders = [new("2", "Female"), new("1", "Male"), new("9", "Indeterminate")];

    internal static readonly IReadOnlyList<Choice> Crew = [new("stays", "They stay until we come"), new("leaves", "They want to leave")];
}
