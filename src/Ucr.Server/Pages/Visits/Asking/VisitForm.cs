using NodaTime;
using Ucr.Domain;
using Ucr.Domain.Triage;
using Ucr.Domain.Values;
using Ucr.Server.Pages.Forms;
using Ucr.Server.Pages.Referrals.Assessing;
using Ucr.Server.Pages.Referrals.Deciding;
using Ucr.Server.Pages.Referrals.Questions;

namespace Ucr.Server.Pages.Visits.Asking;

/// <summary>Who answers on a visit, and when they did: the tap, also where it waited for signal.</summary>
/// <param name="By">The clinician.</param>
/// <param name="At">UTC.</param>
/// <param name="Policies">What triage asks now.</param>
public sealed record Answered(StaffId By, Instant At, TriagePolicies Policies);

/// <summary>
/// A form that a clinician fills in on a visit beside its steps. Its page posts by itself; a phone without signal shows the same
/// HTML from its own copy and sends the answer later.
/// </summary>
/// <param name="name">The last part of its address, and what the phone calls the update.</param>
/// <param name="title">The page's title, and the link that leads there.</param>
/// <param name="button">What the button says.</param>
/// <param name="done">What the visit's page says when it was taken.</param>
/// <param name="members">The command's members that a refusal may name.</param>
public abstract class VisitForm(string name, string title, string button, string done, params IReadOnlyList<string> members)
{
    public string Name => name;

    public string Title => title;

    public string Button => button;

    public string Done => done;

    /// <summary>The form's field for each of the command's members that may be wrong.</summary>
    public virtual IReadOnlyDictionary<string, string> Fields { get; } =
        members.ToDictionary(member => member, member => char.ToLowerInvariant(member[0]) + member[1..], StringComparer.Ordinal);

    /// <summary>The fields that it cannot do without, and what to say: the phone says the same without signal.</summary>
    public virtual IReadOnlyList<string[]> Needs => [];

    /// <summary>The chart by which the phone works out a score while somebody types, as JSON; null where there is none.</summary>
    public virtual string? Chart => null;

    /// <summary>True while the visit stands where the question makes sense.</summary>
    public abstract bool IsAskedAt(VisitStep next);

    /// <summary>What is known already.</summary>
    public virtual IReadOnlyList<string> Known(VisitCardModel card) => [];

    /// <summary>What is asked.</summary>
    public virtual IReadOnlyList<Question> Questions(VisitCardModel card) => [];

    /// <summary>Questions of the structured triage, in groups.</summary>
    public virtual IReadOnlyList<AssessmentGroup> Groups => [];

    /// <summary>What stands in the form before anybody types.</summary>
    public virtual FormState Prepare(FormState blank, VisitCardModel card) => blank;

    /// <summary>Reads what was typed.</summary>
    /// <param name="form">As posted.</param>
    /// <param name="visit">The visit meant.</param>
    /// <param name="referral">The first referral that it serves.</param>
    /// <param name="by">Who answers, and when.</param>
    public abstract FormReading Read(FormState form, Visit visit, Referral referral, Answered by);
}

/// <summary>A question on its page, or packed for a phone.</summary>
/// <param name="Frame">Around the page.</param>
/// <param name="Card">The visit.</param>
/// <param name="Form">What was typed.</param>
/// <param name="Asked">The question.</param>
public sealed record VisitQuestionModel(Layout.PageFrame Frame, VisitCardModel Card, FormState Form, VisitForm Asked);
