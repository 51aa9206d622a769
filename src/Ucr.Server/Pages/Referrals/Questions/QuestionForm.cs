using Ucr.Server.Pages.Components.Nhs;
using Ucr.Server.Pages.Forms;
using Ucr.Server.Pages.Referrals.Deciding;
using Ucr.Server.Pages.Referrals.Reading;

namespace Ucr.Server.Pages.Referrals.Questions;

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

    /// <summary>What is known already, and what the answer does: read before anything is asked.</summary>
    protected virtual IReadOnlyList<string> Known(OpenedReferral opened) => [];

    /// <inheritdoc />
    public override IResult Show(OpenedReferral opened, FormState form, int status) =>
        PageResults.Show<QuestionPage>(new QuestionModel(opened.Head, form, Title, Button, Questions(opened)) { Known = Known(opened) }, status);

    /// <summary>Fields that are named like the command's members.</summary>
    protected static IReadOnlyDictionary<string, string> Named(params IReadOnlyList<string> members) =>
        members.ToDictionary(member => member, member => char.ToLowerInvariant(member[0]) + member[1..], StringComparer.Ordinal);

    /// <summary>The choices of an enum, in the service's words.</summary>
    protected static IReadOnlyList<Choice> Choices<T>(Func<T, string> words)
        where T : struct, Enum => [.. Enum.GetValues<T>().Select(value => new Choice(value.ToString(), Capital(words(value))))];

    private static string Capital(string words) => char.ToUpperInvariant(words[0]) + words[1..];
}
