using NodaTime;
using Ucr.Domain;
using Ucr.Domain.Settings;
using Ucr.Domain.Values;
using Ucr.Server.Pages.Forms;
using Ucr.Server.Pages.Referrals.Deciding;

namespace Ucr.Server.Pages.Referrals.Questions;

/// <summary>Who answers, when, and by which rules.</summary>
/// <param name="By">Who posts the form.</param>
/// <param name="Now">The service's time, UTC.</param>
/// <param name="Policies">The provider's rules now.</param>
public sealed record Answering(StaffId By, Instant Now, ServicePolicies Policies);

/// <summary>A form whose fields are named like its command's members, and whose missing answers are all named at once.</summary>
/// <param name="name">The last part of its address.</param>
/// <param name="title">The page's title.</param>
/// <param name="button">What the button says.</param>
/// <param name="members">The command's members that a refusal may name.</param>
public abstract class PlainForm(string name, string title, string button, params IReadOnlyList<string> members) : QuestionForm
{
    /// <inheritdoc />
    public override string Name => name;

    /// <inheritdoc />
    public override IReadOnlyDictionary<string, string> Fields { get; } = Named(members);

    /// <inheritdoc />
    protected override string Title => title;

    /// <inheritdoc />
    protected override string Button => button;

    /// <inheritdoc />
    public override FormReading Read(FormState form, Referral referral, StaffId by, Instant now, ServicePolicies policies) =>
        Read(new Answers(form), referral, new Answering(by, now, policies));

    /// <summary>Reads the answers into a command.</summary>
    protected abstract FormReading Read(Answers answers, Referral referral, Answering by);
}
