using Ucr.Server.Pages.Components.Nhs;
using Ucr.Server.Pages.Forms;
using Ucr.Server.Pages.Referrals.Deciding;
using Ucr.Server.Pages.Referrals.Reading;

namespace Ucr.Server.Pages.Referrals.Caring;

/// <summary>One question of a plain form.</summary>
/// <param name="Name">Its field.</param>
/// <param name="Label">What is asked.</param>
/// <param name="Items">What may be chosen; none where something is typed.</param>
/// <param name="Hint">What helps to answer; null when nothing is needed.</param>
/// <param name="Long">Several lines are typed.</param>
public sealed record Question(string Name, string Label, IReadOnlyList<Choice>? Items = null, string? Hint = null, bool Long = false);

/// <summary>A page of plain questions about a referral.</summary>
/// <param name="Head">Whom it is about.</param>
/// <param name="Form">What was typed.</param>
/// <param name="Title">The page's title.</param>
/// <param name="Button">What the button says.</param>
/// <param name="Questions">What is asked.</param>
public sealed record QuestionModel(ReferralHead Head, FormState Form, string Title, string Button, IReadOnlyList<Question> Questions);

/// <summary>A form of plain questions: its page needs no markup of its own.</summary>
public abstract class QuestionForm : ReferralForm
{
    /// <inheritdoc />
    public override bool RestsOnWhatWasRead => false;

    /// <summary>The page's title.</summary>
    protected abstract string Title { get; }

    /// <summary>What the button says.</summary>
    protected abstract string Button { get; }

    /// <summary>What is asked.</summary>
    protected abstract IReadOnlyList<Question> Questions(OpenedReferral opened);

    /// <inheritdoc />
    public override IResult Show(OpenedReferral opened, FormState form, int status) =>
        PageResults.Show<QuestionPage>(new QuestionModel(opened.Head, form, Title, Button, Questions(opened)), status);

    /// <summary>Fields that are named like the command's members.</summary>
    protected static IReadOnlyDictionary<string, string> Named(params string[] members) =>
        members.ToDictionary(member => member, member => char.ToLowerInvariant(member[0]) + member[1..], StringComparer.Ordinal);

    /// <summary>The choices of an enum, in the service's words.</summary>
    protected static IReadOnlyList<Choice> Choices<T>(Func<T, string> words)
        where T : struct, Enum => [.. Enum.GetValues<T>().Select(value => new Choice(value.ToString(), words(value)))];
}
