using Ucr.Server.Pages.Forms;

namespace Ucr.Server.Pages.Referrals.Questions;

/// <summary>A page of plain questions about a referral.</summary>
/// <param name="Head">Whom it is about.</param>
/// <param name="Form">What was typed.</param>
/// <param name="Title">The page's title.</param>
/// <param name="Button">What the button says.</param>
/// <param name="Questions">What is asked.</param>
public sealed record QuestionModel(ReferralHead Head, FormState Form, string Title, string Button, IReadOnlyList<Question> Questions)
{
    /// <summary>What is known already, and what the answer does: read before anything is asked.</summary>
    public IReadOnlyList<string> Known { get; init; } = [];
}
